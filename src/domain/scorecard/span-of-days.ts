import { mondayOf } from '../day';
import type { Timeline } from '../flow/timeline';
import { dayTrack } from '../flow/track';
import type { Beside } from './beside';
import type { DerivationContext } from './derivation-context';
import type { Anchors } from './derive-anchors';
import type { AnswerAnchors } from './derive-answer';
import type { GivenAnswer } from './given-answer';
import type { IssueFlow } from './issue-flow';
import { listInSprints } from './sprint-scope';

/** First and last day of the buckets that the issue touches; a week's counts lie on its Monday. */
export function spanOf(
  timeline: Timeline,
  beside: Beside,
  flow: IssueFlow,
  anchors: Anchors,
  answer: AnswerAnchors,
  given: GivenAnswer | undefined,
  context: DerivationContext,
): { readonly firstDay: number; readonly lastDay: number } {
  const created = context.zone.dayOf(timeline.createdAt);
  const start = context.zone.dayOf(answer.startedAt ?? timeline.createdAt);
  const { acts, sprints = [] } = beside;
  const recordedAt = acts.findLast(({ kind }) => kind === 'case-actual' || kind === 'fit')?.at;
  const answeredAt = timeline.entries.findLast(
    (entry) => entry.kind === 'option' && entry.field === 'answer' && entry.at < context.asOf,
  )?.at;
  const sprintDays = listInSprints(timeline, sprints, context.asOf).map(({ startAt: at }) =>
    context.zone.dayOf(at),
  );
  const last = Math.max(
    start,
    created,
    anchors.lastInProgressDay ?? 0,
    anchors.lastChangeDay ?? 0,
    anchors.lastUnmappedDay ?? 0,
    anchors.endedAt === undefined ? 0 : context.zone.dayOf(anchors.endedAt),
    anchors.closedAt === undefined ? 0 : context.zone.dayOf(anchors.closedAt),
    anchors.reviewLeftAt === undefined ? 0 : context.zone.dayOf(anchors.reviewLeftAt),
    anchors.readyAt === undefined ? 0 : context.zone.dayOf(anchors.readyAt),
    given === undefined ? 0 : context.zone.dayOf(given.at),
    // A condition counts even where its answer was taken back.
    answeredAt === undefined ? 0 : context.zone.dayOf(answeredAt),
    flow.visits.length === 0 ? 0 : context.zone.dayOf(flow.visits.at(-1)?.from ?? 0),
    anchors.pilotAt === undefined ? 0 : lastBoxDay(timeline, context),
    recordedAt === undefined ? 0 : context.zone.dayOf(recordedAt),
    ...sprintDays,
  );
  // It may have been made in the middle of a sprint, which counts on the day of its start.
  return { firstDay: Math.min(mondayOf(created), ...sprintDays), lastDay: last };
}

/** The last day of any time-box that is over: a pilot counts on the day on which its own ended. */
function lastBoxDay(timeline: Timeline, { asOf, asOfDay }: DerivationContext): number {
  const days = dayTrack(timeline, 'timeBoxEnd')
    .filter((step) => step.at < asOf)
    .map(({ value }) => value ?? 0);
  return Math.max(0, ...days.filter((day) => day < asOfDay));
}
