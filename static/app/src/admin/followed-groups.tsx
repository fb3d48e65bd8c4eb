import Button from '@atlaskit/button/new';
import { FormattedMessage } from 'react-intl';
import { stopFollowing } from '../../../../src/domain/roster-groups';
import type { RosterEntry, RosterGroup } from '../../../../src/domain/settings';
import type { Side } from '../../../../src/domain/side';

interface Props {
  readonly side: Side;
  /** Of both sides. */
  readonly groups: readonly RosterGroup[];
  readonly roster: readonly RosterEntry[];
  readonly onGroups: (groups: readonly RosterGroup[]) => void;
  readonly onChange: (roster: readonly RosterEntry[]) => void;
}

/** Groups of which whoever comes and goes is noted night by night. */
export function FollowedGroups({ side, groups, roster, onGroups, onChange }: Props) {
  const own = groups.filter((group) => group.side === side);
  if (own.length === 0) return null;
  const stop = (groupId: string): void => {
    onGroups(groups.filter((group) => group.groupId !== groupId));
    onChange(stopFollowing(roster, groupId));
  };
  return (
    <>
      <p className="subtle">
        <FormattedMessage id="admin.roster.groups" />
      </p>
      <ul className="admin-found">
        {own.map(({ groupId, name }) => (
          <li key={groupId}>
            {name}{' '}
            <Button spacing="compact" onClick={() => stop(groupId)}>
              <FormattedMessage
                id="admin.roster.stop"
                values={{
                  name,
                  hidden: (chunks) => <span className="visually-hidden">{chunks}</span>,
                }}
              />
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
