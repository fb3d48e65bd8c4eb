import { issueTypesOf, projectIdentity } from '../projects/view';
import type { Project } from '../projects/project';
import { priorityBean } from '../priorities/view';
import { defaultPriority, listPriorities } from '../priorities/model';
import { listResolutions } from '../resolutions/model';
import { resolutionBean } from '../resolutions/view';
import type { World } from '../world';
import type { Field } from './field';
import { rawDefault } from './default-values';
import { fieldSchema, kindOf, renderValue } from './kinds';
import type { OfferedField } from './screens';
import { securityLevelBean } from './security-kind';

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
  const allowedValues =
    offered.levels?.map((level) => securityLevelBean(world, level)) ?? allowedFor(world, field);
  const value = defaultOf(world, offered);
  return {
    required,
    schema: fieldSchema(field),
    name: field.name,
    key: field.id,
    hasDefaultValue: value !== undefined || field.id === 'reporter',
    operations: kindOf(field).operations,
    ...autoComplete(world, field),
    ...(allowedValues ? { allowedValues } : {}),
    ...(value === undefined ? {} : { defaultValue: value }),
  };
}

/** The value that a new issue gets, as issues show it. */
function defaultOf(world: World, { field, defaultValue }: OfferedField): unknown {
  if (field.id === 'priority') {
    const priority = defaultPriority(world);
    return priority && priorityBean(world, priority);
  }
  return defaultValue && renderValue(world, field, rawDefault(world, field, defaultValue));
}

/** Where a dialog looks for values as one types. */
function autoComplete(world: World, field: Field): { readonly autoCompleteUrl?: string } {
  const { schemaType, schemaItems } = kindOf(field);
  if (field.type === 'labels' || field.type === 'system-labels') {
    const path = '/rest/api/1.0/labels/suggest?query=';
    return { autoCompleteUrl: world.url(path) };
  }
  if (schemaType !== 'user' && schemaItems !== 'user') return {};
  return { autoCompleteUrl: world.url('/rest/api/3/user/search?query=') };
}

function allowedFor(world: World, field: Field): unknown[] | undefined {
  switch (kindOf(field).schemaItems ?? kindOf(field).schemaType) {
    case 'option':
      return optionsBelow(world, field, undefined);
    case 'option-with-child':
      return optionsBelow(world, field, undefined).map((option) => ({
        ...option,
        children: optionsBelow(world, field, option.id),
      }));
    case 'priority':
      return listPriorities(world).map((each) => priorityBean(world, each));
    case 'resolution':
      return listResolutions(world).map((each) => resolutionBean(world, each));
    default:
      return undefined;
  }
}

const optionsBelow = (world: World, field: Field, parentId: string | undefined) =>
  field.options
    .filter((option) => !option.disabled && option.parentId === parentId)
    .map(({ id, value }) => ({
      self: world.url(`/rest/api/3/customFieldOption/${id}`),
      value,
      id,
    }));
