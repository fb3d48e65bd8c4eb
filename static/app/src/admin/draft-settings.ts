import type { ProjectSettings } from '../../../../src/domain/settings';
import type { Stage, StatusMeaning, WaitsOn } from '../../../../src/domain/stage';

/** What the form holds: texts as typed, by the id of their input. Empty means "no limit". */
export interface DraftSettings {
  readonly texts: Readonly<Record<string, string>>;
  /** Stages given to statuses that had none. */
  readonly stages: Readonly<Record<string, Stage>>;
}

export type NumberField = 'limit' | 'answerWithinDays' | 'sleDays';

export const laneInput = (laneKey: string, field: NumberField) => `lane-${laneKey}-${field}`;
export const columnInput = (columnKey: string) => `column-${columnKey}-limit`;

/** On whom a stage waits unless an admin says otherwise: the default of our own workflow. */
const WAITS_ON: Readonly<Record<Stage, WaitsOn>> = {
  radar: 'nobody',
  intake: 'it',
  triage: 'it',
  ready: 'it',
  build: 'nobody',
  review: 'marketing',
  pilot: 'nobody',
  decide: 'decision',
  done: 'nobody',
  stopped: 'nobody',
};

export function toDraft(settings: ProjectSettings, locale: string): DraftSettings {
  const text = (value: number | undefined) =>
    value?.toLocaleString(locale, { useGrouping: false }) ?? '';
  const lanes = settings.lanes.flatMap((lane) => [
    [laneInput(lane.key, 'limit'), text(lane.limit)],
    [laneInput(lane.key, 'answerWithinDays'), text(lane.answerWithinDays)],
    [laneInput(lane.key, 'sleDays'), text(lane.sleDays)],
  ]);
  const columns = settings.columns.map((column) => [columnInput(column.key), text(column.limit)]);
  return {
    texts: Object.fromEntries([...lanes, ...columns]) as DraftSettings['texts'],
    stages: {},
  };
}

/** What each number may be; the back end refuses what lies outside (`contract/settings-schema`). */
const RANGES: Readonly<Record<NumberField, readonly [number, number]>> = {
  limit: [1, 999],
  answerWithinDays: [0.1, 90],
  sleDays: [0.5, 365],
};

/** Which number an input asks for. */
export function fieldOf(inputId: string): NumberField {
  if (inputId.endsWith('-limit')) return 'limit';
  return inputId.endsWith('-sleDays') ? 'sleDays' : 'answerWithinDays';
}

/** Ids of the inputs whose text is no number that makes sense. */
export function listFaults({ texts }: DraftSettings): ReadonlySet<string> {
  const isFine = (id: string, text: string) => {
    const field = fieldOf(id);
    if (text.trim() === '') return field !== 'answerWithinDays';
    const value = numberOf(text);
    const [least, most] = RANGES[field];
    if (value === undefined || value < least || value > most) return false;
    return field !== 'limit' || Number.isInteger(value);
  };
  return new Set(Object.entries(texts).flatMap(([id, text]) => (isFine(id, text) ? [] : [id])));
}

/** The settings with what was typed. Call only where `listFaults` is empty. */
export function toSettings(settings: ProjectSettings, draft: DraftSettings): ProjectSettings {
  const value = (id: string) => numberOf(draft.texts[id] ?? '');
  const optional = (key: 'limit' | 'sleDays', number: number | undefined) =>
    number === undefined ? {} : { [key]: number };
  const meanings = Object.entries(draft.stages).map(
    ([statusId, stage]): [string, StatusMeaning] => [statusId, { stage, waitsOn: WAITS_ON[stage] }],
  );
  return {
    ...settings,
    stageMap: { ...settings.stageMap, ...Object.fromEntries(meanings) },
    lanes: settings.lanes.map(({ limit: _limit, sleDays: _sleDays, ...lane }) => ({
      ...lane,
      ...optional('limit', value(laneInput(lane.key, 'limit'))),
      ...optional('sleDays', value(laneInput(lane.key, 'sleDays'))),
      answerWithinDays: value(laneInput(lane.key, 'answerWithinDays')) ?? lane.answerWithinDays,
    })),
    columns: settings.columns.map(({ limit: _limit, ...column }) => ({
      ...column,
      ...optional('limit', value(columnInput(column.key))),
    })),
  };
}

/** Numbers as people type them: a comma is a decimal point in French. */
function numberOf(text: string): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : undefined;
}
