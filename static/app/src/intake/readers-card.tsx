import { FormattedMessage } from 'react-intl';
import type { ReaderRole } from '../../../../src/domain/intake/request-readers';

/** Who will read it: roles, so that nobody looks for a person to press. */
export function ReadersCard({ readers }: { readonly readers: readonly ReaderRole[] }) {
  return (
    <section className="intake-card" aria-labelledby="readers-title">
      <h2 id="readers-title" className="intake-card-title">
        <FormattedMessage id="intake.readers.title" />
      </h2>
      <ul className="intake-readers">
        {readers.map((role) => (
          <li key={role}>
            <FormattedMessage id={`intake.readers.${role}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
