import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importSite } from '../../../local/import/import-site';
import { openJiraSite, type JiraSite } from '../../../local/jira/site';
import { as } from '../jira/small-site';

let dir: string;
let site: JiraSite | undefined;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'entente-import-'));
});
afterEach(() => {
  site?.close();
  site = undefined;
  rmSync(dir, { recursive: true, force: true });
});

/** The parts of an issue that the tests look into. */
interface ReadIssue {
  readonly changelog: { readonly histories: readonly unknown[] };
  readonly fields: { readonly parent?: unknown; readonly issuelinks?: unknown };
}

const ANN = { accountId: 'a-1', displayName: 'Ann', active: true, accountType: 'atlassian' };
const STORY = { id: '10001', name: 'Story', subtask: false, hierarchyLevel: 0 };
const DOING = { id: '3', name: 'Doing', statusCategory: { key: 'indeterminate' } };

/** One issue, as REST returns it, save what a test says otherwise. */
const anIssue = (fields: object = {}, more: object = {}) => ({
  id: '70001',
  key: 'OLD-41',
  fields: {
    ...{ summary: 'Old work', issuetype: STORY, status: DOING, reporter: ANN, creator: ANN },
    project: { id: '10300', key: 'OLD', name: 'Old project' },
    ...{ created: '2025-03-01T10:00:00.000+0100', updated: '2025-04-01T10:00:00.000+0100' },
    ...fields,
  },
  changelog: { histories: [], total: 0 },
  ...more,
});

/** Imports the issues and answers what REST says of the first, and what was told. */
async function imported(issues: readonly object[], page: object = {}) {
  const exportFile = path.join(dir, 'export.json');
  writeFileSync(exportFile, JSON.stringify({ issues, ...page }, null, 1));
  const siteFile = path.join(dir, 'jira.sqlite');
  const { problems, adminId } = await importSite({ exportFile, siteFile, anyway: false });
  site = openJiraSite({ file: siteFile });
  const call = as(site, adminId);
  const answer = await call('GET', '/rest/api/3/issue/OLD-41?fields=*all&expand=changelog');
  const json = answer.json as ReadIssue;
  return { json, call, told: problems.report('').split('\n').slice(2, -1) };
}

