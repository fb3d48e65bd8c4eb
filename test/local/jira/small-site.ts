import {
  openJiraSite,
  type Actor,
  type JiraSite,
  type SiteOptions,
} from '../../../local/jira/site';

export const START = Date.UTC(2026, 2, 2, 9, 0);

/** A clock that tests move. */
export class TestClock {
  ms = START;
  readonly now = (): number => this.ms;
  forward(minutes: number): void {
    this.ms += minutes * 60_000;
  }
}

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers as they come
  readonly json: any;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes?: Buffer;
}

/** Calls the site as someone. */
export const as =
  (site: JiraSite, actor: Actor | string) =>
  async (method: string, path: string, body?: unknown, headers = {}): Promise<Answer> => {
    const answer = await site.handle({
      method,
      path,
      headers,
      body: body === undefined ? undefined : body instanceof Buffer ? body : JSON.stringify(body),
      actor: typeof actor === 'string' ? { kind: 'user', accountId: actor } : actor,
    });
    const json = answer.body === '' ? undefined : (JSON.parse(answer.body) as unknown);
    return { status: answer.status, json, headers: answer.headers, bytes: answer.bytes };
  };

/**
 * Two projects: ACQ that everyone browses and only `makers` edit, WEB that only `makers` see.
 * Workflow: New → Ready → Build → Done, with a screen that requires Answer on the way to Ready.
 */
export function smallSite(options: SiteOptions = {}) {
  const clock = new TestClock();
  const site = openJiraSite({ now: clock.now, ...options });
  const { model } = site;
  const admin = model.createUser({ displayName: 'Noé Lambert' }).id;
  const ines = model.createUser({ displayName: 'Inès Caron', timeZone: 'Europe/Paris' }).id;
  const camille = model.createUser({ displayName: 'Camille Besson' }).id;
  model.addToGroup('jira-administrators', admin);
  model.createGroup({ name: 'makers', accountIds: [ines, admin] });

  const status = (name: string, category: 'TODO' | 'IN_PROGRESS' | 'DONE') =>
    model.createStatus({ name, category }).id;
  const statuses = {
    fresh: status('New', 'TODO'),
    ready: status('Ready', 'TODO'),
    build: status('In build', 'IN_PROGRESS'),
    done: status('Finished', 'DONE'),
  };
  const fields = {
    lane: model.createField({ name: 'Lane', type: 'select', options: ['Urgent', 'Planned'] }),
    channel: model.createField({ name: 'Channel', type: 'multiselect', options: ['Web', 'Mail'] }),
    answer: model.createField({ name: 'Answer', type: 'text' }),
    outcome: model.createField({ name: 'Customer outcome', type: 'textarea' }),
    neededBy: model.createField({ name: 'Needed by', type: 'date' }),
    decidedAt: model.createField({ name: 'Decided at', type: 'datetime' }),
    size: model.createField({ name: 'Size', type: 'number' }),
    liaison: model.createField({ name: 'Liaison', type: 'user' }),
    crew: model.createField({ name: 'Crew', type: 'multiuser' }),
    hidden: model.createField({ name: 'Off screen', type: 'text' }),
  };
  const workflow = model.createWorkflow({
    name: 'Requests',
    statuses: Object.values(statuses),
    transitions: [
      { name: 'Create', from: 'initial', to: statuses.fresh },
      {
        name: 'Yes',
        from: [statuses.fresh],
        to: statuses.ready,
        screenFields: [{ fieldId: fields.answer.id, required: true }, { fieldId: fields.lane.id }],
      },
      { name: 'Pull', from: [statuses.ready], to: statuses.build },
      {
        name: 'Finish',
        from: [statuses.build],
        to: statuses.done,
        screenFields: [{ fieldId: 'resolution', required: false }],
      },
      { name: 'Reopen', from: [statuses.done], to: statuses.fresh },
      { name: 'Admin only', from: 'any', to: statuses.done, onlyGroups: ['jira-administrators'] },
    ],
  }).id;
  const request = model.createIssueType({ name: 'Martech Request' }).id;
  const subtask = model.issueTypes().find((type) => type.subtask)?.id ?? '';
  const screen = [
    'summary',
    'description',
    'assignee',
    'reporter',
    'priority',
    'labels',
    'duedate',
    'parent',
    ...Object.values(fields)
      .map(({ id }) => id)
      .filter((id) => id !== fields.hidden.id),
    ...model
      .fields()
      .filter(({ type }) => type === 'sprint' || type === 'checkboxes')
      .map(({ id }) => id),
  ].map((fieldId) => ({ fieldId }));
  const makers = [{ kind: 'role', role: 'Makers' }] as const;
  const project = (key: string, name: string, hidden: boolean) =>
    model.createProject(admin, {
      key,
      name,
      leadAccountId: admin,
      issueTypes: [
        { typeId: request, workflowId: workflow },
        { typeId: subtask, workflowId: workflow },
      ],
      screens: {
        create: [...screen, { fieldId: fields.lane.id, required: true }],
        edit: screen,
      },
      roles: { Makers: { groups: ['makers'] } },
      permissions: {
        EDIT_ISSUES: makers,
        TRANSITION_ISSUES: makers,
        SCHEDULE_ISSUES: makers,
        ASSIGNABLE_USER: makers,
        ...(hidden ? { BROWSE_PROJECTS: makers, CREATE_ISSUES: makers } : {}),
      },
    });
  const acq = project('ACQ', 'Acquisition', false);
  const web = project('WEB', 'Shop', true);
  const option = (fieldId: string, value: string): string =>
    model
      .fields()
      .find(({ id }) => id === fieldId)
      ?.options.find((o) => o.value === value)?.id ?? '';
  const urgent = option(fields.lane.id, 'Urgent');
  const planned = option(fields.lane.id, 'Planned');
  const issue = (summary: string, more: Record<string, unknown> = {}, key = 'ACQ') =>
    model.createIssue(ines, {
      project: key,
      issueType: request,
      fields: { summary, [fields.lane.id]: { id: planned }, ...more },
    });
  return {
    site,
    model,
    clock,
    admin,
    ines,
    camille,
    statuses,
    fields,
    workflow,
    request,
    subtask,
    acq,
    web,
    option,
    urgent,
    planned,
    issue,
  };
}
