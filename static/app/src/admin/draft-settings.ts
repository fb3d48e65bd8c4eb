import { MEASURES } from '../../../../src/domain/scorecard/all-measures';
import { MEASURE_IDS, type MeasureId } from '../../../../src/domain/scorecard/measure-id';
import { targetOn } from '../../../../src/domain/scorecard/targets';
import { toDayNumber } from '../../../../src/domain/day';
import type { GateAgreement } from '../../../../src/domain/gates/gate';
import type {
  BlockLimit,
  DatedTarget,
  IsoDay,
  ProjectSettings,
} from '../../../../src/domain/settings';
import { isFine, numberOf, textOf, type NumberField } from './number-fields';

/** What the form holds: what was chosen, and numbers as texts, as typed, by the id of their input. */
export interface DraftSettings {
  readonly settings: ProjectSettings;
  readonly texts: Readonly<Record<string, string>>;
}

export const laneInput = (laneKey: string, field: NumberField) => `lane-${laneKey}-${field}`;
export const columnInput = (columnKey: string) => `column-${columnKey}-limit`;
export const blockInput = (blockKey: string) => `block-${blockKey}-blockLimit`;
/** The first box of the lanes, or of the columns, of a block. */
export const blockPartInput = (blockKey: string, of: 'laneKeys' | 'columnKeys') =>
  `block-${blockKey}-${of}`;
export const listInput = (listKey: string, part: 'name' | 'jql') => `list-${listKey}-${part}`;
export const DATA_SOURCE_INPUT = 'data-source-answerWithinDays';
export const targetInput = (id: MeasureId) =>
  `target-${id}-${MEASURES[id].unit === 'share' ? 'targetPercent' : 'targetDays'}`;
export const HOURS_INPUT = 'calendar-to';
export const WORKDAYS_INPUT = 'calendar-workday-1';

export const gateInput = ({ gate, stage }: Pick<GateAgreement, 'gate' | 'stage'>) =>
  `gate-${gate}-${stage}`;

const ISSUE_KEY = /^[A-Z][A-Z0-9_]{1,19}-[1-9]\d{0,9}$/;

/** A check that blocks is turned on by a Decision, which has a key. */
const lacksDecision = ({ mode, decision = '' }: GateAgreement): boolean =>
  mode === 'block' && !ISSUE_KEY.test(decision);

/** A share as a percentage, without the dust of floating point. */
const percent = (share: number): number => Math.round(share * 1e6) / 1e4;
const share = (value: number): number => Math.round(value * 1e4) / 1e6;

export function toDraft(settings: ProjectSettings, locale: string, today: IsoDay): DraftSettings {
  const text = (value: number | undefined) => textOf(value, locale);
  const lanes = settings.lanes.flatMap((lane) => [
    [laneInput(lane.key, 'limit'), text(lane.limit)],
    [laneInput(lane.key, 'answerWithinDays'), text(lane.answerWithinDays)],
    [laneInput(lane.key, 'sleDays'), text(lane.sleDays)],
    [
      laneInput(lane.key, 'sharePercent'),
      text(lane.capacityShare === undefined ? undefined : percent(lane.capacityShare)),
    ],
  ]);
  const columns = settings.columns.map((column) => [columnInput(column.key), text(column.limit)]);
  const targets = MEASURE_IDS.map((id) => {
    const value = targetOn(settings, MEASURES[id], toDayNumber(today));
    return [targetInput(id), text(MEASURES[id].unit === 'share' ? percent(value) : value)];
  });
  const blocks = (settings.blockLimits ?? []).map(({ key, limit }) => [
    blockInput(key),
    text(limit),
  ]);
  const others = [[DATA_SOURCE_INPUT, text(settings.dataSourceAnswerWithinDays)]];
  return {
    settings,
    texts: Object.fromEntries([...lanes, ...columns, ...blocks, ...targets, ...others]) as Record<
      string,
      string
    >,
  };
}

