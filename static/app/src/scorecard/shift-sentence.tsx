import { FormattedDate, FormattedMessage } from 'react-intl';
import type { MeasureView } from '../../../../src/domain/scorecard/panel';

/** Whether the figure moved for real, or only as it always does. */
export function ShiftSentence({ measure: { figure } }: { readonly measure: MeasureView }) {
  if (figure.kind !== 'ready') return null;
  const { shift } = figure;
  switch (shift.kind) {
    case 'not-enough-weeks':
      return <FormattedMessage id="scorecard.shift.not-enough" values={{ weeks: shift.weeks }} />;
    case 'noise':
      return <FormattedMessage id="scorecard.shift.noise" values={{ weeks: shift.weeks }} />;
    case 'better':
    case 'worse':
      return (
        <FormattedMessage
          id={`scorecard.shift.${shift.kind}`}
          values={{
            week: (
              <FormattedDate value={shift.sinceWeek} day="numeric" month="long" timeZone="UTC" />
            ),
          }}
        />
      );
  }
}
