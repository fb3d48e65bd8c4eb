import { FormattedMessage } from 'react-intl';
import { isOpen, join } from '../../../../src/domain/roster-edit';
import type { IsoDay, RosterEntry } from '../../../../src/domain/settings';
import type { Side } from '../../../../src/domain/side';
import type { Person } from '../../../../src/jira/people';
import { AddPeople } from './add-people';
import { MemberRow } from './member-row';

interface Props {
  readonly side: Side;
  readonly roster: readonly RosterEntry[];
  readonly today: IsoDay;
  /** Account id → name. */
  readonly names: ReadonlyMap<string, string>;
  readonly onChange: (roster: readonly RosterEntry[]) => void;
  /** The name of somebody who has just been found. */
  readonly onName: (person: Person) => void;
}

export function RosterSide({ side, roster, today, names, onChange, onName }: Props) {
  const own = roster.filter((entry) => entry.side === side);
  const members = own.filter((entry) => isOpen(entry, today));
  const former = own.length - members.length;
  const add = (people: readonly Person[], from: IsoDay): void => {
    for (const person of people) onName(person);
    onChange(
      people.reduce((entries, { accountId }) => join(entries, { accountId, side, from }), roster),
    );
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
      <AddPeople side={side} isFirst={own.length === 0} today={today} onAdd={add} />
    </fieldset>
  );
}
