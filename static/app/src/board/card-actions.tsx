import Button from '@atlaskit/button/new';
import { useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import type { CardRights } from '../../../../src/jira/card-edit';
import { useHost } from '../ui/host-context';
import { useBoard } from './board-context';
import { useCardRights } from './use-card-rights';
import { useOpenSprints } from './use-open-sprints';

/** What can be done with a card without leaving the board; what Jira does not allow says why. */
export function CardActions({ card }: { readonly card: Card }) {
  const intl = useIntl();
  const { setup, canMove, openMoveMenu, acts } = useBoard();
  const { data: rights } = useCardRights(card.id, setup.site.fields);
  // Read before the Move menu opens, which would grow under the pointer otherwise.
  useOpenSprints([card]);
  const isMine = card.assignee?.accountId === useHost().accountId;
  const cannotFlag = rights !== undefined && rights.flagging !== 'allowed';
  const action = (text: string, isOff: boolean, act: (card: Card) => void) => (
    <Button spacing="compact" appearance="subtle" isDisabled={isOff} onClick={() => act(card)}>
      {intl.formatMessage({ id: `board.card.${text}` })}
    </Button>
  );
  return (
    <>
      <div className="board-layer-actions">
        <Button
          spacing="compact"
          isDisabled={!canMove}
          onClick={(event) => openMoveMenu(card, event.currentTarget)}
        >
          {intl.formatMessage({ id: 'board.card.move' })}
        </Button>
        {action(
          isMine ? 'unassign-me' : 'assign-to-me',
          rights?.canAssign === false,
          acts.toggleMine,
        )}
        {action(card.isFlagged ? 'unflag' : 'flag', cannotFlag, acts.toggleFlag)}
        {action('comment', rights?.canComment === false, acts.comment)}
      </div>
      {rights && <Refused rights={rights} />}
    </>
  );
}

/** Why some actions are off. */
function Refused({ rights }: { readonly rights: CardRights }) {
  const intl = useIntl();
  const { canAssign, canComment, flagging } = rights;
  const reasons = [
    ...(canAssign ? [] : ['assign']),
    ...(canComment ? [] : ['comment']),
    ...(flagging === 'allowed' ? [] : [`flag-${flagging}`]),
  ];
  return reasons.map((reason) => (
    <p key={reason} className="board-layer-note">
      {intl.formatMessage({ id: `board.off.${reason}` })}
    </p>
  ));
}
