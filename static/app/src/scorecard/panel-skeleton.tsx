import { FormattedMessage } from 'react-intl';

/** The panel's shape before its figures, so that nothing jumps. */
export function PanelSkeleton() {
  return (
    <main className="scorecard" aria-busy="true">
      <h1>
        <FormattedMessage id="scorecard.title" />
      </h1>
      <div className="scorecard-skeleton scorecard-skeleton-headline" />
      <div className="scorecard-skeleton" />
      <div className="scorecard-skeleton" />
      <p className="visually-hidden" role="status">
        <FormattedMessage id="scorecard.loading" />
      </p>
    </main>
  );
}
