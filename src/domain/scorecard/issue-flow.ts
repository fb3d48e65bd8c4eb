import type { RecordedAct } from '../acts/recorded-act';
import { laneTrack } from '../flow/lane-track';
import { firstEntry, statusPath, stretchesOf, visitsIn, type Visit } from '../flow/status-path';
import type { Timeline } from '../flow/timeline';
import { intersect, intervalsWhere, type Interval, type Track } from '../flow/track';
import { listWaits, type Wait } from '../flow/waiting';
import { listActsInWords, type ActInWords } from '../flow/words';
import type { Stage } from '../stage';
import { listChangesAfterReady, type ChangesAfterReady } from './changes-after-ready';
import type { DerivationContext, ProjectContext } from './derivation-context';
import { findVoidCancel, isVoidAt } from './void-cancel';

/** A timeline read through the settings, as of T: what the measures share. */
export interface IssueFlow {
  readonly visits: readonly Visit[];
  /** Statuses without a stage that it passed. */
  readonly unmappedStatusIds: readonly string[];
  readonly isVoid: boolean;
  readonly lanes: Track<string | undefined>;
  readonly waits: readonly Wait[];
  readonly words: readonly ActInWords[];
  readonly readyAt: number | undefined;
  /** In {ready, build, review, pilot}. */
  readonly inProgress: readonly Interval[];
  readonly urgentInProgress: readonly Interval[];
  /** In {ready, build, review}: exposed to changes. Stays of no length are kept. */
  readonly exposed: readonly Interval[];
  readonly changes: ChangesAfterReady;
}

const IN_PROGRESS: ReadonlySet<Stage> = new Set<Stage>(['ready', 'build', 'review', 'pilot']);
const EXPOSED: ReadonlySet<Stage> = new Set<Stage>(['ready', 'build', 'review']);

export function readFlow(
  timeline: Timeline,
  acts: readonly RecordedAct[],
  project: ProjectContext,
  context: DerivationContext,
): IssueFlow {
  const visits = pathOf(timeline, project, context);
  const waits = listWaits(timeline, visits, context.site.flagReasons);
  const readyAt = firstEntry(visits, 'ready') ?? firstEntry(visits, 'build', 'review', 'pilot');
  const lanes = laneTrack(timeline, {
    setUpAt: project.setUpAt,
    urgentPriorityIds: context.site.urgentPriorityIds,
    urgentLaneId: project.urgentLaneId,
  });
  const inProgress = stretchesOf(visitsIn(visits, IN_PROGRESS));
  const isVoid = isVoidAt(timeline, context);
  const cancel = isVoid ? findVoidCancel(timeline, context) : undefined;
  return {
    visits,
    unmappedStatusIds: listUnmapped(visits),
    isVoid,
    lanes,
    waits,
    words: listActsInWords(timeline, acts, context.roster, context.asOf),
    readyAt,
    inProgress,
    urgentInProgress:
      inProgress.length === 0 ? [] : urgentWithin(inProgress, lanes, project, context),
    exposed: stretchesOf(visitsIn(visits, EXPOSED)),
    changes: listChangesAfterReady(timeline, readyAt, visits, waits, cancel, context),
  };
}

/** A project that is not enrolled has no map of its own: the present project's is read instead. */
function pathOf(
  timeline: Timeline,
  project: ProjectContext,
  context: DerivationContext,
): readonly Visit[] {
  return statusPath(
    timeline,
    (projectId, statusId) => (context.projects.get(projectId) ?? project).meaningOf.get(statusId),
    context.asOf,
  );
}

function listUnmapped(visits: readonly Visit[]): readonly string[] {
  const missing = visits.filter((visit) => visit.meaning === undefined);
  return missing.length === 0 ? [] : [...new Set(missing.map((visit) => visit.statusId))];
}

function urgentWithin(
  inProgress: readonly Interval[],
  lanes: Track<string | undefined>,
  project: ProjectContext,
  context: DerivationContext,
): readonly Interval[] {
  const urgent = project.urgentLaneId;
  if (urgent === undefined) return [];
  return intersect(
    inProgress,
    intervalsWhere(lanes, context.asOf, (lane) => lane === urgent),
  );
}
