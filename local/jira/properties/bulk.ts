import { canBrowse, findIssue, hasPermission, projectOf } from '../permissions/model';
import { badRequest, JiraRefusal } from '../refusal';
import type { Issue } from '../issues/issue';
import { sameValue } from '../fields/kinds';
import type { World } from '../world';
import {
  checkProperty,
  deleteProperty,
  findProperty,
  setProperties,
  type PropertyInput,
} from './model';

/** The same properties for many issues: all of them, or none. */
export interface PropertiesForAll {
  readonly issueIds: readonly string[];
  readonly properties: readonly PropertyInput[];
}

/** Properties of each issue's own: one that fails leaves the others. */
export interface PropertiesByIssue {
  readonly issues: readonly {
    readonly issueId: string;
    readonly properties: readonly PropertyInput[];
  }[];
}

/** Which issues a value is set on or taken from; absent criteria hold for all. */
export interface PropertyFilter {
  readonly propertyKey: string;
  readonly entityIds?: readonly string[];
  readonly currentValue?: unknown;
  readonly hasProperty?: boolean;
}

export function setForAll(world: World, actor: string, input: PropertiesForAll): undefined {
  for (const issue of editableOrRefuse(world, actor, input.issueIds)) {
    setProperties(world, 'issue', issue.id, input.properties);
  }
}

/** @throws 400 when any of them is hidden or not to be edited. */
export function editableOrRefuse(
  world: World,
  actor: string,
  ids: readonly string[],
): readonly Issue[] {
  return ids.map((id) => {
    const issue = findIssue(world, id);
    if (issue && mayEdit(world, actor, issue)) return issue;
    throw badRequest(`The issue with id '${id}' does not exist or you may not edit it.`);
  });
}

export function setByIssue(world: World, actor: string, { issues }: PropertiesByIssue): object {
  const errors: Record<string, readonly string[]> = {};
  for (const { issueId, properties } of issues) {
    try {
      world.attempt(() => {
        const [issue] = editableOrRefuse(world, actor, [issueId]);
        properties.forEach(checkProperty);
        if (issue) setProperties(world, 'issue', issue.id, properties);
      });
    } catch (problem) {
      if (!(problem instanceof JiraRefusal)) throw problem;
      errors[issueId] = problem.errorMessages;
    }
  }
  return { errors };
}

export function setByFilter(
  world: World,
  actor: string,
  { value, ...filter }: PropertyFilter & { readonly value: unknown },
): undefined {
  const property = { key: filter.propertyKey, value };
  for (const { id } of eligible(world, actor, filter)) {
    setProperties(world, 'issue', id, [property]);
  }
}

export function deleteByFilter(world: World, actor: string, filter: PropertyFilter): undefined {
  for (const { id } of eligible(world, actor, { ...filter, hasProperty: true })) {
    deleteProperty(world, 'issue', id, filter.propertyKey);
  }
}

function eligible(world: World, actor: string, filter: PropertyFilter): Issue[] {
  const { entityIds, propertyKey, currentValue, hasProperty } = filter;
  const named = entityIds
    ? entityIds.flatMap((id) => world.issues.find(id) ?? [])
    : [...world.issues.values()];
  return named.filter((issue) => {
    const property = findProperty(world, 'issue', issue.id, propertyKey);
    if (hasProperty !== undefined && hasProperty !== (property !== undefined)) return false;
    if (currentValue !== undefined && !sameJson(property?.value, currentValue)) return false;
    return mayEdit(world, actor, issue);
  });
}

const sameJson = (a: unknown, b: unknown): boolean => sameValue(a ?? null, b ?? null);

function mayEdit(world: World, actor: string, issue: Issue): boolean {
  const project = projectOf(world, issue);
  return (
    canBrowse(world, actor, project, issue) &&
    hasPermission(world, actor, 'EDIT_ISSUES', project, issue)
  );
}
