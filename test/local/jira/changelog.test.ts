/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { adfOf } from '../../../local/jira/adf';
import { as, smallSite, START } from './small-site';

type Item = Record<string, unknown>;

async function lastItems(world: ReturnType<typeof smallSite>, key: string): Promise<Item[]> {
  const { json } = await as(world.site, world.ines)('GET', `/rest/api/3/issue/${key}/changelog`);
  return json.values.at(-1)?.items ?? [];
}

describe('the changelog', () => {
  it('writes each kind of field as Jira does', async () => {
    const world = smallSite();
    const { fields, urgent, planned, ines, camille, option } = world;
    const issue = world.issue('Old name', { labels: ['x'] });
    const web = option(fields.channel.id, 'Web');
    const mail = option(fields.channel.id, 'Mail');
    const edit = (values: Record<string, unknown>) =>
      world.model.editIssue(ines, issue.key, { fields: values });
    const cases: [Record<string, unknown>, Item][] = [
      [
        { summary: 'New name' },
        {
          field: 'summary',
          fieldtype: 'jira',
          fieldId: 'summary',
          from: null,
          fromString: 'Old name',
          to: null,
          toString: 'New name',
        },
      ],
      [
        { description: adfOf('One\nTwo') },
        {
          field: 'description',
          fieldtype: 'jira',
          fieldId: 'description',
          from: null,
          fromString: null,
          to: null,
          toString: 'One\nTwo',
        },
      ],
      [
        { [fields.lane.id]: { id: urgent } },
        {
          field: 'Lane',
          fieldtype: 'custom',
          fieldId: fields.lane.id,
          from: planned,
          fromString: 'Planned',
          to: urgent,
          toString: 'Urgent',
        },
      ],
      [
        { [fields.channel.id]: [{ value: 'Web' }, { value: 'Mail' }] },
        {
          field: 'Channel',
          fieldtype: 'custom',
          fieldId: fields.channel.id,
          from: '',
          fromString: '',
          to: `[${web}, ${mail}]`,
          toString: 'Web,Mail',
        },
      ],
      [
        { [fields.neededBy.id]: '2026-04-01' },
        {
          field: 'Needed by',
          fieldtype: 'custom',
          fieldId: fields.neededBy.id,
          from: null,
          fromString: null,
          to: '2026-04-01',
          toString: '01/Apr/26',
        },
      ],
      [
        { duedate: '2026-04-02' },
        {
          field: 'duedate',
          fieldtype: 'jira',
          fieldId: 'duedate',
          from: null,
          fromString: null,
          to: '2026-04-02',
          toString: '2026-04-02 00:00:00.0',
        },
      ],
      [
        { [fields.size.id]: 3 },
        {
          field: 'Size',
          fieldtype: 'custom',
          fieldId: fields.size.id,
          from: null,
          fromString: null,
          to: null,
          toString: '3',
        },
      ],
      [
        { assignee: { accountId: ines } },
        {
          field: 'assignee',
          fieldtype: 'jira',
          fieldId: 'assignee',
          from: null,
          fromString: null,
          to: ines,
          toString: 'Inès Caron',
        },
      ],
      [
        { [fields.liaison.id]: { accountId: camille } },
        {
          field: 'Liaison',
          fieldtype: 'custom',
          fieldId: fields.liaison.id,
          from: null,
          fromString: null,
          to: camille,
          toString: 'Camille Besson',
        },
      ],
      [
        { labels: ['x', 'y'] },
        {
          field: 'labels',
          fieldtype: 'jira',
          fieldId: 'labels',
          from: '',
          fromString: 'x',
          to: '',
          toString: 'x y',
        },
      ],
      [
        { priority: { name: 'High' } },
        {
          field: 'priority',
          fieldtype: 'jira',
          fieldId: 'priority',
          from: '3',
          fromString: 'Medium',
          to: '2',
          toString: 'High',
        },
      ],
    ];
    for (const [values, item] of cases) {
      edit(values);
      expect(await lastItems(world, issue.key)).toEqual([item]);
    }
  });

  it('writes status, resolution, link, flag and move in their forms', async () => {
    const world = smallSite();
    const { model, ines, admin, fields, statuses } = world;
    const issue = world.issue('One');
    const other = world.issue('Two');
    model.transitionTo(ines, issue.key, statuses.ready, { fields: { [fields.answer.id]: 'Yes' } });
    const items = await lastItems(world, issue.key);
    expect(items.map((item) => item.field)).toEqual(['Answer', 'status']);
    expect(items[1]).toMatchObject({
      fieldId: 'status',
      from: statuses.fresh,
      fromString: 'New',
      to: statuses.ready,
      toString: 'Ready',
    });

    model.linkIssues(ines, { type: 'Blocks', inwardIssue: issue.key, outwardIssue: other.key });
    expect(await lastItems(world, issue.key)).toEqual([
      {
        field: 'Link',
        fieldtype: 'jira',
        from: null,
        fromString: null,
        to: other.key,
        toString: `This issue blocks ${other.key}`,
      },
    ]);
    expect((await lastItems(world, other.key))[0]?.toString).toBe(
      `This issue is blocked by ${issue.key}`,
    );

    const flagged = model.fields().find(({ name }) => name === 'Flagged');
    const impediment = flagged?.options[0]?.id;
    model.editIssue(ines, issue.key, {
      fields: { [flagged?.id ?? '']: [{ value: 'Impediment' }] },
    });
    expect(await lastItems(world, issue.key)).toMatchObject([
      { field: 'Flagged', from: '', fromString: '', to: `[${impediment}]`, toString: 'Impediment' },
    ]);

    model.moveIssue(admin, issue.key, { project: 'WEB' });
    expect(await lastItems(world, 'WEB-1')).toMatchObject([
      { field: 'project', from: world.acq.id, toString: 'Shop' },
      { field: 'Key', fromString: issue.key, toString: 'WEB-1' },
    ]);
    const { json } = await as(world.site, ines)(
      'GET',
      `/rest/api/3/issue/${issue.key}?fields=project`,
    );
    expect(json.key).toBe('WEB-1');
  });

  it('writes nothing for an edit that changes nothing', async () => {
    const world = smallSite();
    const issue = world.issue('Same', { labels: ['a', 'b'] });
    const put = await as(world.site, world.ines)('PUT', `/rest/api/3/issue/${issue.key}`, {
      fields: {
        summary: 'Same',
        labels: ['b', 'a'],
        [world.fields.lane.id]: { id: world.planned },
      },
    });
    expect(put.status).toBe(204);
    expect(world.model.histories(issue.id)).toEqual([]);
    expect(world.model.findIssue(issue.id)?.updated).toBe(START);
  });

  it('acts in the past and keeps entries in order of time', () => {
    const world = smallSite();
    const issue = world.model.at(START - 9 * 86_400_000, () => world.issue('Old'));
    world.model.editIssue(world.ines, issue.key, { fields: { summary: 'Now' } });
    world.model.at(START - 86_400_000, () =>
      world.model.editIssue(world.ines, issue.key, { fields: { labels: ['before'] } }),
    );
    expect(world.model.histories(issue.id).map(({ created }) => created)).toEqual([
      START - 86_400_000,
      START,
    ]);
  });
});
