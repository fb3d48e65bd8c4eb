import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Card, NamedOption } from '../../../../src/domain/board/card';
import type { CardRights } from '../../../../src/jira/card-edit';
import { useBoard } from './board-context';
import { DialogFrame } from './dialog-frame';
import { partyOf, reasonText } from './reason-text';
import { useCardRights } from './use-card-rights';

interface Props {
  readonly card: Card;
  readonly onFlag: (reason: NamedOption) => void;
  readonly onClose: () => void;
}

/** Asks why a card is blocked: the reason says whom it waits for. */
export function FlagDialog({ card, onFlag, onClose }: Props) {
  const intl = useIntl();
  const { setup } = useBoard();
  const { data: rights, isError } = useCardRights(card.id, setup.site.fields);
  const [chosen, setChosen] = useState<string>();
  const reason = rights?.reasons.find(({ id }) => id === chosen);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason) onFlag(reason);
  };
  return (
    <DialogFrame
      title={intl.formatMessage({ id: 'board.flagging.title' }, { key: card.key })}
      onClose={onClose}
    >
      <form className="board-form" onSubmit={submit}>
        {rights?.flagging === 'allowed' ? (
          <Reasons reasons={rights.reasons} chosen={chosen} onChoose={setChosen} />
        ) : (
          <p role="status">
            <FormattedMessage id={stateId(rights, isError)} />
          </p>
        )}
        <div className="board-form-actions">
          <Button appearance="subtle" onClick={onClose}>
            {intl.formatMessage({ id: 'action.cancel' })}
          </Button>
          <Button appearance="primary" type="submit">
            {intl.formatMessage({ id: 'board.card.flag' })}
          </Button>
        </div>
      </form>
    </DialogFrame>
  );
}

/** What is said while there are no reasons to choose from. */
function stateId(rights: CardRights | undefined, isError: boolean): string {
  if (rights) return `board.off.flag-${rights.flagging}`;
  return isError ? 'board.edit.why.offline' : 'board.flagging.loading';
}

interface ReasonsProps {
  readonly reasons: readonly NamedOption[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function Reasons({ reasons, chosen, onChoose }: ReasonsProps) {
  const intl = useIntl();
  const { fields, flagReasons } = useBoard().setup.site;
  return (
    <fieldset className="board-choice">
      <legend>
        <FormattedMessage id="board.flagging.why" />
      </legend>
      {reasons.map((reason) => (
        <label key={reason.id}>
          <input
            type="radio"
            name="flag-reason"
            required
            checked={reason.id === chosen}
            onChange={() => onChoose(reason.id)}
          />
          <span>
            {reasonText(intl, fields, reason)}{' '}
            <span className="subtle">
              <FormattedMessage
                id="board.flagging.waits-on"
                values={{ party: partyOf(intl, flagReasons, reason) }}
              />
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
