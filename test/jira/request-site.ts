import { aHost } from '../support/create-host';
import { openJiraSite } from '../../local/jira/site';
import type { FieldMap } from '../../src/domain/fields';
import type { StageMap } from '../../src/domain/stage';
import type { JiraRequest } from '../../src/jira/jira-request';

export const NOW = Date.UTC(2026, 10, 20, 9, 0);

const STATUSES = {
  radar: ['On radar', 'radar', 'nobody'],
  new: ['New', 'intake', 'it'],
  triage: ['In triage', 'triage', 'it'],
  turn: ["Marketing's turn", 'triage', 'marketing'],
  ready: ['Ready', 'ready', 'it'],
  build: ['In build', 'build', 'nobody'],
  review: ['In review', 'review', 'marketing'],
  done: ['Done', 'done', 'nobody'],
  stopped: ['Stopped', 'stopped', 'nobody'],
} as const;
type StatusKey = keyof typeof STATUSES;

/** A project that takes requests as set-up makes it, under the real scopes, with a movable clock. */
export async function aRequestSite(options: { readonly onCreateScreen?: readonly string[] } = {}) {
  const clock = { ms: NOW };
  const site = openJiraSite({ now: () => clock.ms });
  const { model } = site;
  const user = (displayName: string) => model.createUser({ displayName }).id;
  const [admin, it, marketer] = [user('Noé Lambert'), user('Inès Caron'), user('Camille Besson')];
  model.addToGroup('jira-administrators', admin);
  const select = (name: string, options: readonly string[], type: 'select' | 'multiselect') => {
    const field = model.createField({ name, type, options });
    const ids = field.options.map((option, at) => [options[at], option.id] as const);
    return { id: field.id, options: Object.fromEntries(ids) as Record<string, string> };
  };
  const plain = (name: string, type: 'text' | 'textarea' | 'date' | 'number') => ({
    id: model.createField({ name, type }).id,
  });
  const fields = {
    lane: select('Lane', ['urgent', 'rapid-prototype', 'planned'], 'select'),
    channel: select('Channel', ['email', 'web'], 'multiselect'),
    dataClass: select('Data class', ['none', 'personal'], 'select'),
    answer: select('Answer', ['yes', 'yes-if', 'not-now', 'no-but'], 'select'),
    answerDetail: plain('Answer detail', 'textarea'),
    answerDate: plain('Answer date', 'date'),
    returnReason: select('Return reason', ['defect', 'misunderstood'], 'select'),
    outcome: plain('Customer outcome', 'textarea'),
    audience: plain('Audience', 'text'),
    neededBy: plain('Needed by', 'date'),
    costPerWeek: plain('Cost per week', 'number'),
    system: plain('System', 'text'),
  } satisfies FieldMap;

  const statusIds = Object.fromEntries(
    Object.entries(STATUSES).map(([key, [name, stage]]) => [
      key,
      // A new site has "Done" already.
      model.statuses().find((each) => each.name === name)?.id ??
        model.createStatus({
          name,
          category: stage === 'stopped' || stage === 'done' ? 'DONE' : 'TODO',
        }).id,
    ]),
  ) as Record<StatusKey, string>;
  const stageMap: StageMap = Object.fromEntries(
    Object.entries(STATUSES).map(([key, [, stage, waitsOn]]) => [
      statusIds[key as StatusKey],
      { stage, waitsOn },
    ]),
  );
  const move = (
    name: string,
    from: StatusKey,
    to: StatusKey,
    ...screen: (keyof typeof fields)[]
  ) => ({
    ...{ name, from: [statusIds[from]], to: statusIds[to] },
    screenFields: screen.map((key, at) => ({ fieldId: fields[key].id, required: at > 0 })),
  });
  const workflow = model.createWorkflow({
    name: 'Requests',
    statuses: Object.values(statusIds),
    transitions: [
      { name: 'Create', from: 'initial', to: statusIds.new },
      move('Start triage', 'new', 'triage'),
      move('Submit', 'radar', 'new'),
      move('Ask marketing', 'triage', 'turn'),
      move('Reply', 'turn', 'triage'),
      move('Yes', 'triage', 'ready', 'answer'),
      move('Yes, if…', 'triage', 'ready', 'answer', 'answerDetail'),
      move('Not now…', 'triage', 'radar', 'answer', 'answerDate'),
      move('No, but…', 'triage', 'stopped', 'answer', 'answerDetail'),
      move('Pull', 'ready', 'build'),
      move('Submit for review', 'build', 'review'),
      {
        ...move('Send back', 'review', 'build'),
        screenFields: [{ fieldId: fields.returnReason.id, required: true }],
      },
      move('Accept', 'review', 'done'),
    ],
  });
  const type = model.createIssueType({ name: 'Prototype' }).id;
  const screen = options.onCreateScreen;
  const project = model.createProject(admin, {
    ...{ key: 'ACQ', name: 'Acquisition and campaigns', leadAccountId: admin },
    issueTypes: [
      {
        ...{ typeId: type, workflowId: workflow.id },
        ...(screen && {
          createScreen: screen.map((id) => ({
            fieldId: id in fields ? fields[id as 'lane'].id : id,
          })),
        }),
      },
    ],
  }).id;

  const host = await aHost({ jira: site });
  const as =
    (accountId: string): JiraRequest =>
    (path, init) =>
      host.requestJira({ kind: 'user', accountId })(path, init);
  return {
    ...{ host, model, clock, as, admin, it, marketer, fields, statusIds, stageMap, type, project },
  };
}

export type RequestSite = Awaited<ReturnType<typeof aRequestSite>>;
