import { issueTypesOf, projectIdentity } from '../projects/view';
import type { Project } from '../projects/project';
import { priorityBean } from '../priorities/view';
import { defaultPriority } from '../priorities/model';
import { resolutionBean } from '../resolutions/view';
import type { World } from '../world';
import type { Field } from './field';
import { fieldSchema, kindOf } from './kinds';
import type { OfferedField } from './screens';

/** A field in createmeta's list. */
export function fieldCreateMeta(
  world: World,
  project: Project,
  typeId: string,
  screen: readonly OfferedField[],
): Record<string, unknown>[] {
  const type = issueTypesOf(world, project).find((each) => each.id === typeId);
  const fixed = [
    fixedMeta('issuetype', 'Issue Type', 'issuetype', [type]),
    fixedMeta('project', 'Project', 'project', [projectIdentity(world, project)]),
  ];
  return [
    ...fixed,
    ...screen.map((each) => ({ ...fieldEditMeta(world, each), fieldId: each.field.id })),
  ];
}

const fixedMeta = (
  id: string,
  name: string,
  type: string,
  allowedValues: readonly unknown[],
): Record<string, unknown> => ({
  required: true,
  schema: { type, system: id },
  name,
  key: id,
  fieldId: id,
  hasDefaultValue: false,
  operations: [],
  allowedValues,
});

/** A field in editmeta and on a transition's screen. */
export function fieldEditMeta(world: World, offered: OfferedField): Record<string, unknown> {
  const { field, required } = offered;
  const allowedValues = allowedFor(world, field);
  const priority = field.id === 'priority' ? defaultPriority(world) : undefined;
  return {
    required,
    schema: fieldSchema(field),
    name: field.name,
    key: field.id,
    hasDefaultValue: priority !== undefined || field.id === 'reporter',
    operations: kindOf(field).operations,
    ...(allowedValues ? { allowedValues } : {}),
    ...(priority ? { defaultValue: priorityBean(world, priority) } : {}),
  };
}

function allowedFor(world: World, field: Field): unknown[] | undefined {
  switch (kindOf(field).schemaItems ?? kindOf(field).schemaType) {
    case 'option':
      return field.options
        .filter((option) => !option.disabled)
        .map(({ id, value }) => ({
          self: world.url(`/rest/api/3/customFieldOption/${id}`),
          value,
          id,
        }));
    case 'priority':
      return [...world.priorities.values()].map((each) => priorityBean(world, each));
    case 'resolution':
      return [...world.resolutions.values()].map((each) => resolutionBean(world, each));
    default:
      return undefined;
  }
}
