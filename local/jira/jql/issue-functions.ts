import type { Issue } from '../issues/issue';
import { canBrowse, findIssue, projectOf } from '../permissions/model';
import { parseJqlDate } from './dates';
import type { JqlFunction } from './functions';
import { linkSides } from './link-sides';
import { resolvePerson } from './people';
import { JqlProblem, noSuchValue } from './problem';
import type { JqlScope } from './scope';

const ISSUE = 'com.atlassian.jira.issue.Issue';

const issues = (
  name: string,
  usage: string,
  [fewest, most]: readonly [number, number],
  call: JqlFunction['call'],
): JqlFunction => ({ name, usage, isList: true, type: ISSUE, fewest, most, call });

/** @throws JqlProblem when the issue is absent or hidden. */
function issueIn(name: string, key: string, { world, accountId }: JqlScope): Issue {
  const issue = findIssue(world, key);
  if (issue && canBrowse(world, accountId, projectOf(world, issue), issue)) return issue;
  throw new JqlProblem(`Issue '${key}' could not be found in function '${name}'.`);
}

/** What the issue `is blocked by`, say: the description is read from the named issue. */
function linkedIssues([key = '', description]: readonly string[], scope: JqlScope): string[] {
  const { world } = scope;
  const issue = issueIn('linkedIssues', key, scope);
  const wanted = description === undefined ? undefined : linkSides(world, description);
  if (wanted?.length === 0) {
    throw new JqlProblem(
      `Issue link type '${description}' could not be found in function 'linkedIssues'.`,
    );
  }
  return world.indexes.links(issue.id).flatMap(({ typeId, inwardId, outwardId }) => {
    const isInward = inwardId === issue.id;
    const side = `${typeId}:${isInward ? 'outward' : 'inward'}`;
    return !wanted || wanted.includes(side) ? [isInward ? outwardId : inwardId] : [];
  });
}

function descendants(issueId: string, { world }: JqlScope): string[] {
  const found: string[] = [];
  const waiting = [issueId];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const children = world.indexes.children(next);
    found.push(...children);
    waiting.push(...children);
  }
  return found;
}

const DAY = 86_400_000;

/** Issues that a person created, edited or commented on, in a time. */
function updatedBy([who = '', from, to]: readonly string[], scope: JqlScope): string[] {
  const people = resolvePerson(scope)(who);
  if (people.length === 0) throw noSuchValue(who, 'updatedBy');
  const after = from === undefined ? -Infinity : parseJqlDate(from, scope, 'updatedBy');
  const end = to === undefined ? Infinity : parseJqlDate(to, scope, 'updatedBy');
  // A day as the end takes part as a whole.
  const before = to !== undefined && /^\d{4}[-/]\d+[-/]\d+$/.test(to) ? end + DAY - 1 : end;
  const { world } = scope;
  const ids = new Set<string>();
  const note = (issueId: string, by: string, at: number): void => {
    if (people.includes(by) && at >= after && at <= before) ids.add(issueId);
  };
  for (const { id, creatorId, created } of world.issues.values()) note(id, creatorId, created);
  for (const each of world.histories.values()) note(each.issueId, each.authorId, each.created);
  for (const each of world.comments.values()) note(each.issueId, each.authorId, each.created);
  return [...ids];
}

export const issueFunctions: readonly JqlFunction[] = [
  issues('linkedIssues', 'linkedIssues("")', [1, 2], linkedIssues),
  issues('childIssuesOf', 'childIssuesOf("")', [1, 1], ([key = ''], scope) =>
    descendants(issueIn('childIssuesOf', key, scope).id, scope),
  ),
  issues('parentEpic', 'parentEpic("")', [1, 1], ([key = ''], scope) =>
    descendants(issueIn('parentEpic', key, scope).id, scope),
  ),
  issues('updatedBy', 'updatedBy("")', [1, 3], updatedBy),
];
