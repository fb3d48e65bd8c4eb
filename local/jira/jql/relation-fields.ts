import type { Issue } from '../issues/issue';
import { canBrowse, findIssue, projectOf } from '../permissions/model';
import type { ClauseField } from './clause-field';
import { linkSides } from './link-sides';
import { single } from './named';
import { COMPARED, EMPTINESS, EQUALITY, LISTED } from './operators';
import { JqlProblem } from './problem';
import type { JqlScope } from './scope';

/** An issue itself and its ties to others: key, parent, epic, links, attachments. */
export function relationFields(scope: JqlScope): Record<string, ClauseField> {
  const { world } = scope;
  const toIssue = (
    name: string,
    operators: readonly string[],
    ids: (issue: Issue) => readonly string[],
  ) => ({
    kind: 'choice' as const,
    name,
    operators,
    ids,
    resolve: (word: string) => idsOfKey(scope, word),
    missing: noSuchKey,
    order: (id: string) => keyOrder(world.issues.find(id)),
  });
  return {
    key: { ...toIssue('key', COMPARED, (issue) => [issue.id]), sortBy: keyPlaces(scope) },
    parent: toIssue('parent', LISTED, (issue) => single(issue.values.parent)),
    parentepic: {
      ...toIssue('parentEpic', LISTED, (issue) => ancestors(scope, issue)),
      sortable: false,
    },
    issuelinktype: {
      kind: 'choice',
      name: 'issueLinkType',
      operators: EQUALITY,
      ids: (issue) => sidesOf(scope, issue),
      resolve: (word) => linkSides(world, word),
      sortable: false,
    },
    attachments: attachmentsField(scope),
  };
}

/** A hidden issue is as absent as one that never was. */
function idsOfKey({ world, accountId }: JqlScope, word: string): string[] {
  const issue = findIssue(world, word);
  return issue && canBrowse(world, accountId, projectOf(world, issue), issue) ? [issue.id] : [];
}

const noSuchKey = (word: string, field: string): JqlProblem =>
  new JqlProblem(`An issue with key '${word}' does not exist for field '${field}'.`);

/** Keys order by project, then by number: `ACQ-9` before `ACQ-10`. */
function keyOrder(issue: Issue | undefined): string {
  if (!issue) return '';
  const number = issue.key.lastIndexOf('-') + 1;
  // A longer number is greater; as a digit, it is compared first.
  return `${issue.key.slice(0, number)}${issue.key.length - number}${issue.key.slice(number)}`;
}

// Far more than a project has issues, and with as many projects still a whole number.
const KEYS_OF_PROJECT = 1e9;

/** The same order as a number: a search sorts whole sites by it. */
function keyPlaces({ world }: JqlScope): (issue: Issue) => number {
  const projects = [...world.projects.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const places = new Map(projects.map(({ id }, place) => [id, place * KEYS_OF_PROJECT]));
  return ({ projectId, number }) => (places.get(projectId) ?? 0) + number;
}

/** The parent, and the parent's parent: an epic has sub-tasks of its issues, too. */
function ancestors({ world }: JqlScope, issue: Issue): readonly string[] {
  const found: string[] = [];
  let parent = issue.values.parent;
  while (typeof parent === 'string' && !found.includes(parent)) {
    found.push(parent);
    parent = world.issues.find(parent)?.values.parent ?? null;
  }
  return found;
}

const sidesOf = ({ world }: JqlScope, issue: Issue): readonly string[] =>
  world.indexes
    .links(issue.id)
    .map(({ typeId, inwardId }) => `${typeId}:${inwardId === issue.id ? 'outward' : 'inward'}`);

function attachmentsField({ world }: JqlScope): ClauseField {
  let owners: Set<string> | undefined;
  const ids = (issue: Issue): readonly string[] => {
    owners ??= new Set([...world.attachments.values()].map(({ issueId }) => issueId));
    return owners.has(issue.id) ? ['any'] : [];
  };
  const resolve = (): string[] => [];
  return {
    kind: 'choice',
    name: 'attachments',
    operators: EMPTINESS,
    ids,
    resolve,
    sortable: false,
  };
}
