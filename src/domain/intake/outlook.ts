import { toIsoDay } from '../day';
import { MIN_FOR_P85, MIN_FOR_RATE, percentile, sortedNumbers } from '../flow/percentile';
import { answerTargetSeconds } from '../scorecard/answer-target';
import type { DerivationContext, ProjectContext } from '../scorecard/derivation-context';
import { hasFlag, type IssueFact } from '../scorecard/fact';
import { isRequest, type WorkType } from '../work-type';
import { BRIEF_PARTS, type BriefPart } from './brief';

/** When an answer comes and when it could be ready; the contract's `Outlook`. Instants are ISO. */
export interface OutlookFigures {
  readonly answerBy: string;
  readonly answerWithinDays: number;
  readonly kept?: { readonly share: number; readonly n: number };
  readonly forecast:
    | { readonly kind: 'likely'; readonly from: string; readonly to: string; readonly n: number }
    /** Too few items, or all of them ended on too few days. */
    | { readonly kind: 'not-enough'; readonly n: number; readonly needed: number };
  readonly effects: readonly PartEffect[];
}

/** Median working days from start to *ready*, with and without one part of the brief. */
export interface PartEffect {
  readonly part: BriefPart;
  readonly withDays: number;
  readonly withoutDays: number;
  readonly n: number;
}

export interface OutlookQuestion {
  readonly workType: WorkType;
  readonly laneKey: string;
  readonly isDataSource: boolean;
  /** Epoch seconds. */
  readonly now: number;
}

const WINDOW_DAYS = 90;
/** No forecast on fewer days on which something ended. */
const MIN_ACTIVE_DAYS = 5;

/**
 * The engagement and, apart, the forecast for a request not yet filed, from the project's last 90
 * days up to T.
 *
 * - `kept`: M1's rate for requests with the same target (the lane's, or data sources'); n ≥ 8.
 * - `forecast`: p50 to p85 of the working time from start to the first *pilot* or *done*, of the same
 *   type and lane; n ≥ 11 that ended on ≥ 5 different days.
 * - `effects`: both groups need n ≥ 8.
 */
export function outlookOf(
  facts: Iterable<IssueFact>,
  question: OutlookQuestion,
  project: ProjectContext,
  context: DerivationContext,
): OutlookFigures {
  const counted = [...facts].filter(
    (fact) => isRequest(fact.workType) && !hasFlag(fact, 'void') && !hasFlag(fact, 'unmapped'),
  );
  const laneId = project.settings.lanes.find((lane) => lane.key === question.laneKey)?.optionId;
  const target = answerTargetSeconds(project, laneId, question.isDataSource);
  const { calendar } = project;
  const kept = keptShare(counted, question, laneId, target, project, context);
  return {
    answerBy: new Date(calendar.addWorkingSeconds(question.now, target) * 1000).toISOString(),
    answerWithinDays: target / calendar.secondsPerDay,
    ...(kept ? { kept } : {}),
    forecast: forecastOf(counted, question, laneId, project, context),
    effects: BRIEF_PARTS.flatMap((part, i) => effectOf(counted, part, 1 << i, project, context)),
  };
}

function windowStart(context: DerivationContext): number {
  return context.zone.startOfDay(context.asOfDay - WINDOW_DAYS);
}

function keptShare(
  facts: readonly IssueFact[],
  { isDataSource }: OutlookQuestion,
  laneId: string | undefined,
  target: number,
  project: ProjectContext,
  context: DerivationContext,
): { readonly share: number; readonly n: number } | undefined {
  const from = windowStart(context);
  let kept = 0;
  let n = 0;
  for (const fact of facts) {
    const { startedAt, answerSeconds } = fact;
    if (startedAt === undefined || startedAt < from || startedAt >= context.asOf) continue;
    const isSame =
      hasFlag(fact, 'dataSource') === isDataSource && (isDataSource || fact.startLaneId === laneId);
    if (!isSame || hasFlag(fact, 'reportedByIt')) continue;
    const waited = answerSeconds ?? project.calendar.workingSeconds(startedAt, context.asOf);
    if (answerSeconds === undefined && waited <= target) continue;
    n++;
    if (waited <= target) kept++;
  }
  return n < MIN_FOR_RATE ? undefined : { share: kept / n, n };
}

function forecastOf(
  facts: readonly IssueFact[],
  question: OutlookQuestion,
  laneId: string | undefined,
  project: ProjectContext,
  context: DerivationContext,
): OutlookFigures['forecast'] {
  const { calendar } = project;
  const from = windowStart(context);
  const seconds: number[] = [];
  const activeDays = new Set<number>();
  for (const { workType, laneId: lane, startedAt, endedAt, createdAt } of facts) {
    if (workType !== question.workType || lane !== laneId) continue;
    if (endedAt === undefined || endedAt < from || endedAt >= context.asOf) continue;
    seconds.push(calendar.workingSeconds(startedAt ?? createdAt, endedAt));
    activeDays.add(context.zone.dayOf(endedAt));
  }
  const sorted = sortedNumbers(seconds);
  const n = sorted.length;
  const p50 = percentile(sorted, 50);
  const p85 = percentile(sorted, 85);
  if (n < MIN_FOR_P85 || p50 === undefined || p85 === undefined)
    return { kind: 'not-enough', n, needed: MIN_FOR_P85 };
  if (activeDays.size < MIN_ACTIVE_DAYS)
    return { kind: 'not-enough', n: activeDays.size, needed: MIN_ACTIVE_DAYS };
  const dayAfter = (worked: number): string =>
    toIsoDay(calendar.dayOf(calendar.addWorkingSeconds(question.now, worked)));
  return { kind: 'likely', from: dayAfter(p50), to: dayAfter(p85), n };
}

function effectOf(
  facts: readonly IssueFact[],
  part: BriefPart,
  bit: number,
  project: ProjectContext,
  context: DerivationContext,
): readonly PartEffect[] {
  const from = windowStart(context);
  const withPart: number[] = [];
  const withoutPart: number[] = [];
  for (const { readyAt, readySeconds, missingParts } of facts) {
    if (readyAt === undefined || readyAt < from || readyAt >= context.asOf) continue;
    if (readySeconds === undefined || missingParts === undefined) continue;
    const group = (missingParts & bit) === 0 ? withPart : withoutPart;
    group.push(readySeconds / project.calendar.secondsPerDay);
  }
  const withDays = percentile(sortedNumbers(withPart), 50);
  const withoutDays = percentile(sortedNumbers(withoutPart), 50);
  const isEnough = Math.min(withPart.length, withoutPart.length) >= MIN_FOR_RATE;
  if (!isEnough || withDays === undefined || withoutDays === undefined) return [];
  return [
    {
      part,
      withDays,
      withoutDays,
      n: withPart.length + withoutPart.length,
    },
  ];
}
