import Spinner from '@atlaskit/spinner';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Outlook } from '../../../../src/contract/outlook';
import { Day, Moment } from '../where-it-stands/dates';

interface Props {
  readonly outlook: Outlook | undefined;
  readonly isLoading: boolean;
  readonly failed: boolean;
}

/** The engagement, and apart from it the forecast: one is promised, the other is not. */
export function OutlookCard({ outlook, isLoading, failed }: Props) {
  const intl = useIntl();
  return (
    <section className="intake-card intake-outlook" aria-labelledby="outlook-title">
      <h2 id="outlook-title" className="intake-card-title">
        <FormattedMessage id="intake.outlook.title" />
      </h2>
      {isLoading && (
        <Spinner size="small" label={intl.formatMessage({ id: 'intake.outlook.loading' })} />
      )}
      {!isLoading && !outlook && (
        <p className="subtle">
          <FormattedMessage id={failed ? 'intake.outlook.failed' : 'intake.outlook.first'} />
        </p>
      )}
      {outlook && (
        <>
          <p className="intake-answer-by" aria-live="polite">
            <Moment at={Date.parse(outlook.answerBy)} />
          </p>
          <p className="subtle">
            <Kept outlook={outlook} />
          </p>
          <h3 className="intake-forecast-title">
            <FormattedMessage id="intake.forecast.title" />
          </h3>
          <p>
            <Forecast forecast={outlook.forecast} />
          </p>
        </>
      )}
    </section>
  );
}

function Kept({ outlook }: { readonly outlook: Outlook }) {
  return outlook.kept ? (
    <FormattedMessage
      id="intake.outlook.kept"
      values={{ share: outlook.kept.share, n: outlook.kept.n }}
    />
  ) : (
    <FormattedMessage id="intake.outlook.kept-unknown" />
  );
}

function Forecast({ forecast }: { readonly forecast: Outlook['forecast'] }) {
  if (forecast.kind === 'not-enough') {
    return (
      <span className="subtle">
        <FormattedMessage
          id="intake.forecast.not-enough"
          values={{ n: forecast.n, needed: forecast.needed }}
        />
      </span>
    );
  }
  return (
    <FormattedMessage
      id="intake.forecast.likely"
      values={{ from: <Day day={forecast.from} />, to: <Day day={forecast.to} />, n: forecast.n }}
    />
  );
}
