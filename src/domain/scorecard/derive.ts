import { listMissingParts, BRIEF_PARTS } from '../intake/brief';
import { briefAt } from '../intake/brief-at';
import { firstEntry } from '../flow/status-path';
import type { Timeline } from '../flow/timeline';
import { dayTrack, optionTrack, typeTrack, valueAt } from '../flow/track';
import { isRequest, type WorkType } from '../work-type';
import { sideAt } from '../roster';
import { deriveAnchors, type Anchors } from './derive-anchors';
import { deriveAnswer, type AnswerAnchors } from './derive-answer';
import { deriveWaits } from './derive-waits';
import type { DerivationContext, ProjectContext } from './derivation-context';
import { FACT_FLAGS, OPEN, type IssueFact } from './fact';
import { openMarketingWait } from './first-ready';
import { findGivenAnswer, type GivenAnswer } from './given-answer';
import { readFlow, type IssueFlow } from './issue-flow';
import { NOTHING_BESIDE, type Beside } from './beside';
import { spanOf } from './span-of-days';
import { awaitsSprint } from './sprint-scope';
import { standingWaiver } from './waiver';

/** An issue ready to be counted: its timeline, the fact, and what both were read from. */
export interface DerivedIssue extends Beside {
  readonly timeline: Timeline;
  readonly fact: IssueFact;
  readonly flow: IssueFlow;
  readonly project: ProjectContext;
}

/**
 * The fact of one issue, as of T.
 *
 * @returns `undefined` when its project is not enrolled or its type has no meaning: nothing is kept.
 */
export function deriveFact(
  timeline: Timeline,
  context: DerivationContext,
  beside?: Beside,
): IssueFact | undefined {
  return deriveIssue(timeline, context, beside)?.fact;
}

export function deriveIssue(
  timeline: Timeline,
  context: DerivationContext,
  beside: Beside = NOTHING_BESIDE,
): DerivedIssue | undefined {
  const project = context.projects.get(timeline.projectId);
  const typeId = valueAt(typeTrack(timeline), context.asOf - 1);
  const workType = context.workTypeOf.get(typeId);
  if (!project || !workType) return undefined;
  const flow = readFlow(timeline, beside.acts, project, context);
  const fact = assemble(timeline, beside, typeId, workType, flow, project, context);
  return { ...beside, timeline, fact, flow, project };
}

/** When the last thing happened beside an issue that its figures follow from. */
function lastBeside({ acts, wholes }: Beside): number {
  const changes = wholes.map(({ entries }) => entries.at(-1)?.at ?? 0);
  // A promise that is still to come may yet be kept.
  const promised = acts.map((act) => (act.kind === 'promise' ? act.answerBy + 1 : 0));
  return Math.max(acts.at(-1)?.at ?? 0, ...changes, ...promised);
}

function assemble(
  timeline: Timeline,
  beside: Beside,
  typeId: string,
  workType: WorkType,
  flow: IssueFlow,
  project: ProjectContext,
  context: DerivationContext,
): IssueFact {
  const anchors = deriveAnchors(timeline, flow, project, context);
  const isDataSource = hasVariant(timeline, 'data-source', context);
  const answer = isRequest(workType) ? deriveAnswer(flow, project, isDataSource) : NO_ANSWER;
  const given = isRequest(workType) ? findGivenAnswer(timeline, flow, project, context) : undefined;
  const started = answer.startedAt ?? firstEntry(flow.visits, 'intake') ?? timeline.createdAt;
  const flags = flagsOf(timeline, flow, isDataSource, project, context);
  return {
    issueId: timeline.issueId,
    projectId: timeline.projectId,
    typeId,
    workType,
    laneId: valueAt(flow.lanes, context.asOf - 1),
    startLaneId: valueAt(flow.lanes, started),
    ...anchors,
    ...answer,
    ...deriveWaits(flow, project, anchors.endedAt),
    createdAt: timeline.createdAt,
    readySeconds:
      anchors.readyAt === undefined || anchors.readyAt < started
        ? undefined
        : project.calendar.workingSeconds(started, anchors.readyAt),
    missingParts: isRequest(workType) ? missingBits(timeline, started) : undefined,
    flags,
    ...spanOf(timeline, beside, flow, anchors, answer, given, context),
    settledAt: isAwaited(timeline, beside, flow, workType, anchors, context)
      ? OPEN
      : Math.max(
          // What was recorded after T counts from the next day on.
          lastBeside(beside),
          endOfPutOff(given, context),
          settledAt(timeline, flow, anchors, answer, project, context),
        ),
  };
}

