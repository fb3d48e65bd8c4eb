import { projectSettingsSchema, siteSettingsSchema } from '../../src/contract/settings-schema';
import type { ProjectSettings, RosterEntry, SiteSettings } from '../../src/domain/settings';
import { starterCatalogue } from '../../src/domain/standards/starter';
import type { WaitsOn } from '../../src/domain/stage';
import { JOINERS, PEOPLE, type Person } from './people';
import type { DemoIds } from './site/ids';
import type { ProjectKey } from './story/act';
import { ANSWER_WITHIN_DAYS, DATA_SOURCE_ANSWER_WITHIN_DAYS, type Lane } from './story/lane';
import { JOINT_SQUAD_MONTH, URGENT_CAP } from './story/months';
import { addDays, TIME_ZONE, WORK_FROM_HOUR, WORK_TO_HOUR } from './story/story-clock';
import type { Story } from './story/tell-story';
import { countIn, countInLane, type ColumnKey } from './story/column-counts';
import { STATUSES, type StatusKey } from './workflow-plan';

export interface DemoSettings {
  readonly site: SiteSettings;
  readonly projects: Readonly<Record<ProjectKey, ProjectSettings>>;
}

/** The settings that set-up will write, from what the site called everything. */
export function buildSettings(ids: DemoIds, story: Story): DemoSettings {
  const site = siteSettingsSchema.parse(siteSettings(ids, story)) as SiteSettings;
  const of = (key: ProjectKey): ProjectSettings =>
    projectSettingsSchema.parse(projectSettings(ids, story, key));
  return { site, projects: { ACQ: of('ACQ'), FID: of('FID'), WEB: of('WEB') } };
}

const FLAG_WAITS: Readonly<Record<string, WaitsOn>> = {
  complexity: 'it',
  expertise: 'it',
  data: 'it',
  brand: 'marketing',
  vendor: 'vendor',
  funding: 'decision',
  decision: 'decision',
  legal: 'decision',
};

function siteSettings(ids: DemoIds, story: Story): SiteSettings {
  const { types, resolutions, priorities, fields } = ids;
  const reasons = fields.flagReason?.options ?? {};
  return {
    version: 0,
    timeZone: TIME_ZONE,
    workTypes: {
      prototype: [types.prototype],
      request: [types.request],
      waiver: [types.waiver],
      decision: [types.decision],
      delivery: [types.story, types.task, types.bug],
      campaign: [types.epic],
    },
    fields,
    voidResolutionIds: [resolutions.duplicate, resolutions['filed-in-error']],
    urgentPriorityIds: [priorities.highest],
    flagReasons: Object.fromEntries(
      Object.entries(FLAG_WAITS).map(([reason, on]) => [reasons[reason] ?? reason, on]),
    ),
    roster: roster(ids, story),
    projectIds: Object.values(ids.projects),
    cloneLinkTypeId: ids.links.clones,
    waivesLinkTypeId: ids.links.waives,
    graduatesLinkTypeId: ids.links.graduates,
    splitsLinkTypeId: ids.links.splits,
    standards: starterCatalogue(story.setUpOn),
  };
}

/** Before the story's first day, so that every act in it has a side. */
const ROSTER_DAYS = 530;

function roster(ids: DemoIds, story: Story): RosterEntry[] {
  const { clock } = story.telling;
  const from = addDays(clock.today, -ROSTER_DAYS);
  const joined = clock.monthDay(JOINT_SQUAD_MONTH);
  return (PEOPLE as readonly Person[]).flatMap((person): RosterEntry[] => {
    const accountId = ids.people[person.key as keyof typeof ids.people];
    const entry = { accountId, side: person.side };
    if ((JOINERS as readonly string[]).includes(person.key)) {
      return [
        { ...entry, from, to: joined },
        { ...entry, role: 'liaison', from: joined },
      ];
    }
    return [person.role ? { ...entry, role: person.role, from } : { ...entry, from }];
  });
}

