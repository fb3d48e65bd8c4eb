import { FormattedMessage } from 'react-intl';
import type { Readiness } from '../../../../src/domain/intake/readiness';

/** How complete the brief is, and what the missing answers cost by the team's own history. */
export function ReadinessCard({ readiness }: { readonly readiness: Readiness }) {
  const { answered, total, missing } = readiness;
  return (
    <section className="intake-card" aria-labelledby="readiness-title">
      <h2 id="readiness-title" className="intake-card-title">
        <FormattedMessage id="intake.readiness.title" />
      </h2>
      <div className="intake-meter" aria-hidden="true">
        {Array.from({ length: total }, (_, at) => (
          <span key={at} className={at < answered ? 'intake-meter-full' : undefined} />
        ))}
      </div>
      <p role="status">
        <FormattedMessage id="intake.readiness.count" values={{ answered, total }} />
      </p>
      <ReadinessGaps readiness={readiness} />
      {missing.length > 0 && (
        <p className="subtle intake-small">
          <FormattedMessage id="intake.readiness.may-file" />
        </p>
      )}
    </section>
  );
}

/** What is missing, each with its effect where the history knows one. */
export function ReadinessGaps({ readiness }: { readonly readiness: Readiness }) {
  if (readiness.missing.length === 0) return null;
  return (
    <ul className="intake-gaps">
      {readiness.missing.map(({ part, effect }) => (
        <li key={part}>
          <FormattedMessage id={`gap.${part}`} />
          {effect && (
            <span className="intake-effect">
              <FormattedMessage
                id="gap.effect"
                values={{ with: effect.withDays, without: effect.withoutDays, n: effect.n }}
              />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
