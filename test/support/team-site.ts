import { openJiraSite, type JiraSite } from '../../local/jira/site';
import type { ProjectSettings, SiteSettings } from '../../src/domain/settings';
import type { Stage, WaitsOn } from '../../src/domain/stage';

const STATUSES = [
  ['radar', 'On radar', 'TODO', 'nobody'],
  ['intake', 'New', 'TODO', 'it'],
  ['triage', 'In triage', 'TODO', 'it'],
  ['ready', 'Ready', 'TODO', 'it'],
  ['build', 'In build', 'IN_PROGRESS', 'nobody'],
  ['review', 'In review', 'IN_PROGRESS', 'marketing'],
  ['pilot', 'In pilot', 'IN_PROGRESS', 'nobody'],
  ['decide', 'Verdict due', 'IN_PROGRESS', 'decision'],
  ['done', 'Finished', 'DONE', 'nobody'],
  ['stopped', 'Stopped', 'DONE', 'nobody'],
] as const satisfies readonly (readonly [
  Stage,
  string,
  'TODO' | 'IN_PROGRESS' | 'DONE',
  WaitsOn,
])[];

/** A Jira with two teams and two projects; the second one is hidden from marketing. */
export interface TeamSite {
  readonly jira: JiraSite;
  /** Administers Jira; on no side. */
  readonly adminId: string;
  readonly developerId: string;
  readonly marketerId: string;
  readonly acq: string;
  readonly web: string;
  readonly prototypeType: string;
  readonly requestType: string;
  readonly statusOf: Readonly<Record<(typeof STATUSES)[number][0], string>>;
  readonly laneField: string;
  readonly lanes: { readonly urgent: string; readonly planned: string };
  readonly siteSettings: SiteSettings;
  readonly projectSettings: (projectId: string) => ProjectSettings;
}

/** Without time zone surprises: everything is in UTC, work is Monday to Friday, 9 to 18. */
export function aTeamSite(now: () => number = Date.now): TeamSite {
  const jira = openJiraSite({ now });
  const { model } = jira;
  const adminId = model.createUser({ displayName: 'Noé Lambert' }).id;
  const developerId = model.createUser({ displayName: 'Sofia Almeida' }).id;
  const marketerId = model.createUser({ displayName: 'Camille Besson' }).id;
  model.addToGroup('jira-administrators', adminId);
  model.createGroup({ name: 'it', accountIds: [developerId, adminId, model.appAccountId] });

  const statusOf = Object.fromEntries(
    STATUSES.map(([stage, name, category]) => [stage, model.createStatus({ name, category }).id]),
  ) as TeamSite['statusOf'];
  const workflow = model.createWorkflow({
    name: 'Joint work',
    statuses: Object.values(statusOf),
    transitions: [
      { name: 'Create', from: 'initial', to: statusOf.intake },
      ...STATUSES.map(([stage, name]) => ({
        name,
        from: 'any' as const,
        to: statusOf[stage],
      })),
    ],
  });
  const prototypeType = model.createIssueType({ name: 'Prototype' }).id;
  const requestType = model.createIssueType({ name: 'Martech Request' }).id;
  const lane = model.createField({ name: 'Lane', type: 'select', options: ['Urgent', 'Planned'] });
  const neededBy = model.createField({ name: 'Needed by', type: 'date' });
  const [urgent, planned] = lane.options.map((option) => option.id) as [string, string];
  const issueTypes = [prototypeType, requestType].map((typeId) => ({
    typeId,
    workflowId: workflow.id,
  }));
  const acq = model.createProject(adminId, {
    ...{ key: 'ACQ', name: 'Acquisition and campaigns', leadAccountId: adminId, issueTypes },
  }).id;
  const web = model.createProject(adminId, {
    ...{ key: 'WEB', name: 'Shop and platform', leadAccountId: adminId, issueTypes },
    permissions: { BROWSE_PROJECTS: [{ kind: 'group', group: 'it' }] },
  }).id;
  for (const id of [acq, web]) model.setProjectProperty(id, 'entente', { enabled: true });

  const calendar = {
    timeZone: 'Etc/UTC',
    workdays: [1, 2, 3, 4, 5],
    fromMinute: 540,
    toMinute: 1080,
    holidays: [],
  };
  const from = '2020-01-01';
  const keyOf: Readonly<Record<string, string>> = { [acq]: 'ACQ', [web]: 'WEB' };
  return {
    ...{ jira, adminId, developerId, marketerId, acq, web, prototypeType, requestType, statusOf },
    laneField: lane.id,
    lanes: { urgent, planned },
    siteSettings: {
      version: 0,
      timeZone: 'Etc/UTC',
      workTypes: {
        ...{ prototype: [prototypeType], request: [requestType], delivery: [] },
        ...{ waiver: [], decision: [], campaign: [] },
      },
      fields: {
        lane: { id: lane.id, options: { urgent, planned } },
        neededBy: { id: neededBy.id },
      },
      voidResolutionIds: [],
      urgentPriorityIds: [],
      flagReasons: {},
      roster: [
        { accountId: developerId, side: 'it', from },
        { accountId: marketerId, side: 'marketing', from },
      ],
      projectIds: [acq, web],
    },
    projectSettings: (projectId) => ({
      version: 0,
      projectId,
      projectKey: keyOf[projectId] ?? '',
      setUpOn: from,
      stageMap: Object.fromEntries(
        STATUSES.map(([stage, , , waitsOn]) => [statusOf[stage], { stage, waitsOn }]),
      ),
      lanes: [
        { key: 'urgent', optionId: urgent, answerWithinDays: 0.5, limit: 2 },
        { key: 'planned', optionId: planned, answerWithinDays: 2 },
      ],
      columns: STATUSES.map(([stage]) => ({ key: stage, statusIds: [statusOf[stage]] })),
      calendar,
      targets: [],
      dataSourceAnswerWithinDays: 2,
    }),
  };
}
