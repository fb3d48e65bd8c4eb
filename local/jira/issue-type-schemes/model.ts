import type { Project } from '../projects/project';
import type { World } from '../world';
import type { IssueTypeScheme } from './issue-type-scheme';

export const DEFAULT_ISSUE_TYPE_SCHEME = '10000';

export interface NewIssueTypeScheme {
  readonly name: string;
  readonly description?: string;
  readonly issueTypeIds: readonly string[];
  readonly defaultIssueTypeId?: string;
  readonly scopeProjectId?: string;
}

export function createIssueTypeScheme(world: World, input: NewIssueTypeScheme): IssueTypeScheme {
  return world.issueTypeSchemes.put({
    id: world.nextId('issue-type-scheme'),
    name: input.name,
    description: input.description ?? '',
    issueTypeIds: input.issueTypeIds,
    defaultIssueTypeId: input.defaultIssueTypeId ?? null,
    isDefault: world.issueTypeSchemes.size === 0,
    ...(input.scopeProjectId !== undefined && { scopeProjectId: input.scopeProjectId }),
  });
}

export function issueTypeSchemeOf(world: World, project: Project): IssueTypeScheme {
  const scheme = world.issueTypeSchemes.find(project.issueTypeSchemeId);
  if (!scheme) throw new Error(`project ${project.key} has no issue type scheme`);
  return scheme;
}

/** The types that the project offers, in the scheme's order. */
export const issueTypeIdsOf = (world: World, project: Project): readonly string[] =>
  issueTypeSchemeOf(world, project).issueTypeIds;

export const usesType = (world: World, project: Project, typeId: string): boolean =>
  issueTypeIdsOf(world, project).includes(typeId);
