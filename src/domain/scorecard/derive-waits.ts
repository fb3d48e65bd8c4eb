import { waitedOn } from '../flow/moving-time';
import { firstEntry } from '../flow/status-path';
import type { WaitingOn } from '../flow/waiting';
import type { ProjectContext } from './derivation-context';
import type { IssueFact } from './fact';
import type { IssueFlow } from './issue-flow';

export type WaitTotals = Pick<
  IssueFact,
  | 'waitItSeconds'
  | 'waitMarketingSeconds'
  | 'waitVendorSeconds'
  | 'waitDecisionSeconds'
  | 'waitUnsaidSeconds'
>;

const NOT_ENDED: WaitTotals = {
  waitItSeconds: undefined,
  waitMarketingSeconds: undefined,
  waitVendorSeconds: undefined,
  waitDecisionSeconds: undefined,
  waitUnsaidSeconds: undefined,
};

/** Working seconds of waiting by party, from the first *intake* (or creation) to the end. */
export function deriveWaits(
  flow: IssueFlow,
  project: ProjectContext,
  endedAt: number | undefined,
): WaitTotals {
  if (endedAt === undefined) return NOT_ENDED;
  const from = wayStart(flow, endedAt);
  const total = (on: WaitingOn): number =>
    waitedOn(flow.waits, on, project.calendar, from, endedAt);
  return {
    waitItSeconds: total('it'),
    waitMarketingSeconds: total('marketing'),
    waitVendorSeconds: total('vendor'),
    waitDecisionSeconds: total('decision'),
    waitUnsaidSeconds: total('not-said'),
  };
}

/** Where the way to the end begins: the first *intake* before the end, else the creation. */
export function wayStart({ visits }: Pick<IssueFlow, 'visits'>, endedAt: number): number {
  const before = visits.filter(({ from }) => from < endedAt);
  return firstEntry(before, 'intake') ?? before[0]?.from ?? endedAt;
}
