import { FormattedMessage } from 'react-intl';
import { openPage } from '../host';
import { searchLink } from './search-link';

/** Leads to Jira's own search over the issues shown; says so where an address cannot carry them all. */
export function OpenInSearch({ keys }: { readonly keys: readonly string[] }) {
  const { address, count } = searchLink(keys);
  if (count === 0) return null;
  return (
    <div>
      <button type="button" className="scorecard-link" onClick={() => openPage(address)}>
        <FormattedMessage id="scorecard.search" />
      </button>{' '}
      {count < keys.length && (
        <span className="subtle">
          <FormattedMessage id="scorecard.search.cut" values={{ count, all: keys.length }} />
        </span>
      )}
    </div>
  );
}
