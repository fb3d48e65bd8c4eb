import { useIntl, type IntlShape } from 'react-intl';
import type { MeasureView, PairView } from '../../../../src/domain/scorecard/panel';

interface Props {
  readonly pair: PairView;
  readonly withName?: boolean;
}

/** Both promises of a pair in one sentence, each in its own words: "IT answers on time; 43 of 100 …". */
export function PairSentence({ pair, withName = false }: Props) {
  return <>{pairSentence(useIntl(), pair, { withName })}</>;
}

export function pairSentence(
  intl: IntlShape,
  pair: PairView,
  { withName }: { readonly withName: boolean },
): string {
  const sentence = intl.formatMessage(
    { id: 'scorecard.sentence' },
    { it: phraseOf(intl, pair.it), marketing: phraseOf(intl, pair.marketing) },
  );
  if (!withName) return sentence;
  const name = intl.formatMessage({ id: `scorecard.pair.${pair.id}` });
  return intl.formatMessage({ id: 'scorecard.sentence.named' }, { pair: name, sentence });
}

export function phraseOf(intl: IntlShape, { id, figure, target, unit }: MeasureView): string {
  if (figure.kind !== 'ready') return intl.formatMessage({ id: `scorecard.phrase.${id}.unknown` });
  const of100 = (share: number): number => Math.round(share * 100);
  return intl.formatMessage(
    { id: `scorecard.phrase.${id}.${figure.tile}` },
    {
      value: unit === 'share' ? of100(figure.value) : figure.value,
      target: unit === 'share' ? of100(target) : target,
      // What a promise of "so many of 100" leaves: "48 of 100 without notice (agreed: 40)".
      missed: of100(1 - figure.value),
      agreedMissed: of100(1 - target),
    },
  );
}
