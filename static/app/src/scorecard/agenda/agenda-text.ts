import type { IntlShape } from 'react-intl';
import type { MeasureView, Panel, ReadyFigure } from '../../../../../src/domain/scorecard/panel';
import { agreedOf, valueOf } from '../figure-text';
import { coverText, periodText } from '../headline-text';
import { phraseOf } from '../pair-sentence';

/** Most characters of a summary in Jira. */
const SUMMARY_LENGTH = 255;

/** What the decision is called: the measure and its figure's sentence, in the language of `intl`. */
export function agendaSummary(intl: IntlShape, measure: MeasureView): string {
  const values = {
    measure: intl.formatMessage({ id: `scorecard.measure.${measure.id}` }),
    phrase: phraseOf(intl, measure),
  };
  return intl.formatMessage({ id: 'scorecard.agenda.summary' }, values).slice(0, SUMMARY_LENGTH);
}

interface Told {
  readonly measure: MeasureView;
  readonly figure: ReadyFigure;
  readonly panel: Panel;
  /** Name of the attached receipt; absent: none comes along. */
  readonly receipt: string | undefined;
  /** Address of the measure's page; absent where it cannot be told. */
  readonly link: string | undefined;
}

/** What who reads the decision needs without the panel: figure, window, rule and where to look. */
export function agendaDescription(intl: IntlShape, told: Told): string {
  const { measure, figure, panel, receipt, link } = told;
  const say = (id: string, values = {}): string => intl.formatMessage({ id }, values);
  const role = (name: string): string => say(`scorecard.owner.${name}`);
  return [
    `${capitalised(intl, phraseOf(intl, measure))}.`,
    say(`scorecard.agenda.promise.${measure.side}`),
    say('scorecard.agenda.figure', {
      value: valueOf(intl, measure, figure),
      agreed: agreedOf(intl, measure),
      word: say(`scorecard.tile.${figure.tile}`),
      n: figure.n,
    }),
    [periodText(intl, panel), coverText(intl, panel)].filter(Boolean).join(' '),
    say('scorecard.agenda.rule', {
      version: measure.formulaVersion,
      rule: say(`scorecard.measure.${measure.id}.formula`),
    }),
    say('scorecard.owners', {
      it: role(measure.owners.it),
      marketing: role(measure.owners.marketing),
    }),
    receipt === undefined ? '' : say('scorecard.agenda.receipt', { file: receipt }),
    link === undefined ? '' : say('scorecard.agenda.page', { link }),
  ]
    .filter(Boolean)
    .join('\n');
}

function capitalised({ locale }: IntlShape, text: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}
