import type { MeasureView, ReadyFigure } from '../../../../src/domain/scorecard/panel';

/** The share of misses that a p85 agrees on. */
const P85_AGREED_SHARE = 0.15;

export type Series = Pick<ReadyFigure, 'weeks' | 'limits'>;

/** The share of misses that was agreed: what the dashed line shows. */
export function agreedShareOf({ unit, direction, target }: MeasureView): number {
  if (unit === 'days') return P85_AGREED_SHARE;
  return direction === 'higher' ? 1 - target : target;
}

/** Key of the words for a week that is a signal; more misses than the mean are worse. */
export function signalId(
  { signal, missShare }: Series['weeks'][number],
  { limits }: Series,
): string | undefined {
  if (!signal || !limits) return undefined;
  return `scorecard.signal.${signal}.${missShare > limits.mean ? 'worse' : 'better'}`;
}
