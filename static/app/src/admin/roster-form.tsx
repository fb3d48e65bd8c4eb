import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RosterEntry, RosterGroup, SiteSettings } from '../../../../src/domain/settings';
import { SIDES } from '../../../../src/domain/side';
import { readNames } from '../../../../src/jira/people';
import { jira } from '../jira';
import { todayIn } from '../where-it-stands/today';
import { RosterSide } from './roster-side';
import { SiteForm } from './site-form';

interface Props {
  readonly site: SiteSettings;
}

/** Both sides are saved together, under the version that they were read at. */
export function RosterForm({ site }: Props) {
  const [roster, setRoster] = useState<readonly RosterEntry[]>(site.roster);
  const [groups, setGroups] = useState<readonly RosterGroup[]>(site.rosterGroups ?? []);
  const [added, setAdded] = useState<ReadonlyMap<string, string>>(new Map());
  const names = useNames(site.roster);
  const { rosterGroups: _before, ...others } = site;
  const mine = { ...others, roster, ...(groups.length > 0 && { rosterGroups: groups }) };
  const reset = (): void => {
    setRoster(site.roster);
    setGroups(site.rosterGroups ?? []);
  };
  return (
    <SiteForm site={site} mine={mine} onReset={reset}>
      <div className="admin-sides">
        {SIDES.map((side) => (
          <RosterSide
            key={side}
            side={side}
            roster={roster}
            groups={groups}
            today={todayIn(site.timeZone)}
            names={new Map([...(names ?? []), ...added])}
            onChange={setRoster}
            onGroups={setGroups}
            onName={({ accountId, name }) =>
              setAdded((before) => new Map(before).set(accountId, name))
            }
          />
        ))}
      </div>
    </SiteForm>
  );
}

/** Without an answer of Jira's, an account id has to do. */
function useNames(roster: readonly RosterEntry[]): ReadonlyMap<string, string> | undefined {
  const ids = [...new Set(roster.map(({ accountId }) => accountId))];
  const { data } = useQuery({
    queryKey: ['names', ids],
    queryFn: () => readNames(jira, ids),
    enabled: ids.length > 0,
  });
  return data;
}
