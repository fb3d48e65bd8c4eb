import type { ProjectSettings, SiteSettings } from '../../../src/domain/settings';
import type { StageMap } from '../../../src/domain/stage';
import { ROSTER } from './people';

/** Status ids by name, as the tests read them. *Legal hold* and *Frozen* are mapped nowhere. */
export const STATUS = {
  'On radar': '1',
  New: '2',
  'In triage': '3',
  "Marketing's turn": '4',
  Ready: '5',
  'In build': '6',
  'In review': '7',
  'In pilot': '8',
  'Verdict due': '9',
  Done: '10',
  Stopped: '11',
  'Legal hold': '99',
  Frozen: '98',
} as const;
export type StatusName = keyof typeof STATUS;

export const STAGE_MAP: StageMap = {
  '1': { stage: 'radar', waitsOn: 'nobody' },
  '2': { stage: 'intake', waitsOn: 'it' },
  '3': { stage: 'triage', waitsOn: 'it' },
  '4': { stage: 'triage', waitsOn: 'marketing' },
  '5': { stage: 'ready', waitsOn: 'it' },
  '6': { stage: 'build', waitsOn: 'nobody' },
  '7': { stage: 'review', waitsOn: 'marketing' },
  '8': { stage: 'pilot', waitsOn: 'nobody' },
  '9': { stage: 'decide', waitsOn: 'decision' },
  '10': { stage: 'done', waitsOn: 'nobody' },
  '11': { stage: 'stopped', waitsOn: 'nobody' },
};

export const TYPE = {
  prototype: '101',
  request: '102',
  waiver: '103',
  decision: '104',
  story: '105',
};
export const LANE = { urgent: '201', rapid: '202', planned: '203', foundations: '204' };
export const VARIANT = { change: '301', dataSource: '302' };
export const FLAG = { vendor: '401', brand: '402', complexity: '403' };
export const PRIORITY = { highest: '1', medium: '3' };
export const RESOLUTION = { done: '501', duplicate: '502' };
export const ANSWER = { yes: '601', notNow: '602', yesIf: '603', noBut: '604' };
export const CLONES = '701';
export const WAIVES = '702';
export const SPLITS = '703';
export const SIZE = { s: '901', m: '902', l: '903', xl: '904' };
export const CHECK = { brand: '911', security: '912' };
export const DATA = { none: '921', personal: '922' };
export const ACQ = '10001';
export const WEB = '10002';

export function aSite(changes: Partial<SiteSettings> = {}): SiteSettings {
  return {
    version: 1,
    timeZone: 'UTC',
    workTypes: {
      prototype: [TYPE.prototype],
      request: [TYPE.request],
      waiver: [TYPE.waiver],
      decision: [TYPE.decision],
      delivery: [TYPE.story],
      campaign: [],
    },
    fields: {
      lane: {
        id: 'customfield_10001',
        options: {
          urgent: LANE.urgent,
          'rapid-prototype': LANE.rapid,
          planned: LANE.planned,
          foundations: LANE.foundations,
        },
      },
      variant: {
        id: 'customfield_10002',
        options: { change: VARIANT.change, 'data-source': VARIANT.dataSource },
      },
      neededBy: { id: 'customfield_10003' },
      answer: {
        id: 'customfield_10004',
        options: {
          yes: ANSWER.yes,
          'yes-if': ANSWER.yesIf,
          'not-now': ANSWER.notNow,
          'no-but': ANSWER.noBut,
        },
      },
      answerDetail: { id: 'customfield_10014' },
      answerDate: { id: 'customfield_10015' },
      channel: { id: 'customfield_10005', options: { email: '801', web: '802' } },
      outcome: { id: 'customfield_10006' },
      audience: { id: 'customfield_10009' },
      costOfWaiting: { id: 'customfield_10010' },
      acceptance: { id: 'customfield_10011' },
      dataClass: {
        id: 'customfield_10012',
        options: { none: DATA.none, personal: DATA.personal },
      },
      size: { id: 'customfield_10016', options: SIZE },
      check: { id: 'customfield_10017', options: CHECK },
      expiresOn: { id: 'customfield_10018' },
      system: { id: 'customfield_10013' },
      flagReason: { id: 'customfield_10007' },
      liaisonIt: { id: 'customfield_10008' },
      sprint: { id: 'customfield_10020' },
      flagged: { id: 'customfield_10021' },
      rank: { id: 'customfield_10019' },
    },
    voidResolutionIds: [RESOLUTION.duplicate],
    urgentPriorityIds: [PRIORITY.highest],
    flagReasons: { [FLAG.vendor]: 'vendor', [FLAG.brand]: 'marketing', [FLAG.complexity]: 'it' },
    roster: ROSTER,
    projectIds: [ACQ],
    cloneLinkTypeId: CLONES,
    waivesLinkTypeId: WAIVES,
    splitsLinkTypeId: SPLITS,
    ...changes,
  };
}

/** Monday to Friday, 9 to 18 in UTC: nine hours a day. Set up long ago. */
export function aProject(changes: Partial<ProjectSettings> = {}): ProjectSettings {
  return {
    version: 1,
    projectId: ACQ,
    projectKey: 'ACQ',
    setUpOn: '2025-01-01',
    stageMap: STAGE_MAP,
    lanes: [
      { key: 'urgent', optionId: LANE.urgent, answerWithinDays: 0.5 },
      { key: 'rapid-prototype', optionId: LANE.rapid, answerWithinDays: 1 },
      { key: 'planned', optionId: LANE.planned, answerWithinDays: 2 },
      { key: 'foundations', optionId: LANE.foundations, answerWithinDays: 2 },
    ],
    columns: [{ key: 'ready', statusIds: ['5'] }],
    calendar: {
      timeZone: 'UTC',
      workdays: [1, 2, 3, 4, 5],
      fromMinute: 9 * 60,
      toMinute: 18 * 60,
      holidays: [],
    },
    targets: [],
    dataSourceAnswerWithinDays: 2,
    ...changes,
  };
}
