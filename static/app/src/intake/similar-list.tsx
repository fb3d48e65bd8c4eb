import { FormattedMessage } from 'react-intl';
import type { SimilarRequest } from '../../../../src/jira/similar-requests';
import { openIssue } from '../host';

/** "Already asked?": what looks alike, to be read before going on. */
export function SimilarList({ similar }: { readonly similar: readonly SimilarRequest[] }) {
  return (
    <div role="status">
      {similar.length > 0 && (
        <div className="intake-similar">
          <p className="intake-similar-title">
            <FormattedMessage id="intake.similar.title" values={{ n: similar.length }} />
          </p>
          <ul>
            {similar.map(({ key, title }) => (
              <li key={key}>
                <button type="button" className="intake-link" onClick={() => openIssue(key)}>
                  {title}
                </button>{' '}
                <span className="intake-key">{key}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
