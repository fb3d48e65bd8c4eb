import { useQuery } from '@tanstack/react-query';
import { FormattedList, FormattedMessage } from 'react-intl';
import { readNames } from '../../../../src/jira/people';
import { jira } from '../jira';

/** Of more people, the first are enough to know which group was left out. */
const MOST = 3;

/** People by name; without an answer of Jira's, an account id has to do. */
export function PeopleNames({ accountIds }: { readonly accountIds: readonly string[] }) {
  const shown = accountIds.slice(0, MOST);
  const { data } = useQuery({
    queryKey: ['names', shown],
    queryFn: () => readNames(jira, shown),
  });
  const names = shown.map((accountId) => data?.get(accountId) ?? accountId);
  const others = accountIds.length - shown.length;
  const more =
    others > 0
      ? [<FormattedMessage key="more" id="admin.people.others" values={{ count: others }} />]
      : [];
  return <FormattedList value={[...names, ...more]} />;
}