/** Ids of the inputs in which something makes no sense. */
export function listFaults({ settings, texts }: DraftSettings): ReadonlySet<string> {
  const { calendar, blockLimits: blocks = [], jqlLanes = [], gates = [] } = settings;
  return new Set([
    ...Object.entries(texts).flatMap(([id, text]) => (isFine(id, text) ? [] : [id])),
    ...blocks.flatMap(listEmptyParts),
    ...jqlLanes.flatMap(({ key, name, jql }) => [
      ...(name.trim() === '' ? [listInput(key, 'name')] : []),
      ...(jql.trim() === '' ? [listInput(key, 'jql')] : []),
    ]),
    ...(calendar.workdays.length === 0 ? [WORKDAYS_INPUT] : []),
    ...gates.filter(lacksDecision).map(gateInput),
    ...(calendar.fromMinute >= calendar.toMinute ? [HOURS_INPUT] : []),
  ]);
}

function listEmptyParts(block: BlockLimit): readonly string[] {
  const parts = (['laneKeys', 'columnKeys'] as const).filter((of) => block[of].length === 0);
  return parts.map((of) => blockPartInput(block.key, of));
}

/** The settings with what was typed. Call only where `listFaults` is empty. */
export function toSettings(draft: DraftSettings, today: IsoDay): ProjectSettings {
  const { blockLimits = [], jqlLanes = [], ...settings } = draft.settings;
  const value = (id: string) => numberOf(draft.texts[id] ?? '');
  return {
    ...settings,
    lanes: settings.lanes.map(({ limit: _l, sleDays: _s, capacityShare: _c, ...lane }) => ({
      ...lane,
      ...optional('limit', value(laneInput(lane.key, 'limit'))),
      answerWithinDays: value(laneInput(lane.key, 'answerWithinDays')) ?? lane.answerWithinDays,
      ...optional('sleDays', value(laneInput(lane.key, 'sleDays'))),
      ...optional('capacityShare', shareOf(value(laneInput(lane.key, 'sharePercent')))),
    })),
    columns: settings.columns.map(({ limit: _limit, ...column }) => ({
      ...column,
      ...optional('limit', value(columnInput(column.key))),
    })),
    ...(blockLimits.length > 0 && {
      blockLimits: blockLimits.map((block) => ({
        ...block,
        limit: value(blockInput(block.key)) ?? block.limit,
      })),
    }),
    ...(jqlLanes.length > 0 && {
      jqlLanes: jqlLanes.map(({ key, name, jql }) => ({ key, name: name.trim(), jql: jql.trim() })),
    }),
    dataSourceAnswerWithinDays: value(DATA_SOURCE_INPUT) ?? settings.dataSourceAnswerWithinDays,
    targets: MEASURE_IDS.reduce(
      (targets, id) => agree(settings, targets, { id, value: value(targetInput(id)), today }),
      settings.targets,
    ),
  };
}

const shareOf = (value: number | undefined) => (value === undefined ? undefined : share(value));

const optional = <K extends string>(key: K, value: number | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, number>>;

interface Agreement {
  readonly id: MeasureId;
  /** As typed: percent or days; absent: the measure's own target again. */
  readonly value: number | undefined;
  readonly today: IsoDay;
}

/** A target holds from today on: what was reached before is judged by what was agreed then. */
function agree(
  settings: ProjectSettings,
  targets: readonly DatedTarget[],
  { id, value, today }: Agreement,
): readonly DatedTarget[] {
  const measure = MEASURES[id];
  const typed = measure.unit === 'share' ? shareOf(value) : value;
  const wanted = typed ?? measure.target;
  const before = targetOn(settings, measure, toDayNumber(today));
  if (Math.abs(wanted - before) < 1e-6) return targets;
  const others = targets.filter((each) => each.measure !== id || each.from !== today);
  return [...others, { measure: id, from: today, value: wanted }];
}
