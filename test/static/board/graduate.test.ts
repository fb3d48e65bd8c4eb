import { aHost } from '../../support/create-host';
import { openJiraSite } from '../../../local/jira/site';
import { toAdf } from '../../../src/jira/adf';
import { findCreateScreen } from '../../../src/jira/create-screen';
import { decodeFields } from '../../../src/jira/field-values';
import { findDelivery, readGraduate } from '../../../src/jira/graduation';
import type { JiraRequest } from '../../../src/jira/jira-request';
import { requestJson } from '../../../src/jira/request-json';
import { listOpenSprints } from '../../../src/jira/sprints';
import { path } from '../../../src/jira/path';
import { graduate } from '../../../static/app/src/board/graduate';
import { aCard } from '../../domain/board/a-board';

const NOW = Date.UTC(2026, 10, 20, 9, 0);

/** A project with a prototype that is to be scaled, a sprint, and somebody who moves it to delivery. */
async function aScaledPrototype(options: { readonly takesClearance?: boolean } = {}) {
  const site = openJiraSite({ now: () => NOW });
  const { model } = site;
  const developer = model.createUser({ displayName: 'Sofia Almeida' }).id;
  const reader = model.createUser({ displayName: 'Hugo Petit' }).id;
  const select = (name: string, keys: readonly string[]) => {
    const field = model.createField({ name, type: 'select', options: keys });
    const options = Object.fromEntries(field.options.map(({ id }, at) => [keys[at]!, id]));
    return { id: field.id, options };
  };
  const fields = {
    lane: select('Lane', ['rapid-prototype', 'planned']),
    variant: select('Variant', ['change', 'scale-up']),
    clearedFor: select('Cleared for', ['prototype', 'pilot', 'scale']),
    outcome: { id: model.createField({ name: 'Customer outcome', type: 'textarea' }).id },
    learningNote: { id: model.createField({ name: 'Learning note', type: 'textarea' }).id },
    liaisonIt: { id: model.createField({ name: 'Liaison IT', type: 'user' }).id },
  };
  const prototype = model.createIssueType({ name: 'Prototype' }).id;
  const request = model.createIssueType({ name: 'Martech Request' }).id;
  const status = model.statuses().find(({ name }) => name === 'Done')!.id;
  const workflow = model.createWorkflow({
    name: 'Joint work',
    statuses: [status],
    transitions: [{ name: 'Create', from: 'initial', to: status }],
  });
  const asked = ['summary', 'description', fields.lane.id, fields.variant.id, fields.outcome.id];
  const screen = [...asked, fields.liaisonIt.id].map((fieldId) => ({ fieldId }));
  const whole = [...screen, { fieldId: fields.clearedFor.id }];
  const projectId = model.createProject(developer, {
    ...{ key: 'ACQ', name: 'Acquisition and campaigns', leadAccountId: developer },
    issueTypes: [
      { typeId: prototype, workflowId: workflow.id },
      {
        ...{ typeId: request, workflowId: workflow.id, editScreen: whole },
        createScreen: options.takesClearance ? whole : screen,
      },
    ],
    permissions: {
      CREATE_ISSUES: [{ kind: 'user', accountId: developer }],
      LINK_ISSUES: [{ kind: 'user', accountId: developer }],
    },
  }).id;
  const filter = model.createFilter(developer, { name: 'ACQ', jql: 'project = ACQ ORDER BY Rank' });
  const board = (name: string, type: 'scrum' | 'kanban') =>
    model.createBoard({ name, type, filterId: filter.id, project: 'ACQ' }).id;
  board('Flow', 'kanban');
  const boardId = board('Squad', 'scrum');
  const later = model.createSprint(developer, { boardId, name: 'Sprint 8' });
  const now = model.createSprint(developer, { boardId, name: 'Sprint 7', end: NOW + 86_400_000 });
  model.startSprint(developer, now.id);
  const linkTypeId = model.createLinkType({
    ...{ name: 'Graduates to', inward: 'comes from', outward: 'graduates to' },
  }).id;
  const { id, key } = model.createIssue(developer, {
    ...{ project: projectId, issueType: prototype },
    fields: {
      summary: 'Tell me when my plant is back',
      [fields.outcome.id]: toAdf('Members come back'),
      [fields.learningNote.id]: toAdf('The photos matter most'),
      [fields.liaisonIt.id]: { accountId: developer },
    },
  });
  const host = await aHost({ jira: site });
  const as =
    (accountId: string): JiraRequest =>
    (at, init) =>
      host.requestJira({ kind: 'user', accountId })(at, init);
  const jira = as(developer);
  const move = async (sender = jira, sprintId?: number) =>
    graduate(sender, {
      ...{ card: aCard({ key, id }), title: 'Roll out: plants', sprintId, projectId },
      ...{ fields, linkTypeId, screen: (await findCreateScreen(jira, projectId, [request]))! },
      describe: ({ learningNote }) => `Comes from ${key}.\n${learningNote}`,
    });
  const requests = () => model.issues().filter((issue) => issue.typeId === request);
  return { jira, as, reader, fields, projectId, linkTypeId, id, key, later, move, requests };
}

