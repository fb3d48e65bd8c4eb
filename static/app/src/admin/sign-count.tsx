import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { countWithSign, type PastSign } from '../../../../src/jira/history-preview';
import { jira } from '../jira';

/** Which past is looked at. */
export interface PastScope {
  readonly projectIds: readonly string[];
  readonly until: string;
}

interface Props {
  readonly scope: PastScope;
  readonly sign: PastSign;
}

/** How many work items a rule would explain, as Jira counts them. */
export function SignCount({ scope, sign }: Props) {
  const count = useQuery({
    queryKey: ['past-count', scope, sign],
    queryFn: () => countWithSign(jira, scope, sign),
    enabled: scope.projectIds.length > 0,
    staleTime: Infinity,
  });
  return (
    <span className="subtle" role="status">
      {count.data !== undefined && (
        <FormattedMessage id={`admin.history.count.${sign.kind}`} values={{ count: count.data }} />
      )}
      {count.isError && <FormattedMessage id="admin.history.no-count" />}
    </span>
  );
}