describe('an imported issue', () => {
  it('keeps its ids, dates and people', async () => {
    const { json, told } = await imported([anIssue({ assignee: ANN })]);
    expect(json).toMatchObject({
      ...{ id: '70001', key: 'OLD-41' },
      fields: {
        ...{ created: '2025-03-01T09:00:00.000+0000', updated: '2025-04-01T09:00:00.000+0000' },
        ...{ status: { id: '3', name: 'Doing' }, issuetype: { id: '10001' } },
        ...{ assignee: { accountId: 'a-1' }, project: { id: '10300', key: 'OLD' } },
      },
    });
    expect(told).toEqual([]);
  });

  it('keeps its changelog entry by entry, statuses that are gone included', async () => {
    const item = {
      ...{ field: 'status', fieldtype: 'jira', fieldId: 'status' },
      ...{ from: '99', fromString: 'Limbo', to: '3', toString: 'Doing' },
    };
    const entry = {
      id: '555',
      author: ANN,
      created: '2025-03-02T10:00:00.000+0000',
      items: [item],
    };
    const { json, call } = await imported([
      anIssue({}, { changelog: { histories: [entry], total: 1 } }),
    ]);
    expect(json.changelog.histories).toEqual([
      expect.objectContaining({ id: '555', created: entry.created, items: [item] }),
    ]);
    expect((await call('GET', '/rest/api/3/statuses?id=99')).json).toMatchObject([
      { name: 'Limbo' },
    ]);
    const { json: byType } = await call('GET', '/rest/api/3/project/OLD/statuses');
    expect(byType).toEqual([expect.objectContaining({ statuses: [expect.anything()] })]);
  });

  it('takes fields by their kind, and tells of a kind that the box has not', async () => {
    const { json, told } = await imported(
      [
        anIssue({
          customfield_10015: { id: '10600', value: 'Web' },
          customfield_10016: 5,
          customfield_10017: [{ id: '1', value: 'Impediment' }],
          customfield_10018: { odd: true },
        }),
      ],
      {
        names: { customfield_10015: 'Channel', customfield_10018: 'Meter' },
        schema: {
          customfield_10015: { custom: 'x:select' },
          customfield_10016: { custom: 'x:float' },
          customfield_10017: { custom: 'x:multicheckboxes' },
          customfield_10018: { custom: 'com.example:meter' },
        },
      },
    );
    expect(json.fields).toMatchObject({
      customfield_10015: { id: '10600', value: 'Web' },
      customfield_10016: 5,
      customfield_10017: [{ id: '1', value: 'Impediment' }],
    });
    expect(told).toEqual([
      '  issue 1 · OLD-41 · customfield_10018: "Meter" left out: fields of the kind meter are not in the box',
    ]);
  });

  it('tells of a history that was cut, of values and parts that cannot be taken', async () => {
    const outward = { type: { id: '9', name: 'Blocks' }, outwardIssue: { key: 'FAR-1' } };
    const { told } = await imported([
      anIssue(
        {
          ...{ labels: ['two words'], components: [{ name: 'Shop' }], parent: { key: 'FAR-2' } },
          ...{ issuelinks: [outward], comment: { comments: [], total: 3 } },
        },
        { changelog: { histories: [], total: 120 } },
      ),
    ]);
    expect(told.map((line) => line.replace('  issue 1 · OLD-41 · ', ''))).toEqual([
      "labels: left out: The label 'two words' contains spaces which is invalid.",
      'components: left out: the box has no such field',
      'parent: left out: FAR-2 is not in the file',
      'changelog: of 120 entries the file holds 0',
      'comment: of 3 comments the file holds 0',
      'issuelinks: link to FAR-1 left out: it is not in the file',
    ]);
  });

  it('may be edited, moved and followed by a new one', async () => {
    const done = { id: '4', name: 'Finished', statusCategory: { key: 'done' } };
    const { call } = await imported([
      anIssue(),
      { ...anIssue({ status: done }), id: '70002', key: 'OLD-42' },
    ]);
    const { json } = await call('GET', '/rest/api/3/issue/OLD-41/transitions');
    const { transitions } = json as { transitions: { id: string; name: string }[] };
    const id = transitions.find(({ name }) => name === 'Finished')?.id;
    const moved = await call('POST', '/rest/api/3/issue/OLD-41/transitions', {
      transition: { id },
    });
    expect(moved.status).toBe(204);
    const made = await call('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'OLD' }, issuetype: { id: '10001' }, summary: 'New work' },
    });
    expect(made.json).toMatchObject({ key: 'OLD-43' });
  });

  it('links both ways once, and lies under its epic of the old kind', async () => {
    const type = { id: '9', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
    const epic = {
      ...anIssue({
        issuetype: { id: '10000', name: 'Epic', subtask: false },
        issuelinks: [{ id: '800', type, inwardIssue: { key: 'OLD-41' } }],
      }),
      ...{ id: '70002', key: 'OLD-42' },
    };
    const { json } = await imported(
      [
        anIssue({
          customfield_10014: 'OLD-42',
          issuelinks: [{ id: '800', type, outwardIssue: { key: 'OLD-42' } }],
        }),
        epic,
      ],
      { schema: { customfield_10014: { custom: 'com.pyxis.greenhopper.jira:gh-epic-link' } } },
    );
    expect(json.fields.parent).toMatchObject({ key: 'OLD-42' });
    expect(json.fields.issuelinks).toEqual([
      expect.objectContaining({
        id: '800',
        outwardIssue: expect.objectContaining({ key: 'OLD-42' }),
      }),
    ]);
  });
});

describe('what is no issue', () => {
  it.each([
    ['it has no status', { ...anIssue({ status: null }), id: '2', key: 'OLD-2' }],
    ['it has no issuetype', { ...anIssue({ issuetype: null }), id: '2', key: 'OLD-2' }],
    ['it has no created date', { ...anIssue({ created: 'today' }), id: '2', key: 'OLD-2' }],
    ['it has no summary', { ...anIssue({ summary: null }), id: '2', key: 'OLD-2' }],
    ['it has no key', { id: '2' }],
    ['it has no id', { ...anIssue(), id: null, key: 'OLD-2' }],
    ['the same key came before', anIssue()],
    ['its key is none that the box can have', { ...anIssue(), id: '2', key: 'ATOOLONGKEY-1' }],
  ])('is left out and told of: %s', async (reason, issue) => {
    const { told, call } = await imported([anIssue(), issue]);
    expect(told).toEqual([expect.stringMatching(new RegExp(`issue 2 · .*: left out: ${reason}$`))]);
    const { json } = await call('POST', '/rest/api/3/search/approximate-count', {
      jql: 'project = OLD',
    });
    expect(json).toEqual({ count: 1 });
  });

  it('leaves no site behind when nothing is one', async () => {
    await expect(imported([{ id: '2' }])).rejects.toThrow('holds no issue that can be taken');
    expect(existsSync(path.join(dir, 'jira.sqlite'))).toBe(false);
  });
});
