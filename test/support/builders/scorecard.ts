import { sortedNumbers } from '../../../src/domain/flow/percentile';
import type { Timeline } from '../../../src/domain/flow/timeline';
import { MEASURES } from '../../../src/domain/scorecard/all-measures';
import { computeDayBuckets } from '../../../src/domain/scorecard/day-bucket';
import { deriveIssue, type DerivedIssue } from '../../../src/domain/scorecard/derive';
import { NOTHING_BESIDE, type Beside } from '../../../src/domain/scorecard/beside';
import type { DerivationContext } from '../../../src/domain/scorecard/derivation-context';
import type { Measure } from '../../../src/domain/scorecard/measure';
import type { SideNote } from '../../../src/domain/scorecard/panel';
import type { MeasureId, WindowDays } from '../../../src/domain/scorecard/measure-id';
import type { MeasureRow } from '../../../src/domain/scorecard/measure-row';
import { openContext } from '../../../src/domain/scorecard/open-context';
import {
  buildProjectScorecard,
  type ProjectScorecard,
} from '../../../src/domain/scorecard/project-scorecard';
import { shareOfProject, type ProjectShare } from '../../../src/domain/scorecard/project-share';
import { listRows } from '../../../src/domain/scorecard/rows';
import type { ProjectSettings, SiteSettings } from '../../../src/domain/settings';
import { at } from './instant';
import { ACQ, aProject, aSite } from './settings';

interface ContextParts {
  readonly now?: string;
  readonly site?: Partial<SiteSettings>;
  readonly projects?: readonly ProjectSettings[];
}

/** Deriving as of the start of 31 March 2026, a Tuesday, unless told otherwise. */
export function aContext(parts: ContextParts = {}): DerivationContext {
  return openContext(
    aSite(parts.site),
    parts.projects ?? [aProject()],
    at(parts.now ?? '2026-03-31 12:00'),
  );
}

/** What lies beside an issue; nothing, unless a test says so. */
export type BesideOf = (timeline: Timeline) => Beside;
const nothing: BesideOf = () => NOTHING_BESIDE;

export function derive(
  timelines: readonly Timeline[],
  context: DerivationContext,
  besideOf: BesideOf = nothing,
): readonly DerivedIssue[] {
  return timelines.flatMap((timeline) => deriveIssue(timeline, context, besideOf(timeline)) ?? []);
}

/** The scorecard of one project by the whole road: facts, buckets of settled days, open issues. */
export function aScorecard(
  timelines: readonly Timeline[],
  context: DerivationContext,
  projectId: string = ACQ,
  besideOf: BesideOf = nothing,
): ProjectScorecard {
  const project = context.projects.get(projectId);
  if (!project) throw new Error(`not enrolled: ${projectId}`);
  const issues = derive(timelines, context, besideOf).filter(
    (issue) => issue.fact.projectId === projectId,
  );
  const buckets = computeDayBuckets(issues, context).values();
  return buildProjectScorecard({ project, buckets, openIssues: issues, context });
}

export interface Measured {
  readonly items: number;
  readonly misses: number;
  readonly excluded: number;
  readonly share: ProjectShare;
  readonly rows: readonly MeasureRow[];
}

/** What a measure makes of some issues, and the rows behind it. */
export function measure(
  id: MeasureId,
  timelines: readonly Timeline[],
  context: DerivationContext = aContext(),
  windowDays: WindowDays = 90,
  besideOf: BesideOf = nothing,
): Measured {
  const scorecard = aScorecard(timelines, context, ACQ, besideOf);
  const share = shareOfProject(scorecard, MEASURES[id], windowDays);
  const rows = listRows(derive(timelines, context, besideOf), id, windowDays, context);
  return { items: share.items, misses: share.misses, excluded: share.excluded, share, rows };
}

/** What stands beside a measure's figure, of one project alone. */
export function notesBeside({ notes }: Measure, share: ProjectShare): readonly SideNote[] {
  const { count, days, numbers } = share;
  return notes({
    count,
    days: (series) => sortedNumbers(days(series)),
    numbers: (series) => sortedNumbers(numbers(series)),
  });
}
