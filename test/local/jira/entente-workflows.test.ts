/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call -- JSON answers are read as they come */
import {
  ententePayload,
  statusName,
  STEPS,
  stepsOf,
  WITHDRAWABLE,
  type FlowParts,
  type Reference,
} from './entente-flow';
import { as, smallSite } from './small-site';

type Kind = 'prototype' | 'request';

const CREATE = '/rest/api/3/workflows/create';

/** A project whose two types follow the two workflows, all of them made over REST. */
async function ententeSite() {
  const world = smallSite();
  const { model, admin, site, fields } = world;
  const call = as(site, admin);
  const prototype = model.createIssueType({ name: 'Prototype' }).id;
  const types: Record<Kind, string> = { prototype, request: world.request };
  const project = model.createProject(admin, {
    key: 'ENT',
    name: 'Entente',
    leadAccountId: admin,
    issueTypes: Object.values(types).map((typeId) => ({ typeId, workflowId: world.workflow })),
  });
  const parts: FlowParts = {
    screenId:
      model.workflows().find(({ id }) => id === world.workflow)?.transitions[1]?.screenId ?? '',
    reasonField: fields.answer.id,
    dateField: fields.neededBy.id,
    resolutions: {
      done: model.resolutions()[0]?.id ?? '',
      stopped: model.resolutions()[1]?.id ?? '',
    },
  };
  const first = ententePayload('Entente: Prototype', 'prototype', parts);
  const faults = await call('POST', `${CREATE}/validation`, { payload: first });
  expect(faults.json).toEqual({ errors: [] });
  const made = await call('POST', CREATE, first);
  const ids = Object.fromEntries(
    first.statuses.map(({ statusReference, name }) => [
      statusReference,
      made.json.statuses.find((each: { name: string }) => each.name === name).id as string,
    ]),
  );
  const second = ententePayload('Entente: Request', 'request', parts, ids);
  expect((await call('POST', CREATE, second)).status).toBe(200);
  const scheme = await call('POST', '/rest/api/3/workflowscheme', {
    name: 'Entente',
    defaultWorkflow: 'Entente: Request',
    issueTypeMappings: {
      [types.prototype]: 'Entente: Prototype',
      [types.request]: 'Entente: Request',
    },
  });
  const assigned = await call('PUT', '/rest/api/3/workflowscheme/project', {
    projectId: project.id,
    workflowSchemeId: String(scheme.json.id),
  });
  expect(assigned.status).toBe(204);
  return { ...world, call, types, parts, ids };
}

interface Offered {
  readonly id: string;
  readonly name: string;
  readonly to: { readonly name: string };
  readonly hasScreen: boolean;
}

/** Walks an issue by names of transitions, and checks each place that it comes to. */
async function walk(kind: Kind, names: readonly string[]): Promise<void> {
  const { call, types, parts } = await ententeSite();
  const created = await call('POST', '/rest/api/3/issue', {
    fields: { project: { key: 'ENT' }, issuetype: { id: types[kind] }, summary: 'Walker' },
  });
  const issue = `/rest/api/3/issue/${created.json.key}`;
  await call('PUT', issue, { fields: { [parts.dateField]: '2026-06-01' } });
  let status: Reference = 'intake';
  for (const name of names) {
    const { json } = await call('GET', `${issue}/transitions`);
    const offered = json.transitions as Offered[];
    expect(offered.map((each) => each.name).sort()).toEqual(
      stepsOf(kind)
        .filter(({ from }) => from.includes(status))
        .map((each) => each.name)
        .sort(),
    );
    const chosen = offered.find((each) => each.name === name);
    const step = STEPS.find((each) => each.name === name);
    const fields = chosen?.hasScreen ? { [parts.reasonField]: `Because of ${name}` } : undefined;
    const moved = await call('POST', `${issue}/transitions`, {
      transition: { id: chosen?.id },
      fields,
    });
    expect([name, moved.status]).toEqual([name, 204]);
    status = step?.to ?? status;
    const after = (await call('GET', `${issue}?fields=status,resolution,resolutiondate`)).json;
    const isOver = status === 'done' || status === 'stopped';
    expect(after.fields.status.name).toBe(statusName(status));
    expect(after.fields.resolution !== null).toBe(isOver);
    expect(after.fields.resolutiondate !== null).toBe(isOver);
  }
}

const COMMON = ['Start triage', 'Ask marketing', 'Reply', 'Yes', 'Return to triage', 'Yes, if…'];
const BACK = ['Reopen', 'Not now…', 'Submit', 'Put on radar', 'Submit', 'Start triage', 'No, but…'];
const TO_REVIEW = ['Pull', 'Submit for review'];
const TO_VERDICT = ['Submit for review', 'Start pilot', 'End trial'];

const WALKS: Readonly<Record<Kind, readonly string[]>> = {
  request: [
    ...COMMON,
    ...TO_REVIEW,
    'Send back',
    'Submit for review',
    'Accept',
    ...BACK,
    'Reopen',
    'Withdraw',
  ],
  prototype: [
    ...[...COMMON, ...TO_REVIEW, 'Send back', ...TO_VERDICT, 'Iterate once', ...TO_VERDICT],
    ...['Scale', ...BACK, 'Reopen', 'Yes', 'Pull', ...TO_VERDICT, 'Stop', 'Reopen', 'Withdraw'],
  ],
};

describe('Entente’s workflows, made over REST', () => {
  it.each(['request', 'prototype'] as const)('take a %s through every transition', async (kind) => {
    const names = stepsOf(kind).map(({ name }) => name);
    expect([...new Set(WALKS[kind])].sort()).toEqual([...names].sort());
    await walk(kind, WALKS[kind]);
  });

  it('share their statuses, and keep prototypes’ own from requests', async () => {
    const { call, ids } = await ententeSite();
    const { json } = await call('GET', '/rest/api/3/project/ENT/statuses');
    const rows = json as { name: string; statuses: { id: string }[] }[];
    const byType = Object.fromEntries(
      rows.map(({ name, statuses }) => [name, statuses.map(({ id }) => id)]),
    );
    expect(byType.Prototype).toEqual(Object.values(ids));
    expect(byType['Martech Request']).toEqual(
      Object.entries(ids)
        .filter(([reference]) => reference !== 'pilot' && reference !== 'verdict')
        .map(([, id]) => id),
    );
    expect(WITHDRAWABLE).toHaveLength(7);
  });

  it('want a reason beside its field, and a date as a message, since no screen shows it', async () => {
    const { call, types, parts } = await ententeSite();
    const created = await call('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'ENT' }, issuetype: { id: types.request }, summary: 'R' },
    });
    const path = `/rest/api/3/issue/${created.json.key}/transitions`;
    const go = async (name: string) => {
      const { json } = await call('GET', path);
      const id = (json.transitions as Offered[]).find((each) => each.name === name)?.id;
      return call('POST', path, { transition: { id } });
    };
    await go('Start triage');
    expect((await go('No, but…')).json).toEqual({
      errorMessages: [],
      errors: { [parts.reasonField]: 'Answer is required.' },
    });
    expect((await go('Not now…')).json).toEqual({
      errorMessages: ['Needed by is required.'],
      errors: {},
    });
  });
});
