import { adfOf } from '../../../../local/jira/adf';
import type { KnownLimit } from '../../../../local/jira/known-limit';
import { as, smallSite, type Answer } from '../small-site';

export type LimitSite = ReturnType<typeof limitSite>;

/** A limit of Jira's REST API and a call that comes to it, or over it by one. */
export interface JiraLimit extends Omit<KnownLimit, 'test'> {
  /** The call with so many; up to the limit it is accepted. */
  readonly ask: (site: LimitSite, count: number) => Promise<Answer>;
}

const ISSUES = 51;

/** A site with enough issues, and calls as its administrator. */
export function limitSite() {
  const world = smallSite();
  const issues = Array.from({ length: ISSUES }, (_, at) => world.issue(`Issue ${at}`));
  const filter = world.model.createFilter(world.admin, {
    name: 'All',
    jql: 'project = ACQ ORDER BY Rank',
  });
  const board = world.model.createBoard({
    ...{ name: 'B', type: 'scrum', filterId: filter.id, project: 'ACQ' },
  });
  const sprint = world.model.createSprint(world.admin, { boardId: board.id, name: 'S' });
  return { ...world, issues, board, sprint, call: as(world.site, world.admin) };
}

const V3 = '/rest/api/3';
const AGILE = '/rest/agile/1.0';
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => 900_000 + at);
const texts = (count: number): string[] => numbers(count).map(String);
const keysOf = ({ issues }: LimitSite, count: number): string[] =>
  issues.slice(0, count).map(({ key }) => key);

const newIssue = ({ request, fields, planned }: LimitSite, more: object = {}) => ({
  fields: {
    project: { key: 'ACQ' },
    issuetype: { id: request },
    summary: 'New',
    [fields.lane.id]: { id: planned },
    ...more,
  },
});

/** A document as long as it may be: paragraphs count by their text. */
const longDocument = (count: number) => adfOf('x'.repeat(count));

