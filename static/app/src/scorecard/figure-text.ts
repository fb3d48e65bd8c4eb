import type { IntlShape } from 'react-intl';
import type { MeasureView, ReadyFigure } from '../../../../src/domain/scorecard/panel';

/** "43 %", or "17 d (p85)". */
export function valueOf(intl: IntlShape, measure: MeasureView, figure: ReadyFigure): string {
  return intl.formatMessage(
    { id: measure.unit === 'share' ? 'scorecard.value.share' : 'scorecard.value.p85' },
    { value: figure.value },
  );
}

/** "(agreed: ≤ 20 %)". */
export function agreedOf(intl: IntlShape, { unit, direction, target }: MeasureView): string {
  return intl.formatMessage(
    { id: `scorecard.agreed.${unit}` },
    { sign: direction === 'higher' ? '≥' : '≤', target },
  );
}