/** The last instant at which a *Not now* is still to come. */
const endOfPutOff = (given: GivenAnswer | undefined, { zone }: DerivationContext): number =>
  given?.untilDay === undefined ? 0 : zone.startOfDay(given.untilDay + 1) - 1;

const NO_ANSWER: AnswerAnchors = {
  startedAt: undefined,
  answerDueAt: undefined,
  answeredAt: undefined,
  replyAt: undefined,
  secondAnswerAt: undefined,
  answerSeconds: undefined,
  secondGapSeconds: undefined,
};

function hasVariant(timeline: Timeline, key: string, context: DerivationContext): boolean {
  const optionId = context.site.fields.variant?.options?.[key];
  return (
    optionId !== undefined &&
    valueAt(optionTrack(timeline, 'variant'), context.asOf - 1) === optionId
  );
}

function missingBits(timeline: Timeline, at: number): number {
  const missing = listMissingParts(briefAt(timeline, at));
  return missing.reduce((bits, part) => bits | (1 << BRIEF_PARTS.indexOf(part)), 0);
}

function flagsOf(
  timeline: Timeline,
  flow: IssueFlow,
  isDataSource: boolean,
  project: ProjectContext,
  context: DerivationContext,
): number {
  const last = context.asOf - 1;
  const reporter = sideAt(context.roster, timeline.reporter, timeline.createdAt);
  const isInProgress = flow.inProgress.at(-1)?.to === context.asOf;
  const lane = valueAt(flow.lanes, last);
  const isPriced = briefAt(timeline, last).hasCostOfWaiting;
  return (
    (flow.isVoid ? FACT_FLAGS.void : 0) |
    (flow.unmappedStatusIds.length > 0 ? FACT_FLAGS.unmapped : 0) |
    (reporter === 'it' ? FACT_FLAGS.reportedByIt : 0) |
    (isDataSource ? FACT_FLAGS.dataSource : 0) |
    (isInProgress ? FACT_FLAGS.inProgress : 0) |
    (lane !== undefined && lane === project.urgentLaneId ? FACT_FLAGS.urgentNow : 0) |
    (isPriced ? FACT_FLAGS.priced : 0) |
    (timeline.truncated ? FACT_FLAGS.truncated : 0)
  );
}

/** A verdict, a decision or a sprint is awaited, or a time-box runs: time itself changes the figures. */
function isAwaited(
  timeline: Timeline,
  { sprints = [] }: Beside,
  flow: IssueFlow,
  workType: WorkType,
  anchors: Anchors,
  context: DerivationContext,
): boolean {
  if (workType === 'decision') return anchors.closedAt === undefined;
  if (workType === 'waiver' && standingWaiver(timeline, context)) return true;
  if (flow.visits.at(-1)?.meaning?.stage === 'decide') return true;
  const isOpen = anchors.closedAt === undefined && workType !== 'waiver';
  if (isOpen && awaitsSprint(timeline, sprints, context.asOf)) return true;
  if (anchors.pilotAt === undefined) return false;
  return dayTrack(timeline, 'timeBoxEnd').some(
    ({ at, value }) => at < context.asOf && (value ?? 0) >= context.asOfDay,
  );
}

/** When the last thing happened that can still change a figure by the passing of time. */
function settledAt(
  timeline: Timeline,
  flow: IssueFlow,
  anchors: Anchors,
  answer: AnswerAnchors,
  project: ProjectContext,
  context: DerivationContext,
): number {
  const lastEntryAt = timeline.entries.at(-1)?.at ?? timeline.createdAt;
  if (Math.max(lastEntryAt, timeline.createdAt) >= context.asOf)
    return Math.max(lastEntryAt, timeline.createdAt);
  const isInUnmapped = flow.visits.at(-1)?.meaning === undefined;
  const isClosed = anchors.closedAt !== undefined;
  const isUnanswered = answer.startedAt !== undefined && answer.answeredAt === undefined;
  const isRunning = anchors.readyAt !== undefined && anchors.endedAt === undefined;
  const isInProgress = flow.inProgress.at(-1)?.to === context.asOf;
  const isSentBack = openMarketingWait(flow, context.asOf) !== undefined;
  const isUnderWay = isUnanswered || isRunning || isSentBack;
  if (isInUnmapped || isInProgress || (!isClosed && isUnderWay)) return OPEN;
  if (!isUnanswered) return lastEntryAt;
  // A miss only once more than the target has passed.
  return Math.max(lastEntryAt, project.calendar.addWorkingSeconds(answer.answerDueAt ?? 0, 1));
}
