import { FIELDS, type FieldKey, type FieldMap, type FieldSpec, type MappedField } from '../fields';
import type { IsoDay, LaneSettings, ProjectSettings, SiteSettings } from '../settings';
import type { WaitsOn } from '../stage';
import type { WorkTypeMap } from '../work-type';
import type { ActualStatus } from './actual-state';
import { RESOLUTIONS } from './desired-resolutions';
import { STATUSES, type StatusKey } from './desired-statuses';
import { WORK_TYPES } from './desired-types';
import { DATA_SOURCE_ANSWER_WITHIN_DAYS, LANE_DEFAULTS } from './lane-defaults';
import { keysOf } from './place';
import { proposeColumns, proposeStageMap, type OwnStatuses } from './propose-stages';

/** Key of a thing that set-up took or made (`status:ready`, `option:lane/urgent`) → its id. */
export type Things = ReadonlyMap<string, string>;

/** On whom a flag waits, by its reason. */
export const FLAG_WAITS: Readonly<Record<string, WaitsOn>> = {
  complexity: 'it',
  expertise: 'it',
  data: 'it',
  brand: 'marketing',
  vendor: 'vendor',
  funding: 'decision',
  decision: 'decision',
  legal: 'decision',
};

/** What of Jira's own the settings name, beside what set-up made. */
export interface JirasOwn {
  readonly timeZone: string;
  /** Every type that the site has. */
  readonly typeIds: readonly string[];
  /** Types of the project that are none of ours. */
  readonly delivery: readonly string[];
  readonly campaign: readonly string[];
  /** Fields of Jira Software, of which the ids differ by site. */
  readonly fields: Pick<FieldMap, 'sprint' | 'flagged' | 'rank'>;
  readonly cloneLinkTypeId: string | undefined;
}

/** Settings of the site with what is there now; what an administrator has set stays. */
export function proposeSiteSettings(
  things: Things,
  own: JirasOwn,
  projectId: string,
  before: SiteSettings | undefined,
): SiteSettings {
  const fields = { ...before?.fields, ...own.fields, ...mapFields(things) };
  const reasons = Object.entries(fields.flagReason?.options ?? {});
  return {
    version: before?.version ?? 0,
    timeZone: before?.timeZone ?? own.timeZone,
    workTypes: mapTypes(things, own, before?.workTypes),
    fields,
    voidResolutionIds: joined(
      before?.voidResolutionIds,
      keysOf(RESOLUTIONS)
        .filter((key) => RESOLUTIONS[key].isVoid)
        .flatMap((key) => things.get(`resolution:${key}`) ?? []),
    ),
    urgentPriorityIds: before?.urgentPriorityIds ?? [],
    flagReasons: {
      ...Object.fromEntries(reasons.map(([key, id]) => [id, FLAG_WAITS[key] ?? 'nobody'])),
      ...before?.flagReasons,
    },
    roster: before?.roster ?? [],
    projectIds: joined(before?.projectIds, [projectId]),
    ...linkTypes(things, own, before),
  };
}

const joined = (before: readonly string[] = [], more: readonly string[]): readonly string[] => [
  ...new Set([...before, ...more]),
];

type LinkTypes = Pick<
  SiteSettings,
  'cloneLinkTypeId' | 'waivesLinkTypeId' | 'graduatesLinkTypeId' | 'splitsLinkTypeId'
>;

/** A link type of ours that was made anew replaces the one before it; Jira's own stays as it was set. */
function linkTypes(things: Things, own: JirasOwn, before: SiteSettings | undefined): LinkTypes {
  const clones = before?.cloneLinkTypeId ?? own.cloneLinkTypeId;
  const waives = things.get('link:waives') ?? before?.waivesLinkTypeId;
  const graduates = things.get('link:graduates') ?? before?.graduatesLinkTypeId;
  const splits = things.get('link:splits') ?? before?.splitsLinkTypeId;
  return {
    ...(clones !== undefined && { cloneLinkTypeId: clones }),
    ...(waives !== undefined && { waivesLinkTypeId: waives }),
    ...(graduates !== undefined && { graduatesLinkTypeId: graduates }),
    ...(splits !== undefined && { splitsLinkTypeId: splits }),
  };
}

function mapTypes(things: Things, own: JirasOwn, before: WorkTypeMap | undefined): WorkTypeMap {
  // What somebody deleted, undo among them, is not to be asked for any more.
  const left = (ids: readonly string[] = []) => ids.filter((id) => own.typeIds.includes(id));
  const ours = keysOf(WORK_TYPES).map(
    (key) => [key, joined(left(before?.[key]), idOf(things, `type:${key}`))] as const,
  );
  const taken = new Set(ours.flatMap(([, ids]) => ids));
  return {
    ...(Object.fromEntries(ours) as Pick<WorkTypeMap, keyof typeof WORK_TYPES>),
    delivery: joined(left(before?.delivery), own.delivery).filter((id) => !taken.has(id)),
    campaign: joined(left(before?.campaign), own.campaign),
  };
}

