import { PAIR_IDS } from './measure-id';
import type { Headline, PairView, ReadyFigure } from './panel';

interface Candidate {
  readonly pair: PairView;
  readonly imbalance: number;
  readonly maxExcess: number;
  readonly sum: number;
  readonly smallerN: number;
}

const TIE_POINTS = 0.1;
const RUNNER_UP_POINTS = 2;
const EPSILON = 1e-9;

/**
 * The pair most out of balance: the largest imbalance among those where one side owes; ties within
 * 0.1 by the larger excess, then by the larger of the smaller samples, then A to E. Else the pair
 * where both owe most, else all is held.
 */
export function headlineOf(pairs: readonly PairView[]): Headline {
  const candidates = pairs.flatMap(toCandidate);
  const notMeasurable = pairs.length - candidates.length;
  if (candidates.length === 0) return { kind: 'nothing-measurable' };
  return (
    owingHeadline(candidates, notMeasurable) ??
    bothOweHeadline(candidates, notMeasurable) ?? { kind: 'all-held', notMeasurable }
  );
}

function owingHeadline(
  candidates: readonly Candidate[],
  notMeasurable: number,
): Headline | undefined {
  const owing = candidates.filter(({ pair }) => pair.balance.kind === 'owes');
  const largest = Math.max(...owing.map(({ imbalance }) => imbalance));
  const [lead] = owing
    .filter(({ imbalance }) => imbalance >= largest - TIE_POINTS - EPSILON)
    .sort(byTieRule);
  if (lead?.pair.balance.kind !== 'owes') return undefined;
  const [runnerUp] = owing
    .filter((one) => one !== lead && one.imbalance >= lead.imbalance - RUNNER_UP_POINTS - EPSILON)
    .sort((a, b) => b.imbalance - a.imbalance || byTieRule(a, b));
  return {
    kind: 'owes',
    pair: lead.pair.id,
    side: lead.pair.balance.side,
    ...(runnerUp ? { runnerUp: runnerUp.pair.id } : {}),
    notMeasurable,
  };
}

function bothOweHeadline(
  candidates: readonly Candidate[],
  notMeasurable: number,
): Headline | undefined {
  const [lead] = candidates
    .filter(({ pair }) => pair.balance.kind === 'both-owe')
    .sort((a, b) => b.sum - a.sum || byTieRule(a, b));
  return lead && { kind: 'both-owe', pair: lead.pair.id, notMeasurable };
}

function byTieRule(a: Candidate, b: Candidate): number {
  return (
    b.maxExcess - a.maxExcess ||
    b.smallerN - a.smallerN ||
    PAIR_IDS.indexOf(a.pair.id) - PAIR_IDS.indexOf(b.pair.id)
  );
}

function toCandidate(pair: PairView): readonly Candidate[] {
  const it = pair.it.figure;
  const marketing = pair.marketing.figure;
  if (!isReady(it) || !isReady(marketing)) return [];
  return [
    {
      pair,
      imbalance: pair.imbalance ?? 0,
      maxExcess: Math.max(it.excessPoints, marketing.excessPoints),
      sum: it.excessPoints + marketing.excessPoints,
      smallerN: Math.min(it.n, marketing.n),
    },
  ];
}

function isReady(figure: { readonly kind: string }): figure is ReadyFigure {
  return figure.kind === 'ready';
}
