import { findOptionKey } from '../fields';
import type { DayNumber } from '../day';
import { dayTrack, lengthTrack, optionTrack, presenceTrack, valueAt } from '../flow/track';
import type { Visit } from '../flow/status-path';
import type { Timeline } from '../flow/timeline';
import { sideAt } from '../roster';
import { MIN_ALTERNATIVE_LENGTH } from '../standing/answer';
import { ANSWER_KINDS, type AnswerKind } from '../standing/answer-kind';
import type { DerivationContext, ProjectContext } from './derivation-context';
import type { IssueFlow } from './issue-flow';

/** What keeps an answer from being a constructive one. */
export type AnswerLack = 'condition' | 'date' | 'date-passed' | 'alternative' | 'one-of-four';

/** The answer of a request that stands at T. */
export interface GivenAnswer {
  readonly at: number;
  /** *no*: refused before there was a field for it, or by an option of an admin's own. */
  readonly kind: AnswerKind | 'no';
  /** Of a *Not now*: until when, as it stands at T. */
  readonly untilDay: DayNumber | undefined;
  readonly lack: AnswerLack | undefined;
}

/**
 * The last value of *Answer*, with its detail and its date as they stand at T; before the day of
 * set-up, where the field never held anything, the answer that IT's move said.
 *
 * @returns `undefined` for a request without an answer, or whose answer was taken back.
 */
export function findGivenAnswer(
  timeline: Timeline,
  flow: IssueFlow,
  project: ProjectContext,
  context: DerivationContext,
): GivenAnswer | undefined {
  const said = saidAnswer(timeline, context) ?? movedAnswer(timeline, flow, project, context);
  if (said?.kind === undefined) return undefined;
  const { at, kind } = said;
  const untilDay =
    kind === 'not-now' ? valueAt(dayTrack(timeline, 'answerDate'), context.asOf - 1) : undefined;
  return { at, kind, untilDay, lack: findLack(timeline, kind, at, untilDay, context) };
}

/** A condition that an answer had, and when it was fulfilled; `undefined`: not yet. */
export interface GivenCondition {
  readonly at: number;
  readonly fulfilledAt: number | undefined;
}

/** The last *Yes, if* of a request; it is fulfilled when a later answer says *Yes*. */
export function findCondition(
  timeline: Timeline,
  { site, asOf }: DerivationContext,
): GivenCondition | undefined {
  const { 'yes-if': yesIf, yes } = site.fields.answer?.options ?? {};
  if (yesIf === undefined) return undefined;
  const steps = optionTrack(timeline, 'answer').filter((step) => step.at < asOf);
  const given = steps.findLastIndex(({ value }) => value === yesIf);
  const at = steps[given]?.at;
  if (at === undefined) return undefined;
  const kept = steps.slice(given + 1).find(({ value }) => value !== undefined && value === yes);
  return { at, fulfilledAt: kept?.at };
}

interface Said {
  readonly at: number;
  /** Absent: taken back. */
  readonly kind: GivenAnswer['kind'] | undefined;
}

function saidAnswer(timeline: Timeline, { site, asOf }: DerivationContext): Said | undefined {
  const steps = optionTrack(timeline, 'answer').filter((step) => step.at < asOf);
  if (steps.every(({ value }) => value === undefined)) return undefined;
  const last = steps.at(-1);
  if (last?.value === undefined) return { at: timeline.createdAt, kind: undefined };
  const key = findOptionKey(site.fields.answer, last.value);
  return { at: last.at, kind: ANSWER_KINDS.find((kind) => kind === key) ?? 'no' };
}

/** The last of IT's moves up to the first *ready* that said something: ready, on radar, stopped. */
function movedAnswer(
  timeline: Timeline,
  { visits, readyAt }: IssueFlow,
  project: ProjectContext,
  context: DerivationContext,
): Said | undefined {
  let last: Said | undefined;
  for (const visit of visits) {
    if (visit.from >= project.setUpAt) break;
    if (visit.from === readyAt) return { at: visit.from, kind: 'yes' };
    const kind = resolvedAs(visit, timeline, context) ?? refusalOf(visit, timeline, context.asOf);
    if (kind && isMoveByIt(timeline, visit, context)) last = { at: visit.from, kind };
  }
  return last;
}

/** What the resolution of an issue that was closed stood for, if an admin said so. */
function resolvedAs(
  { meaning, from }: Visit,
  timeline: Timeline,
  { site }: DerivationContext,
): GivenAnswer['kind'] | undefined {
  if (meaning?.stage !== 'stopped' && meaning?.stage !== 'done') return undefined;
  const resolution = valueAt(optionTrack(timeline, 'resolution'), from);
  return resolution === undefined ? undefined : site.history?.answerFromResolution?.[resolution];
}

function refusalOf(
  { meaning }: Visit,
  timeline: Timeline,
  asOf: number,
): GivenAnswer['kind'] | undefined {
  if (meaning?.stage === 'radar') return 'not-now';
  if (meaning?.stage !== 'stopped') return undefined;
  return valueAt(lengthTrack(timeline, 'answerDetail'), asOf - 1) > 0 ? 'no-but' : 'no';
}

function isMoveByIt(timeline: Timeline, visit: Visit, { roster }: DerivationContext): boolean {
  return timeline.entries.some(
    (entry) =>
      entry.kind === 'status' &&
      entry.at === visit.from &&
      entry.to === visit.statusId &&
      sideAt(roster, entry.actor, entry.at) === 'it',
  );
}

function findLack(
  timeline: Timeline,
  kind: GivenAnswer['kind'],
  at: number,
  untilDay: DayNumber | undefined,
  { zone, asOf, asOfDay }: DerivationContext,
): AnswerLack | undefined {
  const length = valueAt(lengthTrack(timeline, 'answerDetail'), asOf - 1);
  switch (kind) {
    case 'yes':
      return undefined;
    case 'yes-if':
      return length > 0 ? undefined : 'condition';
    case 'not-now':
      if (untilDay === undefined || untilDay < zone.dayOf(at)) return 'date';
      return untilDay < asOfDay ? 'date-passed' : undefined;
    case 'no-but': {
      const hasLink = valueAt(presenceTrack(timeline, 'answerLink'), asOf - 1);
      return length >= MIN_ALTERNATIVE_LENGTH || hasLink ? undefined : 'alternative';
    }
    case 'no':
      return 'one-of-four';
  }
}