export const LIMITS: readonly JiraLimit[] = [
  {
    ...{ name: 'Changelogs in bulk, issues', value: 1000, unit: 'ids', source: 'client-verified' },
    ask: ({ call }, n) => call('POST', `${V3}/changelog/bulkfetch`, { issueIdsOrKeys: texts(n) }),
  },
  {
    ...{ name: 'Changelogs in bulk, fields', value: 10, unit: 'ids', source: 'documented' },
    ask: ({ call }, n) =>
      call('POST', `${V3}/changelog/bulkfetch`, {
        issueIdsOrKeys: ['1'],
        fieldIds: texts(n),
      }),
  },
  {
    ...{ name: 'Issues in bulk', value: 100, unit: 'ids', source: 'documented' },
    ask: ({ call }, n) =>
      call('POST', `${V3}/issue/bulkfetch`, { issueIdsOrKeys: texts(n), fields: ['*all'] }),
  },
  {
    ...{ name: 'Issues in bulk, few plain fields', value: 1000, unit: 'ids', source: 'documented' },
    ask: ({ call }, n) =>
      call('POST', `${V3}/issue/bulkfetch`, { issueIdsOrKeys: texts(n), fields: ['summary'] }),
  },
  {
    ...{ name: 'Search, issues to reconcile', value: 50, unit: 'ids', source: 'documented' },
    ask: ({ call }, n) =>
      call('POST', `${V3}/search/jql`, { jql: 'project = ACQ', reconcileIssues: numbers(n) }),
  },
  {
    ...{ name: 'Search, issue properties', value: 5, unit: 'keys', source: 'documented' },
    ask: ({ call }, n) =>
      call('POST', `${V3}/search/jql`, { jql: 'project = ACQ', properties: texts(n) }),
  },
  {
    ...{ name: 'JQL, fields of an order', value: 7, unit: 'fields', source: 'client-verified' },
    ask: ({ call }, n) => {
      const names = ['key', 'created', 'updated', 'status', 'priority', 'summary', 'due', 'labels'];
      const jql = `project = ACQ ORDER BY ${names.slice(0, n).join(', ')}`;
      return call('POST', `${V3}/search/jql`, { jql });
    },
  },
  {
    ...{ name: 'JQL to sanitize', value: 20, unit: 'queries', source: 'documented' },
    ask: ({ call }, n) =>
      call('POST', `${V3}/jql/sanitize`, {
        queries: numbers(n).map(() => ({ query: 'project = ACQ' })),
      }),
  },
  {
    ...{ name: 'JQL to clean of people', value: 100, unit: 'queries', source: 'documented' },
    ask: ({ call }, n) =>
      call('POST', `${V3}/jql/pdcleaner`, { queryStrings: numbers(n).map(() => 'project = ACQ') }),
  },
  {
    ...{ name: 'Issues created in bulk', value: 50, unit: 'issues', source: 'documented' },
    ask: (site, n) =>
      site.call('POST', `${V3}/issue/bulk`, { issueUpdates: numbers(n).map(() => newIssue(site)) }),
  },
  {
    ...{ name: 'Summary', value: 255, unit: 'characters', source: 'documented' },
    ask: (site, n) => site.call('POST', `${V3}/issue`, newIssue(site, { summary: 'x'.repeat(n) })),
  },
  {
    ...{ name: 'Short text field', value: 255, unit: 'characters', source: 'documented' },
    ask: (site, n) =>
      site.call('POST', `${V3}/issue`, newIssue(site, { [site.fields.answer.id]: 'x'.repeat(n) })),
  },
  {
    ...{ name: 'Description', value: 32_767, unit: 'characters', source: 'documented' },
    ask: (site, n) =>
      site.call('POST', `${V3}/issue`, newIssue(site, { description: longDocument(n) })),
  },
  {
    ...{ name: 'Comment', value: 32_767, unit: 'characters', source: 'guess' },
    ask: (site, n) => site.call('POST', `${V3}/issue/ACQ-1/comment`, { body: longDocument(n) }),
  },
  {
    ...{ name: 'Comments by ids', value: 1000, unit: 'ids', source: 'documented' },
    ask: ({ call }, n) => call('POST', `${V3}/comment/list`, { ids: numbers(n) }),
  },
  {
    ...{ name: 'Property, value', value: 32_768, unit: 'characters', source: 'documented' },
    // The quotes of the text are part of the value.
    ask: ({ call }, n) => call('PUT', `${V3}/issue/ACQ-1/properties/p`, 'x'.repeat(n - 2)),
  },
  {
    ...{ name: 'Property, key', value: 255, unit: 'characters', source: 'documented' },
    ask: ({ call }, n) => call('PUT', `${V3}/issue/ACQ-1/properties/${'k'.repeat(n)}`, 1),
  },
  {
    ...{ name: 'Properties set for all', value: 10, unit: 'properties', source: 'documented' },
    ask: ({ call, issues }, n) =>
      call('POST', `${V3}/issue/properties`, {
        entitiesIds: [Number(issues[0]?.id)],
        properties: Object.fromEntries(texts(n).map((key) => [key, 1])),
      }),
  },
  {
    ...{ name: 'Permissions checked, issues', value: 1000, unit: 'ids', source: 'documented' },
    ask: ({ call }, n) =>
      call('POST', `${V3}/permissions/check`, {
        projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: numbers(n), projects: [] }],
      }),
  },
  {
    ...{ name: 'Permissions checked, projects', value: 1000, unit: 'ids', source: 'documented' },
    ask: ({ call }, n) =>
      call('POST', `${V3}/permissions/check`, {
        projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [], projects: numbers(n) }],
      }),
  },
  {
    ...{ name: 'Moved to a sprint', value: 50, unit: 'issues', source: 'documented' },
    ask: (site, n) =>
      site.call('POST', `${AGILE}/sprint/${site.sprint.id}/issue`, { issues: keysOf(site, n) }),
  },
  {
    ...{ name: 'Moved to the backlog', value: 50, unit: 'issues', source: 'documented' },
    ask: (site, n) => site.call('POST', `${AGILE}/backlog/issue`, { issues: keysOf(site, n) }),
  },
  {
    ...{ name: 'Ranked', value: 50, unit: 'issues', source: 'documented' },
    ask: (site, n) => {
      const last = site.issue('Last');
      const body = { issues: keysOf(site, n), rankBeforeIssue: last.key };
      return site.call('PUT', `${AGILE}/issue/rank`, body);
    },
  },
  {
    ...{ name: 'Sprint, name', value: 30, unit: 'characters', source: 'documented' },
    ask: ({ call, board }, n) =>
      call('POST', `${AGILE}/sprint`, { name: 's'.repeat(n), originBoardId: Number(board.id) }),
  },
  {
    ...{ name: 'Statuses by ids', value: 50, unit: 'ids', source: 'documented' },
    ask: ({ call }, n) =>
      call(
        'GET',
        `${V3}/statuses?${texts(n)
          .map((id) => `id=${id}`)
          .join('&')}`,
      ),
  },
  {
    ...{ name: 'Issue type, name', value: 60, unit: 'characters', source: 'documented' },
    ask: ({ call }, n) => call('POST', `${V3}/issuetype`, { name: 't'.repeat(n) }),
  },
  {
    ...{ name: 'Project, key', value: 10, unit: 'characters', source: 'documented' },
    ask: ({ call, admin }, n) =>
      call('POST', `${V3}/project`, {
        ...{ key: 'K'.repeat(n), name: `Key of ${n}`, leadAccountId: admin },
        projectTypeKey: 'software',
      }),
  },
  {
    ...{ name: 'Project, name', value: 80, unit: 'characters', source: 'guess' },
    ask: ({ call, admin }, n) =>
      call('POST', `${V3}/project`, {
        ...{ key: `N${n}`, name: 'n'.repeat(n), leadAccountId: admin },
        projectTypeKey: 'software',
      }),
  },
  {
    ...{ name: 'Projects searched by key', value: 50, unit: 'keys', source: 'documented' },
    ask: ({ call }, n) =>
      call(
        'GET',
        `${V3}/project/search?${texts(n)
          .map((key) => `keys=K${key}`)
          .join('&')}`,
      ),
  },
  {
    ...{ name: 'Options created', value: 1000, unit: 'options a call', source: 'documented' },
    ask: ({ call, fields }, n) =>
      call('POST', `${V3}/field/${fields.lane.id}/context/${fields.lane.contexts[0]?.id}/option`, {
        options: texts(n).map((value) => ({ value })),
      }),
  },
  {
    ...{ name: 'Bulk edit, issues', value: 1000, unit: 'issues', source: 'documented' },
    // Over the limit nothing is looked up; up to it each issue must be there.
    ask: (site, n) => {
      const ids = site.issues.map(({ id }) => id);
      const selectedIssueIdsOrKeys = Array.from({ length: n }, (_, at) => ids[at % ids.length]);
      return site.call('POST', `${V3}/bulk/issues/watch`, { selectedIssueIdsOrKeys });
    },
  },
  {
    ...{ name: 'Gadgets of a dashboard', value: 20, unit: 'gadgets', source: 'documented' },
    ask: async ({ call, model }, n) => {
      model.declareGadget('radar', 'Radar');
      const body = { name: `Of ${n}`, sharePermissions: [], editPermissions: [] };
      const { json } = await call('POST', `${V3}/dashboard`, body);
      const { id } = json as { id: string };
      let last: Answer | undefined;
      for (let at = 0; at < n; at += 1)
        last = await call('POST', `${V3}/dashboard/${id}/gadget`, { moduleKey: 'radar' });
      if (!last) throw new Error('no gadget was asked for');
      return last;
    },
  },
  {
    ...{ name: 'Panels pinned, projects', value: 1000, unit: 'projects', source: 'documented' },
    ask: ({ call, acq }, n) =>
      call('POST', `${V3}/forge/panel/action/bulk/async`, {
        moduleId: 'ari:cloud:ecosystem::extension/a/b/static/where-it-stands',
        projectList: Array.from({ length: n }, () => ({ projectIdOrKey: acq.key, action: 'PIN' })),
      }),
  },
];
