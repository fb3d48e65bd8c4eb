import { optionTrack, valueAt } from '../flow/track';
import type { Visit } from '../flow/status-path';
import type { DerivedIssue } from './derive';

/** Something that was to be decided: a Decision, or a prototype's stay in *decide*. */
export interface DecisionSpan {
  readonly from: number;
  /** `undefined`: it waits still. */
  readonly to: number | undefined;
}

/** What the issue had to be decided, in order; withdrawn ones are left out. */
export function listDecisions(issue: DerivedIssue, asOf: number): readonly DecisionSpan[] {
  const { fact } = issue;
  if (fact.workType === 'decision') return decisionIssue(issue);
  return fact.workType === 'prototype' ? verdictVisits(issue, asOf) : [];
}

/** From its first *decide*, or its creation, to its first *done*. */
function decisionIssue({ fact, flow }: DerivedIssue): readonly DecisionSpan[] {
  const from = fact.decideAt ?? fact.createdAt;
  if (fact.doneAt !== undefined) return [{ from: Math.min(from, fact.doneAt), to: fact.doneAt }];
  return flow.visits.at(-1)?.meaning?.stage === 'stopped' ? [] : [{ from, to: undefined }];
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
