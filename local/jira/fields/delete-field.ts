import type { World } from '../world';
import { getField } from './model';

/** A task: the field goes from schemes, screens and issues; what history says of it stays. */
export function deleteField(
  world: World,
  actor: string,
  { fieldId }: { readonly fieldId: string },
): undefined {
  getField(world, fieldId);
  for (const scheme of [...world.fieldSchemes.values()]) {
    if (!scheme.fields[fieldId]) continue;
    world.fieldSchemes.put({ ...scheme, fields: without(scheme.fields, fieldId) });
  }
  for (const configuration of [...world.fieldConfigurations.values()]) {
    if (!configuration.items[fieldId]) continue;
    world.fieldConfigurations.put({
      ...configuration,
      items: without(configuration.items, fieldId),
    });
  }
  for (const screen of [...world.screens.values()]) {
    if (!screen.tabs.some(({ fieldIds }) => fieldIds.includes(fieldId))) continue;
    const tabs = screen.tabs.map((tab) => ({
      ...tab,
      fieldIds: tab.fieldIds.filter((id) => id !== fieldId),
    }));
    world.screens.put({ ...screen, tabs });
  }
  for (const issue of [...world.issues.values()]) {
    if (fieldId in issue.values) {
      world.putIssue({ ...issue, values: without(issue.values, fieldId) });
    }
  }
  world.fields.remove(fieldId);
  world.emit('avi:jira:deleted:field', actor, { id: fieldId });
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));
}
