import type { Issue } from '../issues/issue';
import type { ChoiceField, ClauseField, DateField } from './clause-field';
import { byName, several, single } from './named';
import { COMPARED, HISTORY, LISTED } from './operators';
import { resolvePerson } from './people';
import { listPriorities } from '../priorities/model';
import { listResolutions } from '../resolutions/model';
import type { JqlScope } from './scope';

/** People, priority, resolution, labels and dates: what Jira's own fields hold. */
export const valueFields = (scope: JqlScope): Record<string, ClauseField> => ({
  ...peopleFields(scope),
  ...listFields(scope),
  ...dateFields(),
});

function peopleFields(scope: JqlScope): Record<string, ClauseField> {
  const { world } = scope;
  const person = (name: string, ids: ChoiceField['ids'], historyId?: string): ChoiceField => ({
    kind: 'choice',
    name,
    operators: historyId === undefined ? LISTED : [...LISTED, ...HISTORY],
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

function listFields({ world }: JqlScope): Record<string, ClauseField> {
  const place = (all: Iterable<{ readonly id: string }>, id: string): number =>
    [...all].findIndex((each) => each.id === id);
  return {
    priority: {
      kind: 'choice',
      name: 'priority',
      operators: [...COMPARED, ...HISTORY],
      ids: (issue) => single(issue.values.priority),
      resolve: byName(() => world.priorities.values()),
      // The list begins with the highest, which is the greatest.
      order: (id) => -place(listPriorities(world), id),
      historyId: 'priority',
    },
    resolution: {
      kind: 'choice',
      name: 'resolution',
      operators: [...COMPARED, ...HISTORY],
      ids: (issue) => single(issue.values.resolution),
      resolve: (word) =>
        word.toLowerCase() === 'unresolved' ? [''] : byName(() => world.resolutions.values())(word),
      order: (id) => place(listResolutions(world), id),
      historyId: 'resolution',
    },
    labels: {
      kind: 'choice',
      name: 'labels',
      operators: LISTED,
      ids: (issue) => several(issue.values.labels),
      resolve: (word) => [word],
    },
  };
}

function dateFields(): Record<string, ClauseField> {
  const instant = (name: string, read: (issue: Issue) => number | null): DateField => ({
    kind: 'date',
    name,
    operators: COMPARED,
    precision: 'instant',
    read,
  });
  return {
    created: instant('created', (issue) => issue.created),
    updated: instant('updated', (issue) => issue.updated),
    resolutiondate: instant('resolved', (issue) => issue.resolved),
    statuscategorychangeddate: instant(
      'statusCategoryChangedDate',
      (issue) => issue.statusCategoryChanged,
    ),
    duedate: {
      kind: 'date',
      name: 'due',
      operators: COMPARED,
      precision: 'day',
      read: (issue) => (issue.values.duedate ?? null) as string | null,
    },
  };
}
