import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import type { MeasureView, PairView } from '../../../../src/domain/scorecard/panel';

interface Props {
  readonly pair: PairView;
  readonly withName?: boolean;
}

/** Both promises of a pair in one sentence, each in its own words: "IT answers on time; 43 of 100 …". */
export function PairSentence({ pair, withName }: Props) {
  const intl = useIntl();
  const sentence = intl.formatMessage(
    { id: 'scorecard.sentence' },
    { it: phraseOf(intl, pair.it), marketing: phraseOf(intl, pair.marketing) },
  );
  if (!withName) return <>{sentence}</>;
  return (
    <FormattedMessage
      id="scorecard.sentence.named"
      values={{ pair: intl.formatMessage({ id: `scorecard.pair.${pair.id}` }), sentence }}
    />
  );
}

export function phraseOf(intl: IntlShape, { id, figure, target, unit }: MeasureView): string {
  if (figure.kind !== 'ready') return intl.formatMessage({ id: `scorecard.phrase.${id}.unknown` });
  const factor = unit === 'share' ? 100 : 1;
  return intl.formatMessage(
    { id: `scorecard.phrase.${id}.${figure.tile}` },
    {
      value: unit === 'share' ? Math.round(figure.value * factor) : figure.value,
      target: target * factor,
    },
  );
}
