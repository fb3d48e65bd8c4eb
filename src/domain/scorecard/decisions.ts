import { firstEntry, type Visit } from '../flow/status-path';
import type { Timeline } from '../flow/timeline';
import { optionTrack, typeTrack, valueAt } from '../flow/track';
import { pathBeside } from './beside';
import type { DerivationContext } from './derivation-context';
import type { DerivedIssue } from './derive';

/** Something that was to be decided: a Decision, or a prototype's stay in *decide*. */
export interface DecisionSpan {
  readonly from: number;
  /** `undefined`: it waits still. */
  readonly to: number | undefined;
}

/** What the issue had to be decided, in order; withdrawn ones are left out. */
export function listDecisions(
  issue: DerivedIssue,
  context: DerivationContext,
): readonly DecisionSpan[] {
  const { fact } = issue;
  if (fact.workType === 'decision') return decisionIssue(issue, context);
  return fact.workType === 'prototype' ? verdictVisits(issue, context.asOf) : [];
}

/** Days within which a decision that is opened again counts as reversed. */
const REVERSAL_DAYS = 30;

/** When a decision that was taken was opened again, soon after; `undefined`: it held. */
export function findReversal({ fact, flow }: DerivedIssue): number | undefined {
  const { doneAt } = fact;
  if (fact.workType !== 'decision' || doneAt === undefined) return undefined;
  const again = flow.visits.find(
    ({ from, meaning }) => from > doneAt && meaning !== undefined && meaning.stage !== 'done',
  );
  const isSoon = again && again.from - doneAt <= REVERSAL_DAYS * 86_400;
  return isSoon ? again.from : undefined;
}

/** From its first *decide*, or its creation, to its first *done*; a part begins with its whole. */
function decisionIssue(issue: DerivedIssue, context: DerivationContext): readonly DecisionSpan[] {
  const { fact, flow } = issue;
  const own = fact.decideAt ?? fact.createdAt;
  const wholes = listWholes(issue, context).map((whole) => startOf(whole, context));
  const from = Math.min(own, ...wholes);
  if (fact.doneAt !== undefined) return [{ from: Math.min(from, fact.doneAt), to: fact.doneAt }];
  return flow.visits.at(-1)?.meaning?.stage === 'stopped' ? [] : [{ from, to: undefined }];
}

/** The decisions that it was split from, near and far, as the links stood at T. */
function listWholes(
  { timeline, wholes }: DerivedIssue,
  { site, asOf, workTypeOf }: DerivationContext,
): readonly Timeline[] {
  const byId = new Map(wholes.map((whole) => [whole.issueId, whole]));
  const found = new Set<Timeline>();
  const follow = ({ links }: Timeline): void => {
    for (const { typeId, direction, otherIssueId, createdAt = 0 } of links) {
      const whole = byId.get(otherIssueId);
      const isSplit = typeId === site.splitsLinkTypeId && direction === 'inward';
      if (!isSplit || !whole || found.has(whole) || createdAt >= asOf) continue;
      found.add(whole);
      follow(whole);
    }
  };
  follow(timeline);
  return [...found].filter(
    (whole) => workTypeOf.get(valueAt(typeTrack(whole), asOf - 1)) === 'decision',
  );
}

function startOf(whole: Timeline, context: DerivationContext): number {
  return firstEntry(pathBeside(whole, context), 'decide') ?? whole.createdAt;
}

/** Each stay in *decide*; one that ends in *stopped* without a verdict was withdrawn, not decided. */
function verdictVisits({ flow, timeline }: DerivedIssue, asOf: number): readonly DecisionSpan[] {
  const spans: DecisionSpan[] = [];
  const { visits } = flow;
  visits.forEach((visit, at) => {
    if (!isDeciding(visit) || isDeciding(visits[at - 1])) return;
    let end = at;
    while (isDeciding(visits[end + 1])) end++;
    const to = visits[end]?.to ?? asOf;
    if (to >= asOf) return void spans.push({ from: visit.from, to: undefined });
    const isStopped = visits[end + 1]?.meaning?.stage === 'stopped';
    const hasVerdict = valueAt(optionTrack(timeline, 'verdict'), to) !== undefined;
    if (!isStopped || hasVerdict) spans.push({ from: visit.from, to });
  });
  return spans;
}

const isDeciding = (visit: Visit | undefined): boolean => visit?.meaning?.stage === 'decide';
