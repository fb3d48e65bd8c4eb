import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { adfOf } from '../../../local/jira/adf';
import { ROUTES } from '../../../local/jira/router';
import { as, smallSite } from './small-site';

const FOLDER = join(__dirname, '../../../../shared/jira-openapi');
const hasDocuments = existsSync(FOLDER);

type Document = {
  paths: Record<string, Record<string, { responses?: Record<string, { content?: unknown }> }>>;
};

const read = (name: string): Document =>
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Document;

/** Nulls that Jira sends and its document does not declare, and the numbers that it calls strings. */
const KNOWN = [
  /\/items\/\d+\/(from|fromString|to|toString)$/,
  /\/nextPageToken$/,
  /\/changeHistories\/\d+\/created$/,
];

/** Jira itself sends more properties than its document names. */
const matters = (error: ErrorObject): boolean =>
  error.keyword !== 'additionalProperties' &&
  !KNOWN.some((known) => known.test(error.instancePath)) &&
  // Data URIs of the drawn avatars, and the summary errors of a combination that failed above.
  error.keyword !== 'oneOf';

class OpenApi {
  private readonly ajv: Ajv;
  private readonly documents = {
    platform: read('reduced-platform.min.json'),
    agile: read('reduced-agile.min.json'),
  };

  constructor() {
    this.ajv = new Ajv({ strict: false, allErrors: true, ownProperties: true, logger: false });
    addFormats(this.ajv);
    this.ajv.addFormat('int32', true);
    this.ajv.addFormat('int64', true);
    for (const [name, document] of Object.entries(this.documents))
      this.ajv.addSchema(document, name);
  }

  knows(path: string, method: string): boolean {
    return Object.values(this.documents).some(
      ({ paths }) => paths[path]?.[method.toLowerCase()] !== undefined,
    );
  }

  problems(path: string, method: string, status: number, body: unknown): string[] {
    const validate = this.validator(path, method.toLowerCase(), status);
    if (!validate || validate(body)) return [];
    return (validate.errors ?? []).filter(matters).map((e) => `${e.instancePath} ${e.message}`);
  }

  private validator(path: string, method: string, status: number): ValidateFunction | undefined {
    for (const [name, { paths }] of Object.entries(this.documents)) {
      const content = paths[path]?.[method]?.responses?.[String(status)]?.content as
        { 'application/json'?: { schema?: object } } | undefined;
      if (!content?.['application/json']?.schema) continue;
      const escaped = path
        .replaceAll('~', '~0')
        .replaceAll('/', '~1')
        .replaceAll('{', '%7B')
        .replaceAll('}', '%7D');
      return this.ajv.getSchema(
        `${name}#/paths/${escaped}/${method}/responses/${status}/content/application~1json/schema`,
      );
    }
    return undefined;
  }
}

if (!hasDocuments)
  console.warn('Skipped: Atlassian’s OpenAPI documents are not beside the repository.');

