import { FormattedMessage, useIntl } from 'react-intl';
import type { MeasureView, Panel, ReadyFigure } from '../../../../src/domain/scorecard/panel';
import type { Navigate } from '../ui/use-route';
import { agreedOf, valueOf } from './figure-text';
import { measurePath } from './measure-names';
import { StateText } from './state-text';

interface Props {
  readonly measure: MeasureView;
  readonly panel: Panel;
  /** Leads to the measure's page; absent on that page itself. */
  readonly navigate?: Navigate;
}

/** Shape beside the word, so that colour is never alone. */
const SHAPES = { 'on-target': '●', watch: '◆', 'off-target': '▲' } as const;

export function MeasureTile({ measure, panel, navigate }: Props) {
  const { id, figure } = measure;
  return (
    <div className="scorecard-tile" data-testid={`tile-${id}`}>
      <h3>
        <FormattedMessage id={`scorecard.measure.${id}`} />
      </h3>
      {figure.kind === 'ready' ? (
        <ReadyTile measure={measure} figure={figure} />
      ) : (
        <p className="scorecard-state">
          <StateText measure={measure} />
        </p>
      )}
      {navigate && (
        <button
          type="button"
          className="scorecard-link"
          onClick={() => navigate(measurePath(id, panel.windowDays))}
        >
          <FormattedMessage id="scorecard.how-counted" />
          <span className="visually-hidden">
            {' '}
            <FormattedMessage id={`scorecard.measure.${id}`} />
          </span>
        </button>
      )}
    </div>
  );
}

interface ReadyProps {
  readonly measure: MeasureView;
  readonly figure: ReadyFigure;
}

function ReadyTile({ measure, figure }: ReadyProps) {
  const intl = useIntl();
  return (
    <p className="scorecard-figure">
      <span className="scorecard-value">{valueOf(intl, measure, figure)}</span>{' '}
      <span className="subtle">{agreedOf(intl, measure)}</span>{' '}
      <span className={`scorecard-word scorecard-word-${figure.tile}`}>
        <span aria-hidden="true">{SHAPES[figure.tile]}</span>{' '}
        <FormattedMessage id={`scorecard.tile.${figure.tile}`} />
      </span>{' '}
      <span className="subtle">
        <FormattedMessage id="scorecard.n" values={{ n: figure.n }} />
        {measure.contested !== undefined && (
          <>
            {' · '}
            <FormattedMessage id="scorecard.contested" values={{ count: measure.contested }} />
          </>
        )}
      </span>
    </p>
  );
}
