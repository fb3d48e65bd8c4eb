import { browsableProjects } from '../permissions/model';
import { STATUS_CATEGORIES } from '../statuses/status';
import type { ClauseField } from './clause-field';
import { byName } from './named';
import { COMPARED, EQUALITY, HISTORY, LISTED, ORDERING } from './operators';
import type { JqlScope } from './scope';

/** Where an issue belongs: project, type, status. */
export function structureFields(scope: JqlScope): Record<string, ClauseField> {
  const { world } = scope;
  return {
    project: {
      kind: 'choice',
      name: 'project',
      operators: LISTED,
      ids: (issue) => [issue.projectId],
      id: (issue) => issue.projectId,
      resolve: (word) => projectIds(scope, word),
      order: (id) => world.projects.find(id)?.name ?? '',
    },
    issuetype: {
      kind: 'choice',
      name: 'issuetype',
      operators: LISTED,
      ids: (issue) => [issue.typeId],
      id: (issue) => issue.typeId,
      resolve: byName(() => world.issueTypes.values()),
      order: (id) => world.issueTypes.find(id)?.name ?? '',
    },
    hierarchylevel: {
      kind: 'number',
      name: 'hierarchyLevel',
      operators: [...EQUALITY, ...ORDERING],
      read: (issue) => world.issueTypes.find(issue.typeId)?.hierarchyLevel ?? null,
    },
    ...statusFields(scope),
    ...unmodelledFields(),
  };
}

function statusFields({ world }: JqlScope): Record<string, ClauseField> {
  return {
    status: {
      kind: 'choice',
      name: 'status',
      operators: [...LISTED, ...HISTORY],
      ids: (issue) => [issue.statusId],
      id: (issue) => issue.statusId,
      resolve: byName(() => world.statuses.values()),
      order: (id) => world.statuses.find(id)?.name ?? '',
      historyId: 'status',
    },
    statuscategory: {
      kind: 'choice',
      name: 'statusCategory',
      operators: LISTED,
      ids: (issue) => [world.statuses.find(issue.statusId)?.category ?? 'TODO'],
      resolve: categoryIds,
      order: (id) => ['TODO', 'IN_PROGRESS', 'DONE'].indexOf(id),
    },
  };
}

/** Fields that Jira has and the box keeps no values for: empty on every issue. */
function unmodelledFields(): Record<string, ClauseField> {
  const empty = (name: string, operators: readonly string[]): ClauseField => ({
    kind: 'choice',
    name,
    operators,
    ids: () => [],
    resolve: () => [],
  });
  return {
    component: empty('component', LISTED),
    fixversion: empty('fixVersion', COMPARED),
    affectedversion: empty('affectedVersion', COMPARED),
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

const categoryIds = (word: string): string[] =>
  Object.entries(STATUS_CATEGORIES)
    .filter(
      ([, { id, key, name }]) =>
        String(id) === word ||
        key === word.toLowerCase() ||
        name.toLowerCase() === word.toLowerCase(),
    )
    .map(([category]) => category);
