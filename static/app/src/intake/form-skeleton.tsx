import { FormattedMessage } from 'react-intl';

/** The page's shape while the draft and the teams are read. */
export function FormSkeleton() {
  return (
    <main className="intake" aria-busy="true">
      <h1>
        <FormattedMessage id="intake.page.title" />
      </h1>
      <p className="visually-hidden" role="status">
        <FormattedMessage id="intake.loading" />
      </p>
      <div className="intake-skeleton" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </main>
  );
}
