import { FormattedMessage } from 'react-intl';
import { isOpen, join } from '../../../../src/domain/roster-edit';
import { joinByGroup } from '../../../../src/domain/roster-groups';
import type { IsoDay, RosterEntry, RosterGroup } from '../../../../src/domain/settings';
import type { Side } from '../../../../src/domain/side';
import type { Group, Person } from '../../../../src/jira/people';
import { AddPeople } from './add-people';
import { FollowedGroups } from './followed-groups';
import { MemberRow } from './member-row';

interface Props {
  readonly side: Side;
  readonly roster: readonly RosterEntry[];
  /** Of both sides. */
  readonly groups: readonly RosterGroup[];
  readonly today: IsoDay;
  /** Account id → name. */
  readonly names: ReadonlyMap<string, string>;
  readonly onChange: (roster: readonly RosterEntry[]) => void;
  readonly onGroups: (groups: readonly RosterGroup[]) => void;
  /** The name of somebody who has just been found. */
  readonly onName: (person: Person) => void;
}

export function RosterSide(props: Props) {
  const { side, roster, groups, today, names, onChange, onGroups, onName } = props;
  const own = roster.filter((entry) => entry.side === side);
  const members = own.filter((entry) => isOpen(entry, today));
  const former = own.length - members.length;
  const add = (people: readonly Person[], from: IsoDay, by?: Group): number => {
    for (const person of people) onName(person);
    const group = by && { ...by, side };
    const joined = people.reduce(
      (entries, { accountId }) =>
        group
          ? joinByGroup(entries, { accountId, group, from })
          : join(entries, { accountId, side, from }),
      roster,
    );
    onChange(joined);
    if (!group) return 0;
    onGroups([...groups.filter(({ groupId }) => groupId !== group.groupId), group]);
    return people.length - (joined.length - roster.length);
  };
  return (
    <fieldset>
      <legend>
        <FormattedMessage id={`admin.roster.${side}`} values={{ count: members.length }} />
      </legend>
      {members.length > 0 && (
        <table className="admin-table">
          <thead>
            <tr>
              {(['person', 'role', 'since', 'leave'] as const).map((column) => (
                <th key={column} scope="col">
                  <FormattedMessage id={`admin.roster.${column}`} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <MemberRow
                key={member.accountId}
                name={names.get(member.accountId) ?? member.accountId}
                member={member}
                group={groups.find(({ groupId }) => groupId === member.groupId)?.name}
                today={today}
                roster={roster}
                onChange={onChange}
              />
            ))}
          </tbody>
        </table>
      )}
      {former > 0 && (
        <p className="subtle">
          <FormattedMessage id="admin.roster.former" values={{ count: former }} />
        </p>
      )}
      <FollowedGroups
        side={side}
        groups={groups}
        roster={roster}
        onGroups={onGroups}
        onChange={onChange}
      />
      <AddPeople side={side} isFirst={own.length === 0} today={today} onAdd={add} />
    </fieldset>
  );
}