async function fieldsOf(jira: JiraRequest, issueId: string) {
  const at = path`/rest/api/3/issue/${issueId}`;
  return (await requestJson<{ readonly fields: Record<string, unknown> }>(jira, at)).fields;
}

describe('moving a prototype to delivery', () => {
  it('makes a linked scale-up, cleared for scale, in the sprint that was chosen', async () => {
    const site = await aScaledPrototype();
    const sprints = await listOpenSprints(site.jira, site.projectId);
    expect(sprints.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Sprint 7 active',
      'Sprint 8 future',
    ]);
    const outcome = await site.move(site.jira, sprints[1]!.id);
    expect(outcome).toMatchObject({ kind: 'made', failures: [] });
    const [made, ...others] = site.requests();
    expect(others).toEqual([]);
    const found = await fieldsOf(site.jira, made!.id);
    expect(found.summary).toBe('Roll out: plants');
    expect(JSON.stringify(found.description)).toContain('The photos matter most');
    expect(decodeFields(site.fields, found)).toMatchObject({
      ...{ lane: 'planned', variant: 'scale-up', clearedFor: 'scale' },
      outcome: 'Members come back',
      liaisonIt: expect.any(String),
    });
    const sprint = Object.values(found).find((value) => JSON.stringify(value).includes('Sprint 8'));
    expect(sprint).toMatchObject([{ id: Number(site.later.id), state: 'future' }]);
    expect(await findDelivery(site.jira, site.id, site.linkTypeId)).toMatchObject({
      issueKey: made!.key,
      summary: 'Roll out: plants',
      statusName: 'Done',
    });
  });

  it('reads from the request as "comes from"', async () => {
    const site = await aScaledPrototype({ takesClearance: true });
    await site.move();
    const { issuelinks } = await fieldsOf(site.jira, site.requests()[0]!.id);
    expect(issuelinks).toMatchObject([
      { type: { inward: 'comes from' }, inwardIssue: { key: site.key } },
    ]);
  });

  it('shows what is there when it is done again, and makes nothing', async () => {
    const site = await aScaledPrototype();
    await site.move();
    const again = await site.move();
    expect(again).toMatchObject({ kind: 'there', delivery: { summary: 'Roll out: plants' } });
    expect(site.requests()).toHaveLength(1);
  });

  it('finds the request that was made without its link, and links it', async () => {
    const site = await aScaledPrototype();
    const broken: JiraRequest = (at, init) => {
      if (at.includes('/issueLink')) throw new TypeError('network');
      return site.jira(at, init);
    };
    expect(await site.move(broken)).toMatchObject({ kind: 'made', failures: [{ step: 'link' }] });
    expect(await findDelivery(site.jira, site.id, site.linkTypeId)).toBeUndefined();
    expect(await site.move()).toMatchObject({ kind: 'made', failures: [] });
    expect(site.requests()).toHaveLength(1);
    expect(await findDelivery(site.jira, site.id, site.linkTypeId)).toBeDefined();
  });

  it('says that it cannot tell when the answer was lost, and makes nothing twice', async () => {
    const site = await aScaledPrototype();
    const lost: JiraRequest = async (at, init) => {
      const answer = await site.jira(at, init);
      if (at === '/rest/api/3/issue' && init?.method === 'POST') throw new TypeError('network');
      return answer;
    };
    expect(await site.move(lost)).toMatchObject({ kind: 'not-made', isUnclear: true });
    expect(await site.move()).toMatchObject({ kind: 'made', failures: [] });
    expect(site.requests()).toHaveLength(1);
  });

  it('is refused in Jira’s words to whoever may not file there', async () => {
    const site = await aScaledPrototype();
    expect(await site.move(site.as(site.reader))).toMatchObject({
      kind: 'not-made',
      isUnclear: false,
    });
    expect(site.requests()).toEqual([]);
  });

  it('names the sprint that could not be joined, and keeps the rest', async () => {
    const site = await aScaledPrototype();
    expect(await site.move(site.jira, 999_999)).toMatchObject({
      kind: 'made',
      failures: [{ step: 'sprint' }],
    });
    expect(await findDelivery(site.jira, site.id, site.linkTypeId)).toBeDefined();
  });

  it('takes the learning note along only where there is one', async () => {
    const { jira, id, fields } = await aScaledPrototype();
    expect((await readGraduate(jira, id, fields)).learningNote).toBe('The photos matter most');
    expect(await readGraduate(jira, id, {})).toEqual({ values: {}, learningNote: '' });
  });
});
