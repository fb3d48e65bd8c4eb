import type { FoundStatuses } from '../../local/import/found-statuses';
import { openCalendar, type Calendar } from '../../src/domain/calendar';
import { cycleOf, type Cycle } from '../../src/domain/flow/age';
import { firstEntry, type Visit } from '../../src/domain/flow/status-path';
import type { FlagReasons, WaitingOn } from '../../src/domain/flow/waiting';
import type { CalendarSettings } from '../../src/domain/settings';
import type { StageMap, StatusMeaning } from '../../src/domain/stage';
import { openTimeZone } from '../../src/domain/time-zone';
import type { StagesFile } from './settings-files';

/** How a timeline is read: what statuses mean, where a cycle begins and ends, which time counts. */
export interface Lens {
  readonly stageMap: StageMap;
  readonly flagReasons: FlagReasons;
  readonly cycleOf: (visits: readonly Visit[]) => Cycle;
  /** From when on an issue moves or waits; absent: from its creation. */
  readonly movesFrom: (visits: readonly Visit[]) => number | undefined;
  /** What a wait is called. */
  readonly nameOf: (on: WaitingOn) => string;
  /** Every hour of every day where there is no calendar. */
  readonly calendar: FlowCalendar;
  readonly hasCalendar: boolean;
}

export type FlowCalendar = Pick<Calendar, 'zone' | 'workingSeconds' | 'workingDays'>;

const everyHour = (): FlowCalendar => ({
  zone: openTimeZone('UTC'),
  workingSeconds: (from, to) => Math.max(0, to - from),
  workingDays: (from, to) => Math.max(0, to - from) / 86_400,
});

/** The stand-in for a category: work to do waits for somebody, whom no category names. */
const MEANINGS: Readonly<Record<'TODO' | 'IN_PROGRESS' | 'DONE', StatusMeaning>> = {
  TODO: { stage: 'intake', waitsOn: 'it' },
  IN_PROGRESS: { stage: 'build', waitsOn: 'nobody' },
  DONE: { stage: 'done', waitsOn: 'nobody' },
};

/** Reads by the stages that are given, else by the categories of statuses. */
export function openLens(
  statuses: FoundStatuses,
  settings: { readonly stages?: StagesFile; readonly calendar?: CalendarSettings },
): Lens {
  const { stages, calendar } = settings;
  const time = {
    calendar: calendar ? openCalendar(calendar) : everyHour(),
    hasCalendar: calendar !== undefined,
  };
  if (stages) {
    return {
      ...{ stageMap: stages.stageMap, flagReasons: stages.flagReasons ?? {} },
      ...{ cycleOf, ...time, nameOf: (on) => on },
      movesFrom: (visits) => firstEntry(visits, 'intake'),
    };
  }
  const meanings = [...statuses.values()].map(({ id, category }) => [id, MEANINGS[category]]);
  return {
    ...{ stageMap: Object.fromEntries(meanings) as StageMap, flagReasons: {} },
    ...{ cycleOf: cycleByCategory, ...time },
    nameOf: (on) => (on === 'not-said' ? 'flagged' : 'new'),
    movesFrom: () => undefined,
  };
}

/** First entry to a status in progress, and the last entry to *done* that still holds. */
function cycleByCategory(visits: readonly Visit[]): Cycle {
  const lastOpen = visits.findLastIndex(({ meaning }) => meaning?.stage !== 'done');
  return { startedAt: firstEntry(visits, 'build'), endedAt: visits[lastOpen + 1]?.from };
}
