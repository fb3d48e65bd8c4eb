import { createHash } from 'node:crypto';
import { compileJql, type CompiledJql } from '../jql/compile';
import { JqlProblem } from '../jql/problem';
import { scopeFor } from '../jql/scope';
import type { Issue } from '../issues/issue';
import { canBrowse } from '../permissions/model';
import type { Project } from '../projects/project';
import { badRequest } from '../refusal';
import type { World } from '../world';

const UNBOUNDED =
  'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';

/** @throws 400 with Jira's sentence. */
export function compileOrRefuse(world: World, accountId: string, jql: string): CompiledJql {
  try {
    return compileJql(jql, scopeFor(world, accountId));
  } catch (problem) {
    if (problem instanceof JqlProblem) throw badRequest(problem.message);
    throw problem;
  }
}

/** Every issue that matches and that the person may see, in order. */
export function searchIssues(
  world: World,
  accountId: string,
  jql: string,
  extra?: (issue: Issue) => boolean,
): Issue[] {
  const compiled = compileOrRefuse(world, accountId, jql);
  return compiled.sort(matching(world, accountId, compiled, extra));
}

/** As `searchIssues`, for queries of people, which must be bounded. */
export function searchBounded(world: World, accountId: string, jql: string): Issue[] {
  const compiled = compileBounded(world, accountId, jql);
  return compiled.sort(matching(world, accountId, compiled));
}

export const countBounded = (world: World, accountId: string, jql: string): number =>
  matching(world, accountId, compileBounded(world, accountId, jql)).length;

function compileBounded(world: World, accountId: string, jql: string): CompiledJql {
  const compiled = compileOrRefuse(world, accountId, jql);
  if (!compiled.isBounded) throw badRequest(UNBOUNDED);
  return compiled;
}

function matching(
  world: World,
  accountId: string,
  { test, projectIds }: CompiledJql,
  extra: (issue: Issue) => boolean = () => true,
): Issue[] {
  const found: Issue[] = [];
  for (const project of world.projects.values()) {
    if (projectIds && !projectIds.has(project.id)) continue;
    const sees = visibility(world, accountId, project);
    for (const issue of world.search.inProject(project.id)) {
      if (test(issue) && extra(issue) && sees(issue)) found.push(issue);
    }
  }
  return found;
}

/**
 * Whoever browses a project sees its issues save those of a security level; others may still see
 * single issues, such as those that they reported.
 */
function visibility(world: World, accountId: string, project: Project): (issue: Issue) => boolean {
  const each = (issue: Issue): boolean => canBrowse(world, accountId, project, issue);
  if (!canBrowse(world, accountId, project)) return each;
  return (issue) => typeof issue.values.security !== 'string' || each(issue);
}

export interface TokenPage {
  readonly issues: readonly Issue[];
  readonly isLast: boolean;
  readonly nextPageToken?: string;
}

/** Cuts a page; a token belongs to its query and is refused with any other. */
export function tokenPage(
  all: readonly Issue[],
  query: string,
  size: number,
  token: string | undefined,
): TokenPage {
  const from = token === undefined ? 0 : offsetIn(token, query);
  const issues = all.slice(from, from + size);
  const next = from + issues.length;
  const isLast = next >= all.length;
  return isLast ? { issues, isLast } : { issues, isLast, nextPageToken: tokenAt(next, query) };
}

const hashOf = (query: string): string =>
  createHash('sha1').update(query).digest('hex').slice(0, 12);

const tokenAt = (offset: number, query: string): string =>
  Buffer.from(`${hashOf(query)}:${offset}`).toString('base64url');

function offsetIn(token: string, query: string): number {
  const [hash, offset] = Buffer.from(token, 'base64url').toString().split(':');
  if (hash !== hashOf(query) || offset === undefined || !/^\d+$/.test(offset)) {
    throw badRequest('The provided nextPageToken is invalid or has expired.');
  }
  return Number(offset);
}
