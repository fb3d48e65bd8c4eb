import type { IntlShape } from 'react-intl';
import { toDayNumber, toIsoDay } from '../../../../src/domain/day';
import {
  countLeftOut,
  type Headline,
  type MeasureView,
  type PairView,
  type Panel,
} from '../../../../src/domain/scorecard/panel';
import type { IsoDay } from '../../../../src/domain/settings';
import { causeOf } from './cause-line';
import { pairSentence } from './pair-sentence';

/**
 * The headline as plain text that stands alone: pair, both phrases, cause, who owes, what the totals
 * cover, window and as-of, in the language of `intl`.
 *
 * @returns `undefined` where nothing can be measured: there is nothing to pass on
 */
export function headlineText(intl: IntlShape, panel: Panel): string | undefined {
  const said = balanceText(intl, panel);
  if (said === undefined) return undefined;
  return [...said, coverText(intl, panel), periodText(intl, panel)].filter(Boolean).join(' ');
}

/** Of a pair, the measure with the larger excess: where the next step is. */
export function leadingMeasure({ it, marketing }: PairView): MeasureView {
  return excessOf(it) >= excessOf(marketing) ? it : marketing;
}

/** Key of the words that say who owes. */
export function owesId(headline: Extract<Headline, { kind: 'owes' | 'both-owe' }>): string {
  return headline.kind === 'owes' ? `scorecard.owes.${headline.side}` : 'scorecard.both-owe';
}

function excessOf({ figure }: MeasureView): number {
  return figure.kind === 'ready' ? figure.excessPoints : -1;
}

function balanceText(intl: IntlShape, panel: Panel): readonly string[] | undefined {
  const { headline, pairs, scope } = panel;
  if (headline.kind === 'nothing-measurable') return undefined;
  if (headline.kind === 'all-held') {
    const held = intl.formatMessage({ id: 'scorecard.headline.all-held' });
    return [held, unmeasuredText(intl, headline.notMeasurable)];
  }
  const pair = pairs.find(({ id }) => id === headline.pair)!;
  const cause = causeOf(leadingMeasure(pair), scope);
  return [
    pairSentence(intl, pair, { withName: true }),
    cause ? intl.formatMessage({ id: 'scorecard.cause' }, cause) : '',
    `${intl.formatMessage({ id: owesId(headline) })}.`,
    unmeasuredText(intl, headline.notMeasurable),
  ];
}

function unmeasuredText(intl: IntlShape, count: number): string {
  if (count === 0) return '';
  return intl.formatMessage({ id: 'scorecard.headline.not-measurable' }, { count });
}

/** Only where the totals leave something out: a reader elsewhere cannot see the panel's own line. */
export function coverText(intl: IntlShape, { scope }: Panel): string {
  const { only } = scope;
  if (only) return intl.formatMessage({ id: 'scorecard.scope.only' }, { project: only.projectKey });
  const left = countLeftOut(scope);
  if (left === 0) return '';
  const seen = scope.seen.length + (scope.granted ?? 0);
  return intl.formatMessage({ id: 'scorecard.copy.cover' }, { seen, all: seen + left });
}

/** Window and as-of in one sentence. */
export function periodText(intl: IntlShape, { windowDays, from, to, asOf }: Panel): string {
  const dayText = (day: IsoDay): string =>
    intl.formatDate(day, { dateStyle: 'long', timeZone: 'UTC' });
  return intl.formatMessage(
    { id: 'scorecard.copy.period' },
    {
      days: windowDays,
      from: dayText(from),
      // The window is half-open: its last day is the one before `to`.
      last: dayText(toIsoDay(toDayNumber(to) - 1)),
      day: intl.formatDate(asOf, { dateStyle: 'long' }),
      time: intl.formatTime(asOf),
    },
  );
}
