import Button from '@atlaskit/button/new';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { toDayNumber, toIsoDay } from '../../../../src/domain/day';
import type { IsoDay } from '../../../../src/domain/settings';
import type { Side } from '../../../../src/domain/side';
import { listMembers, searchPeople, type Group, type Person } from '../../../../src/jira/people';
import { jira } from '../jira';
import { FailureMessage } from '../ui/failure-message';
import { useSettled } from '../ui/use-settled';

const TYPING_PAUSE_MS = 300;

/** Whoever names a side for the first time means the past, too: history is read so far back. */
const HISTORY_DAYS = 2 * 365;

interface Props {
  readonly side: Side;
  /** Whether nobody was ever on this side. */
  readonly isFirst: boolean;
  readonly today: IsoDay;
  /**
   * `group`: by which they come, and which is followed from then on.
   *
   * @returns how many stand on a side already, and stay there.
   */
  readonly onAdd: (people: readonly Person[], from: IsoDay, group?: Group) => number;
}

/** People by name, or a group: everybody who is in it, as long as they are. */
export function AddPeople({ side, isFirst, today, onAdd }: Props) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<IsoDay>();
  const [staying, setStaying] = useState(0);
  const settled = useSettled(query.trim(), TYPING_PAUSE_MS);
  const found = useQuery({
    queryKey: ['people', settled],
    queryFn: () => searchPeople(jira, settled),
    enabled: settled !== '',
  });
  const from = chosen ?? (isFirst ? toIsoDay(toDayNumber(today) - HISTORY_DAYS) : today);
  const add = (people: readonly Person[], by?: Group): void => {
    setStaying(onAdd(people, from, by));
    // The next one is added as of the same day, though the side is not empty any more.
    setChosen(from);
    setQuery('');
  };
  const group = useMutation({
    mutationFn: ({ groupId }: Group) => listMembers(jira, groupId),
    onSuccess: (people, by) => add(people, by),
  });
  const { people = [], groups = [] } = (settled !== '' && found.data) || {};
  return (
    <div className="admin-add">
      <label className="admin-field">
        <FormattedMessage id="admin.roster.add.since" />
        <input
          type="date"
          className="admin-date"
          value={from}
          max={today}
          onChange={({ target }) => target.value !== '' && setChosen(target.value)}
        />
      </label>
      <label className="admin-field">
        <FormattedMessage id={`admin.roster.add.${side}`} />
        <input
          className="admin-search"
          type="search"
          autoComplete="off"
          value={query}
          // Enter would save the form.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      {found.isError && <FailureMessage error={found.error} onRetry={() => void found.refetch()} />}
      {group.isError && <FailureMessage error={group.error} />}
      <ul className="admin-found">
        {people.map((person) => (
          <li key={person.accountId}>
            <Button spacing="compact" onClick={() => add([person])}>
              <FormattedMessage id="admin.roster.add.person" values={{ name: person.name }} />
            </Button>
          </li>
        ))}
        {groups.map((each) => (
          <li key={each.groupId}>
            <Button
              spacing="compact"
              isLoading={group.isPending && group.variables.groupId === each.groupId}
              onClick={() => group.mutate(each)}
            >
              <FormattedMessage id="admin.roster.add.group" values={{ name: each.name }} />
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="subtle">
        {settled !== '' && found.data && people.length + groups.length === 0 && (
          <FormattedMessage id="admin.roster.add.nobody" />
        )}
        {settled === '' && staying > 0 && (
          <FormattedMessage id="admin.roster.add.staying" values={{ count: staying }} />
        )}
      </p>
    </div>
  );
}
