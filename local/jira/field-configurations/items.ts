import { issueTypeIdsOf } from '../issue-type-schemes/model';
import type { Project } from '../projects/project';
import type { World } from '../world';
import type { FieldConfiguration, FieldConfigurationItem } from './field-configuration';
import { fieldConfigurationFor } from './model';

/** Each configuration that one of the project's types has, once. */
export function configurationsOf(world: World, project: Project): FieldConfiguration[] {
  const all = issueTypeIdsOf(world, project).map((typeId) =>
    fieldConfigurationFor(world, project, typeId),
  );
  return [...new Set(all)];
}

export function putItem(
  world: World,
  configurationId: string,
  fieldId: string,
  item: FieldConfigurationItem,
): void {
  const configuration = world.fieldConfigurations.find(configurationId);
  if (!configuration) throw new Error(`there is no field configuration ${configurationId}`);
  const items = { ...configuration.items, [fieldId]: item };
  world.fieldConfigurations.put({ ...configuration, items });
}