(hasDocuments ? describe : describe.skip)('Atlassian’s OpenAPI documents', () => {
  const api = hasDocuments ? new OpenApi() : (undefined as never);
  const world = smallSite();
  const { model, admin, ines, fields } = world;
  const issue = world.issue('Checked', {
    description: adfOf('Text'),
    assignee: { accountId: ines },
    [fields.channel.id]: [{ value: 'Web' }],
  });
  const other = world.issue('Other');
  const done = model.transitionTo(ines, issue.key, world.statuses.ready, {
    fields: { [fields.answer.id]: 'Yes' },
  });
  const comment = model.addComment(ines, issue.key, 'Hello');
  const link = model.linkIssues(ines, {
    type: 'Blocks',
    inwardIssue: issue.key,
    outwardIssue: other.key,
  });
  model.setProperty(issue.key, 'p', 1);
  model.setProjectProperty('ACQ', 'entente', { enrolled: true });
  const filter = model.createFilter(admin, { name: 'F', jql: 'project = ACQ ORDER BY Rank' });
  const board = model.createBoard({
    name: 'B',
    type: 'scrum',
    filterId: filter.id,
    project: 'ACQ',
  });
  const sprint = model.createSprint(admin, { boardId: board.id, name: 'S1' });

  const API = '/rest/api/3';
  const ids: Record<string, string> = {
    issueIdOrKey: done.key,
    projectIdOrKey: 'ACQ',
    issueTypeId: world.request,
    fieldId: fields.lane.id,
    contextId: fields.lane.contexts[0]?.id ?? '',
    boardId: board.id,
    sprintId: sprint.id,
    linkId: link.id,
  };
  const perPath: Record<string, string> = {
    [`${API}/issue/{issueIdOrKey}/comment/{id}`]: comment.id,
    [`${API}/issue/{issueIdOrKey}/properties/{propertyKey}`]: 'p',
    [`${API}/project/{projectIdOrKey}/properties/{propertyKey}`]: 'entente',
    [`${API}/issuetype/{id}`]: world.request,
    [`${API}/priority/{id}`]: '3',
    [`${API}/filter/{id}`]: filter.id,
    [`${API}/status/{idOrName}`]: world.statuses.done,
  };
  const queries: Record<string, string> = {
    [`${API}/mypermissions`]: '?permissions=EDIT_ISSUES',
    [`${API}/user`]: `?accountId=${ines}`,
    [`${API}/user/bulk`]: `?accountId=${ines}`,
    [`${API}/user/search`]: '?query=',
    [`${API}/user/assignable/search`]: '?project=ACQ',
    [`${API}/group/member`]: '?groupname=makers',
    [`${API}/search/jql`]:
      '?jql=project%3DACQ&fields=*all&expand=names,schema,changelog,transitions,editmeta',
    [`${API}/statuses`]: `?id=${world.statuses.done}`,
    [`${API}/issue/{issueIdOrKey}`]: '?expand=changelog,names,schema,transitions,editmeta',
    [`${API}/issue/{issueIdOrKey}/transitions`]: '?expand=transitions.fields',
  };
  const keys = [issue.id, other.key];
  const bodies: Record<string, unknown> = {
    [`${API}/issue/bulkfetch`]: { issueIdsOrKeys: keys, fields: ['*all'] },
    [`${API}/changelog/bulkfetch`]: { issueIdsOrKeys: keys },
    [`${API}/search/approximate-count`]: { jql: 'project = ACQ' },
    [`${API}/search/jql`]: { jql: 'project = ACQ' },
    [`${API}/jql/match`]: { jqls: ['project = ACQ'], issueIds: [Number(issue.id)] },
    [`${API}/permissions/project`]: { permissions: ['BROWSE_PROJECTS'] },
    [`${API}/permissions/check`]: {
      projectPermissions: [
        { permissions: ['EDIT_ISSUES'], issues: [Number(issue.id)], projects: [] },
      ],
    },
    [`${API}/issue/{issueIdOrKey}/comment`]: { body: adfOf('More') },
    [`${API}/issue`]: {
      fields: {
        project: { key: 'ACQ' },
        issuetype: { id: world.request },
        summary: 'New',
        [fields.lane.id]: { id: world.planned },
      },
    },
  };
  const urlOf = (path: string): string =>
    path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
      encodeURIComponent(perPath[path] && !(name in ids) ? perPath[path] : (ids[name] ?? '')),
    );

  const reads = ROUTES.filter(
    ({ method, path }) => method === 'GET' && hasDocuments && api.knows(path, method),
  );
  const skipped = new Set([
    '/rest/api/3/search',
    '/rest/api/3/attachment/{id}',
    '/rest/api/3/attachment/content/{id}',
    '/rest/api/3/user/properties/{propertyKey}',
  ]);
  it.each(reads.map(({ path }) => path).filter((path) => !skipped.has(path)))(
    'fit GET %s',
    async (path) => {
      const { status, json } = await as(world.site, admin)(
        'GET',
        `${urlOf(path)}${queries[path] ?? ''}`,
      );
      expect([path, status]).toEqual([path, 200]);
      expect(api.problems(path, 'GET', 200, json)).toEqual([]);
    },
  );

  it.each(Object.entries(bodies))('fit POST %s', async (path, body) => {
    const { status, json } = await as(world.site, ines)('POST', urlOf(path), body);
    expect(status).toBeLessThan(300);
    expect(api.problems(path, 'POST', status, json)).toEqual([]);
  });

  it('know most routes of the box, so that the checks above are many', () => {
    expect(reads.length).toBeGreaterThan(40);
    expect(api.problems(`${API}/issue/{issueIdOrKey}`, 'GET', 200, { id: 5 })).toEqual([
      '/id must be string',
    ]);
  });
});