const idOf = (things: Things, key: string): readonly string[] => {
  const id = things.get(key);
  return id === undefined ? [] : [id];
};

function mapFields(things: Things): FieldMap {
  const found = keysOf(FIELDS).flatMap((key): [FieldKey, MappedField][] => {
    const id = things.get(`field:${key}`);
    return id === undefined ? [] : [[key, { id, ...optionsOf(things, key) }]];
  });
  return Object.fromEntries(found);
}

function optionsOf(things: Things, field: FieldKey): Pick<MappedField, 'options'> {
  const spec: FieldSpec = FIELDS[field];
  if (!spec.options) return {};
  const found = spec.options.flatMap((option) => {
    const id = things.get(`option:${field}/${option}`);
    return id === undefined ? [] : [[option, id] as const];
  });
  return { options: Object.fromEntries(found) };
}

/** What is known of the project when its settings are written. */
export interface ProjectFacts {
  readonly projectId: string;
  readonly projectKey: string;
  readonly today: IsoDay;
  /** Of all its types. */
  readonly statuses: readonly ActualStatus[];
  /** Of the types that are papers: they stay off the board. */
  readonly paperStatusIds: readonly string[];
}

/** Settings of a project. Statuses and lanes that came since are added to what is set already. */
export function proposeProjectSettings(
  things: Things,
  facts: ProjectFacts,
  site: SiteSettings,
  before: ProjectSettings | undefined,
): ProjectSettings {
  const proposedMap = proposeStageMap(facts.statuses, ownStatuses(things));
  const stageMap = { ...proposedMap, ...before?.stageMap };
  const isOnBoard = (id: string): boolean => !facts.paperStatusIds.includes(id);
  const shared = before ?? defaultsOf(facts, site);
  return {
    ...shared,
    stageMap,
    lanes: mergeLanes(before?.lanes ?? [], site),
    columns: mergeColumns(before?.columns ?? [], proposeColumns(stageMap, isOnBoard)),
  };
}

const ownStatuses = (things: Things): OwnStatuses =>
  Object.fromEntries(
    keysOf(STATUSES).flatMap((key): [StatusKey, string][] => {
      const id = things.get(`status:${key}`);
      return id === undefined ? [] : [[key, id]];
    }),
  );

const defaultsOf = (
  { projectId, projectKey, today }: ProjectFacts,
  { timeZone }: SiteSettings,
): Omit<ProjectSettings, 'stageMap' | 'lanes' | 'columns'> => ({
  ...{ version: 0, projectId, projectKey, setUpOn: today, targets: [] },
  calendar: {
    ...{ timeZone, workdays: [1, 2, 3, 4, 5], holidays: [] },
    ...{ fromMinute: 9 * 60, toMinute: 18 * 60 },
  },
  dataSourceAnswerWithinDays: DATA_SOURCE_ANSWER_WITHIN_DAYS,
});

/** A lane whose option was made anew gets the new one; a lane that is new comes last. */
function mergeLanes(
  before: readonly LaneSettings[],
  { fields }: SiteSettings,
): readonly LaneSettings[] {
  const options = fields.lane?.options ?? {};
  const kept = before.map((lane) => ({ ...lane, optionId: options[lane.key] ?? lane.optionId }));
  const added = Object.entries(options)
    .filter(([key]) => !before.some((lane) => lane.key === key))
    .map(([key, optionId]): LaneSettings => ({
      ...{ key, optionId },
      ...(LANE_DEFAULTS[key] ?? { answerWithinDays: 2 }),
    }));
  const all = [...kept, ...added];
  // Without a field Lane there is one lane, which no issue can be given.
  return all.length > 0 ? all : [{ key: 'planned', optionId: 'planned', answerWithinDays: 2 }];
}

function mergeColumns(
  before: ProjectSettings['columns'],
  proposed: ProjectSettings['columns'],
): ProjectSettings['columns'] {
  if (before.length === 0) return proposed;
  const placed = new Set(before.flatMap(({ statusIds }) => statusIds));
  const lacking = proposed.map((column) => ({
    ...column,
    statusIds: column.statusIds.filter((id) => !placed.has(id)),
  }));
  const widened = before.map((column) => {
    const more = lacking.find(({ key }) => key === column.key)?.statusIds ?? [];
    return { ...column, statusIds: [...column.statusIds, ...more] };
  });
  const added = lacking.filter(
    ({ key, statusIds }) => statusIds.length > 0 && !before.some((column) => column.key === key),
  );
  return [...widened, ...added];
}
