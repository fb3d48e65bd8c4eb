import type { Stage, StatusMeaning } from '../stage';
import type { Interval } from './track';
import type { Timeline } from './timeline';

/** One stay in a status. `meaning` is absent for a status without a stage. */
export interface Visit extends Interval {
  readonly statusId: string;
  readonly projectId: string;
  readonly meaning: StatusMeaning | undefined;
}

/** What a status means in the project in which the issue was then. */
export type ReadMeaning = (projectId: string, statusId: string) => StatusMeaning | undefined;

/**
 * The stays of an issue in its statuses, in order, clipped to `[created, until)`.
 *
 * A move to another project begins a new stay, read by the new project's map. Where the move changes
 * the status in the same instant, the pair in between was never held and is left out.
 */
export function statusPath(
  timeline: Timeline,
  readMeaning: ReadMeaning,
  until: number,
): readonly Visit[] {
  if (timeline.createdAt >= until) return [];
  const visits: Visit[] = [];
  let { statusId, projectId } = firstState(timeline);
  let from = timeline.createdAt;
  let isMove = false;
  const close = (to: number): void => {
    visits.push({ from, to, statusId, projectId, meaning: readMeaning(projectId, statusId) });
  };
  for (const entry of timeline.entries) {
    if (entry.at >= until) break;
    if (entry.kind !== 'status' && entry.kind !== 'project') continue;
    const isSameMove = entry.at === from && (isMove || entry.kind === 'project');
    if (!isSameMove) close(entry.at);
    from = entry.at;
    isMove = entry.kind === 'project';
    if (entry.kind === 'status') statusId = entry.to;
    else projectId = entry.to;
  }
  close(until);
  return visits;
}

function firstState(timeline: Timeline): { statusId: string; projectId: string } {
  const firstOf = (kind: 'status' | 'project', now: string): string => {
    const entry = timeline.entries.find((candidate) => candidate.kind === kind);
    return entry && (entry.kind === 'status' || entry.kind === 'project') ? entry.from : now;
  };
  return {
    statusId: firstOf('status', timeline.statusId),
    projectId: firstOf('project', timeline.projectId),
  };
}

/** Stays whose stage is among `stages`. */
export function visitsIn(visits: readonly Visit[], stages: ReadonlySet<Stage>): readonly Visit[] {
  return visits.filter((visit) => visit.meaning && stages.has(visit.meaning.stage));
}

/** First entry to one of the stages. */
export function firstEntry(
  visits: readonly Visit[],
  ...stages: readonly Stage[]
): number | undefined {
  return visits.find((visit) => visit.meaning && stages.includes(visit.meaning.stage))?.from;
}

/** Every entry to the stage: a change of status inside it is none. */
export function entriesTo(visits: readonly Visit[], stage: Stage): readonly number[] {
  return visits
    .filter((visit, i) => isIn(visit, stage) && !isIn(visits[i - 1], stage))
    .map((visit) => visit.from);
}

function isIn(visit: Visit | undefined, stage: Stage): boolean {
  return visit?.meaning?.stage === stage;
}

/** The stage held at an instant; `undefined` before creation or without a stage. */
export function stageAt(visits: readonly Visit[], at: number): Stage | undefined {
  return visits.findLast((visit) => visit.from <= at)?.meaning?.stage;
}

/** Touching stays joined into stretches. */
export function stretchesOf(visits: readonly Visit[]): readonly Interval[] {
  const joined: Interval[] = [];
  for (const { from, to } of visits) {
    const last = joined.at(-1);
    if (last?.to === from) joined[joined.length - 1] = { from: last.from, to };
    else joined.push({ from, to });
  }
  return joined;
}
