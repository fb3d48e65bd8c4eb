import { aProject, aSite } from './a-site';
import type { PlanCase } from './plan-case';
import { bare, busy, done, halfDone, lane, shared, team } from './sites';

/** Schemes and who shares them, projects of each style, and what stops a plan. */
export const PROJECT_CASES: Readonly<Record<string, PlanCase>> = {
  'schemes that another project shares are copied': {
    site: shared(),
    has: ['copy:types:71', 'assign:types:10000', 'copy:screens:91', 'assign:workflows:10000'],
    hasNot: ['extend:types:71', 'assign:types:10001'],
    notes: [
      {
        code: 'scheme-shared',
        of: 'types',
        schemeId: '71',
        othersIds: ['10001', '10002'],
        instead: 'copy',
      },
    ],
  },
  'schemes that another project shares are extended where the admin says so': {
    site: shared(),
    choices: { sharedSchemes: 'extend' },
    has: ['extend:types:71', 'extend:workflows:81'],
    hasNot: ['copy:types:71'],
    notes: [{ code: 'scheme-shared', of: 'workflows', instead: 'extend' }],
  },
  'two projects at once share one copy': {
    site: shared(),
    choices: { projectIds: ['10001', '10000'] },
    has: ['copy:types:71', 'assign:types:10000', 'assign:types:10001', 'board:10001'],
    notes: [{ code: 'scheme-shared', othersIds: ['10002'] }],
  },
  'projects that share with each other alone need no copy': {
    site: shared(),
    choices: { projectIds: ['10000', '10001', '10002'] },
    has: ['extend:types:71'],
    hasNot: ['copy:types:71', 'assign:types:10000'],
  },
  'a team-managed project is enrolled, and no more': {
    site: aSite({ projects: [aProject(), team] }),
    choices: { projectIds: ['10009'] },
    steps: ['enrol:10009'],
    notes: [{ code: 'team-managed', projectId: '10009' }],
  },
  'a team-managed project beside another leaves that one everything': {
    site: aSite({ projects: [aProject(), team] }),
    choices: { projectIds: ['10009', '10000'] },
    has: ['type:waiver', 'enrol:10000', 'enrol:10009', 'board:10000'],
    hasNot: ['board:10009'],
  },
  'a project of 2,000 issues gets its workflows by the switch': {
    site: busy(),
    has: ['copy:workflows:81', 'assign:workflows:10000', 'extend:types:71'],
    hasNot: ['type:prototype'],
    reuses: { 'type:prototype': '4', 'status:review': '14' },
  },
  'a half-applied plan goes on where it stopped': {
    site: halfDone,
    steps: bare.slice(40).map(({ key }) => key),
  },
  'a running task is waited for': {
    site: aSite({ runningTask: '777' }),
    blockers: [{ code: 'task-running', taskId: '777' }],
  },
  'a running task is nothing to a site that needs nothing': {
    site: { ...done, runningTask: '777' },
    steps: [],
    blockers: [],
  },
  'room for too few fields and types blocks': {
    site: aSite({ room: { field: 35, type: 4, status: 500 } }),
    blockers: [{ code: 'no-room', of: 'field', wanted: 36, left: 35 }],
  },
  'a project that is gone is named': {
    choices: { projectIds: ['10000', '12345'] },
    blockers: [{ code: 'project-missing', projectId: '12345' }],
  },
  'a workflow of the name and of other moves is in the way': {
    site: aSite({
      workflows: [...aSite().workflows, { id: 'w', name: 'Waiver', statusIds: [], moves: [] }],
    }),
    blockers: [
      {
        code: 'name-taken',
        key: 'workflow:waiver',
        name: 'Waiver',
        id: 'w',
        is: 'other-workflow',
      },
    ],
  },
  'a workflow that the admin maps brings its own statuses': {
    choices: { choices: { 'workflow:waiver': { kind: 'use', id: 'jira' } } },
    hasNot: ['workflow:waiver', 'status:waiver-expired'],
    reuses: { 'workflow:waiver': 'jira' },
  },
  'our workflow that somebody changed is told, and left': {
    site: {
      ...done,
      workflows: done.workflows.map((each) =>
        each.name === 'Waiver' ? { ...each, moves: each.moves.slice(1) } : each,
      ),
    },
    steps: [],
    notes: [{ code: 'workflow-changed', key: 'workflow:waiver', id: 'made/workflow:waiver' }],
  },
  'a link type that somebody deleted is made again': {
    site: { ...done, linkTypes: done.linkTypes.filter(({ name }) => name !== 'Decides') },
    steps: ['link:decides', 'enrol:10000'],
  },
  'a field that fell off our screen is put back': {
    site: {
      ...done,
      screens: done.screens.map((each) =>
        each.id === 'made/screen:move/return' ? { ...each, fieldIds: [] } : each,
      ),
    },
    steps: ['add:screen:move/return', 'enrol:10000'],
  },
  'the screens of the teams’ own types get what the joint board asks': {
    has: ['add:screen/51'],
    hasNot: ['screen:own/61', 'screen-scheme:own/61'],
  },
  'own types on screens that others share get copies of them': {
    site: shared(),
    has: ['screen:own/61', 'screen-scheme:own/61', 'copy:screens:91'],
    hasNot: ['add:screen/51'],
  },
  'screens that others share are widened where the admin says so': {
    site: shared(),
    choices: { sharedSchemes: 'extend' },
    has: ['add:screen/51', 'extend:screens:91'],
    hasNot: ['screen:own/61', 'copy:screens:91'],
  },
  'our field that fell off a screen of the team’s is put back': {
    site: {
      ...done,
      screens: done.screens.map((each) =>
        each.id === '51' ? { ...each, fieldIds: ['summary'] } : each,
      ),
    },
    steps: ['add:screen/51', 'enrol:10000'],
  },
  'a context for some types is widened to stories that show the field': {
    site: aSite({
      fields: [lane({ contexts: [{ id: 'c1', projectIds: 'all', typeIds: ['1'], options: [] }] })],
    }),
    has: ['widen:lane:all'],
  },
};
