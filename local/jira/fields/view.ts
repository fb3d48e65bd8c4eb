import { browsableProjects } from '../permissions/model';
import { jiraTimestamp } from '../timestamps';
import type { World } from '../world';
import { projectsThatShow } from './associations';
import type { Field } from './field';
import { fieldTypeOf } from './field-types';
import { fieldSchema } from './kinds';
import { customFieldNumber, isLocked } from './model';

/** The field in `GET /field` and as the answer of its creation. */
export function fieldDetails(field: Field): Record<string, unknown> {
  const number = field.custom ? customFieldNumber(field) : undefined;
  return {
    id: field.id,
    key: field.id,
    name: field.name,
    ...(field.custom ? { untranslatedName: field.name } : {}),
    custom: field.custom,
    orderable: true,
    navigable: true,
    searchable: field.searcherKey !== null,
    clauseNames: number === undefined ? [field.id] : [`cf[${number}]`, field.name],
    schema: fieldSchema(field),
  };
}

/** What `expand` of a field search may add. */
const EXPANDED: Readonly<Record<string, (world: World, field: Field) => unknown>> = {
  key: (_world, field) => field.id,
  stableId: (_world, field) => field.id,
  lastUsed,
  screensCount,
  contextsCount: (_world, field) => field.contexts.length,
  projectsCount,
  isLocked: (_world, field) => isLocked(field),
  searcherKey: (_world, field) => field.searcherKey ?? undefined,
};

/** The field in a search. */
export function searchBean(
  world: World,
  field: Field,
  expand: readonly string[],
): Record<string, unknown> {
  const extra = expand.flatMap((name) => {
    const value = EXPANDED[name]?.(world, field);
    return value === undefined ? [] : [[name, value] as const];
  });
  const typeName = fieldTypeOf(field.type)?.displayName;
  return {
    id: field.id,
    name: field.name,
    schema: fieldSchema(field),
    description: field.description,
    ...(typeName === undefined ? {} : { typeDisplayName: typeName }),
    ...Object.fromEntries(extra),
  };
}

export function screensCount(world: World, field: Field): number {
  const screens = [...world.screens.values()];
  const isOn = (tab: { readonly fieldIds: readonly string[] }) => tab.fieldIds.includes(field.id);
  return screens.filter(({ tabs }) => tabs.some(isOn)).length;
}

export function projectsCount(world: World, field: Field): number {
  return projectsThatShow(world, field, [...world.projects.values()]).length;
}

/** When a value of the field last changed, as far as the histories tell. */
export function lastUsedAt(world: World, field: Field): number | undefined {
  let last: number | undefined;
  for (const { items, created } of world.histories.values()) {
    if (last !== undefined && created <= last) continue;
    if (items.some(({ fieldId }) => fieldId === field.id)) last = created;
  }
  return last;
}

function lastUsed(world: World, field: Field): Record<string, unknown> {
  const at = lastUsedAt(world, field);
  return at === undefined
    ? { type: 'NO_INFORMATION' }
    : { type: 'TRACKED', value: jiraTimestamp(at) };
}

/** Whether the person browses a project that shows the field. */
export const isInProjects = (
  world: World,
  viewer: string,
  field: Field,
  projectIds: readonly string[],
): boolean =>
  projectsThatShow(
    world,
    field,
    browsableProjects(world, viewer).filter(({ id }) => projectIds.includes(id)),
  ).length > 0;
