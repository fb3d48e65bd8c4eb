import { elementAt } from '../invariant';
import { mondayOf, toDayNumber, type DayNumber } from '../day';
import { PackWriter, readPack, type PackReader } from '../flow/varint';
import { MEASURES } from './all-measures';
import { contribute } from './contribute';
import { BUCKET_FORMAT, type DayBucket } from './day-bucket';
import type { DerivationContext, ProjectContext } from './derivation-context';
import type { DerivedIssue } from './derive';
import { isOpenAt } from './fact';
import { MEASURE_IDS, WINDOW_DAYS, type MeasureId, type WindowDays } from './measure-id';
import type { Counter } from './counters';
import { indexOf, TallyBook, type Recorder, type Tally } from './tally';
import { readSparse, readTally, writeSparse, writeTally } from './tally-codec';
import { targetOn } from './targets';
import { findRing, firstDayKept } from './windows';

/** What the weekly series reads, and all that is kept by week. */
export const WEEKLY_COUNTERS: readonly Counter[] = [
  ...new Set(Object.values(MEASURES).flatMap(({ week }) => [week.misses, week.base, week.items])),
];

/** Counts of one whole week, Monday to Sunday, of one project. */
export interface WeekCounts {
  readonly week: DayNumber;
  /** In the order of `WEEKLY_COUNTERS`. */
  readonly counts: readonly number[];
}

/**
 * All that the panel needs of one project, for every window. `rings[i]` holds the days that the
 * window `WINDOW_DAYS[i]` adds to the smaller one, so that a window is a sum of rings.
 */
export interface ProjectScorecard {
  readonly projectId: string;
  readonly projectKey: string;
  readonly asOfDay: DayNumber;
  readonly setUpOnDay: DayNumber;
  /** Working seconds that make one working day here. */
  readonly secondsPerDay: number;
  /** Whether any status waits on somebody: without one, nothing can be told of waiting. */
  readonly hasWaits: boolean;
  /** Agreed on at T. */
  readonly targets: Readonly<Record<MeasureId, number>>;
  readonly rings: readonly Tally[];
  readonly weeks: readonly WeekCounts[];
}

export interface ScorecardParts {
  readonly project: ProjectContext;
  /** Settled days; those outside of all windows are passed over. */
  readonly buckets: Iterable<DayBucket>;
  /** Issues open at T; others among them are passed over, so that none counts twice. */
  readonly openIssues: Iterable<DerivedIssue>;
  readonly context: DerivationContext;
}

/** Folds a project's buckets and its open issues, as of T. */
export function buildProjectScorecard(parts: ScorecardParts): ProjectScorecard {
  const { project, context } = parts;
  const { asOfDay } = context;
  const rings = new TallyBook((day) => findRing(day, asOfDay));
  const weeks = new TallyBook((day) => findWholeWeek(day, asOfDay));
  for (const bucket of parts.buckets) {
    rings.addTally(bucket.day, bucket);
    weeks.addTally(bucket.day, bucket);
  }
  const both = recordInBoth(rings, weeks);
  for (const issue of parts.openIssues) {
    if (isOpenAt(issue.fact, context.asOf)) contribute(issue, context, both);
  }
  const { settings, calendar } = project;
  return {
    projectId: settings.projectId,
    projectKey: settings.projectKey,
    asOfDay,
    setUpOnDay: toDayNumber(settings.setUpOn),
    secondsPerDay: calendar.secondsPerDay,
    hasWaits: [...project.meaningOf.values()].some(({ waitsOn }) => waitsOn !== 'nobody'),
    targets: targetsBy((id) => targetOn(settings, MEASURES[id], asOfDay)),
    rings: WINDOW_DAYS.map((_, i) => rings.close(i)),
    weeks: weeks.keys().map((week) => {
      const { counts } = weeks.close(week);
      return { week, counts: WEEKLY_AT.map((at) => elementAt(counts, at)) };
    }),
  };
}

function targetsBy(targetOf: (id: MeasureId) => number): Record<MeasureId, number> {
  return Object.fromEntries(MEASURE_IDS.map((id) => [id, targetOf(id)])) as Record<
    MeasureId,
    number
  >;
}

const WEEKLY_AT: readonly number[] = WEEKLY_COUNTERS.map(indexOf);

/** Monday of the day's week, when the whole week lies before T and within what is kept. */
function findWholeWeek(day: DayNumber, asOfDay: DayNumber): DayNumber | undefined {
  const week = mondayOf(day);
  return week + 7 <= asOfDay && week >= firstDayKept(asOfDay) ? week : undefined;
}

function recordInBoth(a: Recorder, b: Recorder): Recorder {
  return {
    add: (day, counter, amount) => {
      a.add(day, counter, amount);
      b.add(day, counter, amount);
    },
    addValue: (day, series, value) => a.addValue(day, series, value),
    addUnmapped: (day, statusId) => a.addUnmapped(day, statusId),
  };
}

/** Version of what a scorecard holds beside its tallies. */
const SCORECARD_FORMAT = `${BUCKET_FORMAT}.w`;

/** Targets are shares or days: kept to a millionth. */
const TARGET_SCALE = 1e6;

/** One text: the head with the weeks, then each ring apart, so that a small window reads little. */
export function packScorecard(scorecard: ProjectScorecard): string {
  const head = new PackWriter()
    .id(scorecard.projectId)
    .id(scorecard.projectKey)
    .unsigned(scorecard.asOfDay)
    .unsigned(scorecard.setUpOnDay)
    .unsigned(scorecard.secondsPerDay)
    .unsigned(scorecard.hasWaits ? 1 : 0);
  for (const id of MEASURE_IDS) head.unsigned(Math.round(scorecard.targets[id] * TARGET_SCALE));
  head.unsigned(scorecard.weeks.length);
  for (const { week, counts } of scorecard.weeks) writeSparse(head.unsigned(week), counts);
  const rings = scorecard.rings.map((ring) => {
    const writer = new PackWriter();
    writeTally(writer, ring);
    return writer.toBase64();
  });
  return [SCORECARD_FORMAT, head.toBase64(), ...rings].join(':');
}

/**
 * @param windowDays the largest window that will be asked for; larger ones are not there then.
 * @returns `undefined` for a scorecard of other formulas, or a damaged one: compute it again.
 */
export function unpackScorecard(
  text: string,
  windowDays: WindowDays = 365,
): ProjectScorecard | undefined {
  const [format, head, ...rings] = text.split(':');
  if (format !== SCORECARD_FORMAT || head === undefined || rings.length !== WINDOW_DAYS.length)
    return undefined;
  const scorecard = readPack(head, readHead);
  const wanted = rings
    .slice(0, WINDOW_DAYS.indexOf(windowDays) + 1)
    .flatMap((ring) => readPack(ring, readTally) ?? []);
  const isWhole = wanted.length === WINDOW_DAYS.indexOf(windowDays) + 1;
  return scorecard && isWhole ? { ...scorecard, rings: wanted } : undefined;
}

function readHead(reader: PackReader): Omit<ProjectScorecard, 'rings'> {
  const target = (): number => reader.unsigned() / TARGET_SCALE;
  return {
    projectId: reader.id(),
    projectKey: reader.id(),
    asOfDay: reader.unsigned(),
    setUpOnDay: reader.unsigned(),
    secondsPerDay: reader.unsigned(),
    hasWaits: reader.unsigned() === 1,
    targets: targetsBy(target),
    weeks: Array.from({ length: reader.unsigned() }, () => ({
      week: reader.unsigned(),
      counts: readSparse(reader, WEEKLY_COUNTERS.length),
    })),
  };
}