const SLE_DAYS: Readonly<Record<Lane, number>> = {
  urgent: 5,
  'rapid-prototype': 15,
  planned: 12,
  foundations: 18,
};

/** Free places beside what a lane holds today: one is full, one over its limit, the others not. */
const LANE_ROOM: Readonly<Record<Exclude<Lane, 'urgent'>, Readonly<Record<ProjectKey, number>>>> = {
  'rapid-prototype': { ACQ: 1, FID: 0, WEB: 2 },
  planned: { ACQ: 3, FID: -1, WEB: 2 },
  foundations: { ACQ: 2, FID: 3, WEB: 2 },
};

const laneLimit = (story: Story, lane: Lane, key: ProjectKey): number =>
  lane === 'urgent'
    ? URGENT_CAP
    : Math.max(1, countInLane(story, key, lane) + LANE_ROOM[lane][key]);

function projectSettings(ids: DemoIds, story: Story, key: ProjectKey): ProjectSettings {
  const { clock } = story.telling;
  return {
    version: 0,
    projectId: ids.projects[key],
    projectKey: key,
    setUpOn: story.setUpOn,
    stageMap: Object.fromEntries(
      Object.entries(STATUSES).flatMap(([status, { meaning }]) =>
        meaning ? [[ids.statuses[status as StatusKey], meaning]] : [],
      ),
    ),
    lanes: (Object.keys(SLE_DAYS) as Lane[]).map((lane) => ({
      key: lane,
      optionId: ids.fields.lane?.options?.[lane] ?? '',
      limit: laneLimit(story, lane, key),
      answerWithinDays: ANSWER_WITHIN_DAYS[lane],
      sleDays: SLE_DAYS[lane],
    })),
    columns: columns(ids, story, key),
    calendar: {
      timeZone: TIME_ZONE,
      workdays: [1, 2, 3, 4, 5],
      fromMinute: WORK_FROM_HOUR * 60,
      toMinute: WORK_TO_HOUR * 60,
      holidays: clock.holidays(),
    },
    targets: TARGETS.map(([measure, value]) => ({ measure, from: story.setUpOn, value })),
    dataSourceAnswerWithinDays: DATA_SOURCE_ANSWER_WITHIN_DAYS,
  };
}

/** As the charter has them: shares, and working days for M3. */
const TARGETS: readonly (readonly [measure: string, value: number])[] = [
  ['M1', 0.85],
  ['M2', 0.15],
  ['M3', 15],
  ['M4', 0.2],
];

const COLUMN_STATUSES: Readonly<Record<ColumnKey, readonly StatusKey[]>> = {
  study: ['new', 'triage', 'clarify', 'todo'],
  ready: ['ready'],
  build: ['build', 'progress'],
  review: ['review', 'code-review'],
  pilot: ['pilot'],
  decide: ['verdict'],
  finished: ['done', 'stopped'],
};

/** Free places beside what is there today: one column is full, one over its limit. */
const ROOM: Readonly<Partial<Record<ColumnKey, Readonly<Record<ProjectKey, number>>>>> = {
  ready: { ACQ: 2, FID: 2, WEB: 2 },
  // The strip pulls a card in ACQ: a place is free there. FID is over its limit.
  build: { ACQ: 1, FID: -1, WEB: 0 },
  review: { ACQ: -1, FID: 1, WEB: 1 },
  pilot: { ACQ: 0, FID: 0, WEB: 0 },
};

function columns(ids: DemoIds, story: Story, key: ProjectKey): ProjectSettings['columns'] {
  return (Object.keys(COLUMN_STATUSES) as ColumnKey[]).map((column) => {
    const statusIds = COLUMN_STATUSES[column].map((status) => ids.statuses[status]);
    const room = ROOM[column]?.[key];
    if (column === 'finished') return { key: column, statusIds, lastDays: 14, foldedAtFirst: true };
    if (room === undefined) return { key: column, statusIds };
    const limit = Math.max(1, countIn(story, key, COLUMN_STATUSES[column]) + room);
    return { key: column, statusIds, limit };
  });
}
