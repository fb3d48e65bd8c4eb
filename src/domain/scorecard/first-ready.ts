import { entriesTo, firstEntry } from '../flow/status-path';
import type { Timeline } from '../flow/timeline';
import type { Wait } from '../flow/waiting';
import { listMissingParts, type BriefPart } from '../intake/brief';
import { briefAt } from '../intake/brief-at';
import type { IssueFlow } from './issue-flow';

/** The way of a request from its first triage to its first *ready*. */
export interface WayToReady {
  readonly readyAt: number;
  /** First *triage*; first *ready* where triage was skipped. */
  readonly studiedAt: number;
  /** Answers of the brief that were missing then. */
  readonly missing: readonly BriefPart[];
  /** Waits on marketing on the way, and moves back to *intake*. */
  readonly loops: number;
}

/** @returns `undefined` for a request that was never ready. */
export function wayToReady(timeline: Timeline, flow: IssueFlow): WayToReady | undefined {
  const { readyAt, visits, waits } = flow;
  if (readyAt === undefined) return undefined;
  const triageAt = firstEntry(visits, 'triage');
  const studiedAt = triageAt !== undefined && triageAt < readyAt ? triageAt : readyAt;
  const waited = waits.filter(
    ({ on, from, to }) => on === 'marketing' && from < readyAt && to > studiedAt,
  );
  const back = entriesTo(visits, 'intake').filter((at) => at > studiedAt && at < readyAt);
  return {
    readyAt,
    studiedAt,
    missing: listMissingParts(briefAt(timeline, studiedAt)),
    loops: waited.length + back.length,
  };
}

/** The wait on marketing in which a request stands at T that was never ready. */
export function openMarketingWait(flow: IssueFlow, asOf: number): Wait | undefined {
  if (flow.readyAt !== undefined) return undefined;
  const last = flow.waits.at(-1);
  return last?.on === 'marketing' && last.to === asOf ? last : undefined;
}
