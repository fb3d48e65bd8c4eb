import Button from '@atlaskit/button/new';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Role } from '../../../../src/domain/roster';
import { beginOn, leave, takeRole } from '../../../../src/domain/roster-edit';
import type { IsoDay, RosterEntry } from '../../../../src/domain/settings';

interface Props {
  readonly name: string;
  readonly member: RosterEntry;
  /** By which they came, and with which they go; absent: named by hand. */
  readonly group: string | undefined;
  readonly today: IsoDay;
  readonly roster: readonly RosterEntry[];
  readonly onChange: (roster: readonly RosterEntry[]) => void;
}

const ROLES: readonly Role[] = ['architect', 'liaison', 'brand', 'data', 'lead'];
const NO_ROLE = '';

export function MemberRow({ name, member, group, today, roster, onChange }: Props) {
  const intl = useIntl();
  const label = (id: 'role' | 'since' | 'leave'): string =>
    `${name}, ${intl.formatMessage({ id: `admin.roster.${id}` })}`;
  const take = (value: string): void => {
    const role = ROLES.find((each) => each === value);
    onChange(takeRole(roster, member, { role, from: today }));
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <select
          aria-label={label('role')}
          value={member.role ?? NO_ROLE}
          onChange={(event) => take(event.target.value)}
        >
          <option value={NO_ROLE}>{intl.formatMessage({ id: 'admin.roster.no-role' })}</option>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {intl.formatMessage({ id: `admin.role.${role}` })}
            </option>
          ))}
        </select>
      </td>
      <td>
        <input
          type="date"
          className="admin-date"
          aria-label={label('since')}
          value={member.from}
          max={today}
          onChange={({ target }) =>
            // Half a date is no date: the field keeps what it had until there is one.
            target.value !== '' && onChange(beginOn(roster, member, target.value))
          }
        />
      </td>
      <td>
        {group === undefined ? (
          <Button
            spacing="compact"
            aria-label={label('leave')}
            onClick={() => onChange(leave(roster, member, today))}
          >
            <FormattedMessage id="admin.roster.leaves" />
          </Button>
        ) : (
          <span className="subtle">
            <FormattedMessage id="admin.roster.with-group" values={{ group }} />
          </span>
        )}
      </td>
    </tr>
  );
}
