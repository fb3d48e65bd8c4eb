import { toDayNumber, toIsoDay } from '../day';
import type { RecordedAct } from '../acts/recorded-act';
import { TIMELINE_FORMAT, type Timeline } from '../flow/timeline';
import { packTimeline, unpackTimeline } from '../flow/timeline-codec';
import type { IsoDay, ProjectSettings, RosterEntry, SiteSettings } from '../settings';
import { openTimeZone } from '../time-zone';
import { MEASURES } from './all-measures';
import { nameUnmapped } from './contribute';
import { computeDayBuckets } from './day-bucket';
import { deriveIssue, type DerivedIssue } from './derive';
import type { DerivationContext } from './derivation-context';
import { foldMeasure } from './measure-fold';
import type { MeasureId, WindowDays } from './measure-id';
import { withoutNames } from './nameless';
import { openContext } from './open-context';
import type { MeasureView } from './panel';
import { buildProjectScorecard } from './project-scorecard';
import type { Sprint } from './sprint-scope';
import { seriesStart } from './xmr';

/** Grows when a receipt's own form changes. */
export const RECEIPT_FORMAT = 1;

/** What a figure says, without who owns it and which projects carry it. */
export type ReceiptFigure = Pick<MeasureView, 'target' | 'figure' | 'notes'> & {
  readonly exclusions: readonly { readonly key: string; readonly count: number }[];
};

/**
 * All that a figure follows from, so that anybody can compute it again. Without people: sides at the
 * time instead of accounts.
 */
export interface Receipt {
  readonly receipt: 'entente';
  readonly format: number;
  readonly timelineFormat: number;
  readonly measure: MeasureId;
  readonly formulaVersion: number;
  readonly windowDays: WindowDays;
  /** Half-open window `[from, to)` of days in the site's zone. */
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** Issues that count in the panel's figure but that the reader may not see: they are not in here. */
  readonly hidden: number;
  readonly site: SiteSettings;
  readonly projects: readonly ProjectSettings[];
  readonly figure: ReceiptFigure;
  /** Packed, in the order of their issues. */
  readonly timelines: readonly string[];
  /** What lies beside each of them, in the same order: our own acts; waivers and wholes, packed. */
  readonly beside: readonly {
    readonly acts: readonly RecordedAct[];
    readonly waivers: readonly string[];
    /** What the issue was split from; absent: nothing. */
    readonly wholes?: readonly string[] | undefined;
    /** The started sprints that it is in or was; absent: none. */
    readonly sprints?: readonly Sprint[] | undefined;
  }[];
}

export interface ReceiptParts {
  readonly measure: MeasureId;
  readonly windowDays: WindowDays;
  readonly context: DerivationContext;
  /** Only those that the reader may browse. */
  readonly projects: readonly ProjectSettings[];
  /** Only those that the reader may see; others are counted in `hidden`. */
  readonly issues: readonly DerivedIssue[];
  readonly hidden: number;
}

export function writeReceipt(parts: ReceiptParts): Receipt {
  const { measure, windowDays, context, projects, hidden } = parts;
  const issues = [...parts.issues].sort((a, b) => Number(a.fact.issueId) - Number(b.fact.issueId));
  const nameless = issues.map((issue) =>
    withoutNames(issue.timeline, issue, context.roster, context.zone),
  );
  const { roster, projectIds: _, ...site } = context.site;
  const receipt: Omit<Receipt, 'figure'> = {
    receipt: 'entente',
    format: RECEIPT_FORMAT,
    timelineFormat: TIMELINE_FORMAT,
    measure,
    formulaVersion: MEASURES[measure].formulaVersion,
    windowDays,
    from: toIsoDay(context.asOfDay - windowDays),
    to: toIsoDay(context.asOfDay),
    hidden,
    site: {
      ...site,
      roster: [...rolesOf(roster), ...nameless.flatMap((one) => one.roster)],
      projectIds: projects.map(({ projectId }) => projectId),
    },
    projects,
    timelines: nameless.map(({ timeline }) => packTimeline(timeline)),
    beside: nameless.map(({ acts, waivers, wholes, sprints = [] }) => ({
      ...{ acts, waivers: waivers.map(packTimeline) },
      ...(wholes.length > 0 && { wholes: wholes.map(packTimeline) }),
      ...(sprints.length > 0 && { sprints }),
    })),
  };
  return { ...receipt, figure: recompute(receipt) };
}

/**
 * Whether the issue is in the figure, in its weekly series, among what it leaves out, or in a status
 * that keeps the figure from being shown.
 */
export function isBehind(
  issue: DerivedIssue,
  measure: MeasureId,
  windowDays: WindowDays,
  context: DerivationContext,
): boolean {
  const from = Math.min(context.asOfDay - windowDays, seriesStart(context.asOfDay));
  let isThere = false;
  const note = (day: number): void => {
    isThere ||= day >= from && day < context.asOfDay;
  };
  const tally = { add: note, addValue: note, addUnmapped: note };
  MEASURES[measure].contribute(issue, context, tally);
  nameUnmapped(issue, tally);
  return isThere;
}

/**
 * The figure again, from the receipt alone.
 *
 * @throws Error where a timeline cannot be read
 */
export function recompute(receipt: Omit<Receipt, 'figure'>): ReceiptFigure {
  const { measure, windowDays, site, projects } = receipt;
  const zone = openTimeZone(site.timeZone);
  const context = openContext(site, projects, zone.startOfDay(toDayNumber(receipt.to)));
  const issues = receipt.timelines.flatMap((packed, at) => {
    const lies = receipt.beside[at] ?? { acts: [], waivers: [] };
    const { acts, waivers, wholes = [], sprints = [] } = lies;
    const read = (one: string): Timeline => readTimeline(one, at);
    const beside = { acts, waivers: waivers.map(read), wholes: wholes.map(read), sprints };
    return deriveIssue(read(packed), context, beside) ?? [];
  });
  const scorecards = [...context.projects.values()].map((project) => {
    const own = issues.filter(({ fact }) => fact.projectId === project.settings.projectId);
    const buckets = computeDayBuckets(own, context).values();
    return buildProjectScorecard({ project, buckets, openIssues: own, context });
  });
  const { asOfDay } = context;
  const view = foldMeasure(MEASURES[measure], { scorecards, windowDays, asOfDay, site });
  const exclusions = view.exclusions.map(({ key, count }) => ({ key, count }));
  return { target: view.target, figure: view.figure, notes: view.notes, exclusions };
}

function readTimeline(packed: string, at: number): Timeline {
  const timeline = unpackTimeline(packed);
  if (timeline === undefined) throw new Error(`timeline ${at + 1} cannot be read`);
  return timeline;
}

/** That a side, or an architect, is on the roster at all: a measure may need it. */
function rolesOf(roster: readonly RosterEntry[]): readonly RosterEntry[] {
  const kinds = new Map(
    roster.map(({ side, role }) => [`${side}-${role ?? 'any'}`, { side, role }] as const),
  );
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([accountId, { side, role }]) => ({
      ...{ accountId, side, from: '1970-01-01' },
      ...(role && { role }),
    }));
}
