import { toIsoDay } from '../day';
import { MEASURES } from './all-measures';
import { balanceOf, imbalanceOf } from './balance';
import { headlineOf } from './headline';
import { foldMeasure, type FoldScope } from './measure-fold';
import { JOINT_IDS, PAIR_IDS, PAIRS, type PairId } from './measure-id';
import type { PairView, Panel, Scope } from './panel';
import type { TotalsState } from './totals';

export interface PanelInput extends FoldScope {
  /** Set where the panel is of one project alone. */
  readonly only?: Scope['only'];
  /** Projects that the viewer may not browse, and those without a scorecard yet. */
  readonly hidden: number;
  readonly notReady: number;
  /** Ids of all projects that the app cannot read any more. */
  readonly unreadable?: ReadonlySet<string>;
  /** How many of them have no figures here; they are neither hidden nor unready. */
  readonly uncounted?: number;
  /** What became of the viewer's wish for totals. */
  readonly totals?: TotalsState | undefined;
  readonly recomputing: boolean;
  /** Epoch milliseconds at which the oldest of the scorecards was computed. */
  readonly computedAtMs: number;
}

/** The panel of one viewer: sums of the scorecards of the projects that they may browse. */
export function foldPanel(input: PanelInput): Panel {
  const scorecards = [...input.scorecards].sort(
    (a, b) => Number(a.projectId) - Number(b.projectId) || (a.projectId < b.projectId ? -1 : 1),
  );
  const seen = scorecards.filter(({ projectId }) => !input.granted?.has(projectId));
  const granted = scorecards.length - seen.length;
  const pairs = PAIR_IDS.map((id) => foldPair(id, { ...input, scorecards }));
  return {
    windowDays: input.windowDays,
    from: toIsoDay(input.asOfDay - input.windowDays),
    to: toIsoDay(input.asOfDay),
    asOf: input.computedAtMs,
    recomputing: input.recomputing,
    scope: {
      seen: seen.map(({ projectId, projectKey }) => ({
        ...{ projectId, projectKey },
        ...(input.unreadable?.has(projectId) && { isUnreadable: true }),
      })),
      hidden: input.hidden,
      ...(input.uncounted ? { unreadable: input.uncounted } : {}),
      notReady: input.notReady,
      ...(input.only && { only: input.only }),
      ...(granted > 0 && { granted }),
      ...(input.totals && { totals: input.totals }),
    },
    headline: headlineOf(pairs),
    pairs: sortByImbalance(pairs),
    joint: JOINT_IDS.map((id) => foldMeasure(MEASURES[id], { ...input, scorecards })),
  };
}

function foldPair(id: PairId, scope: FoldScope): PairView {
  const it = foldMeasure(MEASURES[PAIRS[id].it], scope);
  const marketing = foldMeasure(MEASURES[PAIRS[id].marketing], scope);
  if (it.figure.kind !== 'ready' || marketing.figure.kind !== 'ready')
    return { id, it, marketing, balance: { kind: 'not-measurable' } };
  const excesses = [it.figure.excessPoints, marketing.figure.excessPoints] as const;
  return {
    id,
    it,
    marketing,
    balance: balanceOf(...excesses),
    imbalance: imbalanceOf(...excesses),
  };
}

/** Largest first; what cannot be measured last; ties keep the order A to E. */
function sortByImbalance(pairs: readonly PairView[]): readonly PairView[] {
  return [...pairs].sort((a, b) => (b.imbalance ?? -1) - (a.imbalance ?? -1));
}
