import type { Issue } from '../issues/issue';
import { browsableProjects } from '../permissions/model';
import { getStatus } from '../statuses/model';
import { STATUS_CATEGORIES } from '../statuses/status';
import type { ChoiceField } from './clause-field';
import { JqlProblem } from './problem';
import type { JqlScope } from './scope';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Ids of a site-wide list by id or, whatever its case, by name. */
export const byName =
  (all: () => Iterable<Named>) =>
  (word: string): string[] => {
    const wanted = word.toLowerCase();
    const found: string[] = [];
    for (const each of all()) {
      if (each.id === word || each.name.toLowerCase() === wanted) found.push(each.id);
    }
    return found;
  };

const single = (id: unknown): readonly string[] => (typeof id === 'string' ? [id] : []);

export const choiceFields = (scope: JqlScope): Record<string, ChoiceField> => ({
  ...structureFields(scope),
  ...keyFields(scope),
  ...peopleFields(scope),
  ...listFields(scope),
});

function structureFields(scope: JqlScope): Record<string, ChoiceField> {
  const { world } = scope;
  return {
    project: {
      kind: 'choice',
      name: 'project',
      ids: (issue) => [issue.projectId],
      resolve: (word) => projectIds(scope, word),
      order: (id) => world.projects.find(id)?.name ?? '',
    },
    issuetype: {
      kind: 'choice',
      name: 'issuetype',
      ids: (issue) => [issue.typeId],
      resolve: byName(() => world.issueTypes.values()),
      order: (id) => world.issueTypes.find(id)?.name ?? '',
    },
    status: {
      kind: 'choice',
      name: 'status',
      ids: (issue) => [issue.statusId],
      resolve: byName(() => world.statuses.values()),
      order: (id) => world.statuses.find(id)?.name ?? '',
      historyId: 'status',
    },
    statuscategory: {
      kind: 'choice',
      name: 'statusCategory',
      ids: (issue) => [getStatus(world, issue.statusId).category],
      resolve: categoryIds,
      order: (id) => ['TODO', 'IN_PROGRESS', 'DONE'].indexOf(id),
    },
  };
}

/** Visible projects by id, key, former key or name. */
function projectIds(scope: JqlScope, word: string): string[] {
  const wanted = word.toLowerCase();
  return browsableProjects(scope.world, scope.accountId)
    .filter(
      ({ id, key, name, formerKeys }) =>
        id === word ||
        key.toLowerCase() === wanted ||
        name.toLowerCase() === wanted ||
        formerKeys.includes(word.toUpperCase()),
    )
    .map(({ id }) => id);
}

function keyFields(scope: JqlScope): Record<string, ChoiceField> {
  const { world } = scope;
  return {
    key: {
      kind: 'choice',
      name: 'key',
      ids: (issue) => [issue.id],
      resolve: (word) => idsOfKey(scope, word),
      missing: noSuchKey,
      comparable: true,
      order: (id) => keyOrder(world.issues.find(id)),
    },
    parent: {
      kind: 'choice',
      name: 'parent',
      ids: (issue) => single(issue.values.parent),
      resolve: (word) => idsOfKey(scope, word),
      missing: noSuchKey,
      order: (id) => keyOrder(world.issues.find(id)),
    },
  };
}

const categoryIds = (word: string): string[] =>
  Object.entries(STATUS_CATEGORIES)
    .filter(
      ([, { id, key, name }]) =>
        String(id) === word ||
        key === word.toLowerCase() ||
        name.toLowerCase() === word.toLowerCase(),
    )
    .map(([category]) => category);

const noSuchKey = (word: string, field: string): JqlProblem =>
  new JqlProblem(`An issue with key '${word}' does not exist for field '${field}'.`);

function idsOfKey(scope: JqlScope, word: string): string[] {
  const id = scope.world.indexes.idOf(word.toUpperCase()) ?? word;
  const issue = scope.world.issues.find(id);
  if (!issue) return [];
  const visible = browsableProjects(scope.world, scope.accountId);
  return visible.some((project) => project.id === issue.projectId) ? [id] : [];
}

/** Keys order by project, then by number: `ACQ-9` before `ACQ-10`. */
const keyOrder = (issue: Issue | undefined): string =>
  issue ? `${issue.key.replace(/-\d+$/, '')}-${String(issue.number).padStart(9, '0')}` : '';

function peopleFields(scope: JqlScope): Record<string, ChoiceField> {
  const { world } = scope;
  const person = (name: string, ids: ChoiceField['ids'], historyId?: string): ChoiceField => ({
    kind: 'choice',
    name,
    ids,
    resolve: resolvePerson(scope),
    order: (id) => world.users.find(id)?.displayName ?? '',
    historyId,
  });
  return {
    assignee: person('assignee', (issue) => single(issue.values.assignee), 'assignee'),
    reporter: person('reporter', (issue) => single(issue.values.reporter), 'reporter'),
    creator: person('creator', (issue) => [issue.creatorId]),
  };
}

/** A person by account id or whole display name. */
export const resolvePerson =
  (scope: JqlScope) =>
  (word: string): string[] => {
    const wanted = word.toLowerCase();
    return [...scope.world.users.values()]
      .filter(({ id, displayName }) => id === word || displayName.toLowerCase() === wanted)
      .map(({ id }) => id);
  };

function listFields(scope: JqlScope): Record<string, ChoiceField> {
  const { world } = scope;
  return {
    priority: {
      kind: 'choice',
      name: 'priority',
      ids: (issue) => single(issue.values.priority),
      resolve: byName(() => world.priorities.values()),
      comparable: true,
      // The list begins with the highest, which is the greatest.
      order: (id) => -(world.priorities.find(id)?.position ?? -1),
      historyId: 'priority',
    },
    resolution: {
      kind: 'choice',
      name: 'resolution',
      ids: (issue) => single(issue.values.resolution),
      resolve: (word) =>
        word.toLowerCase() === 'unresolved' ? [''] : byName(() => world.resolutions.values())(word),
      order: (id) => world.resolutions.find(id)?.name ?? '',
      historyId: 'resolution',
    },
    labels: {
      kind: 'choice',
      name: 'labels',
      ids: (issue) => (issue.values.labels ?? []) as readonly string[],
      resolve: (word) => [word],
    },
  };
}
