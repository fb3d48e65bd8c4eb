import Button from '@atlaskit/button/new';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import type { CardFacts } from '../../../../src/domain/board/card-facts';
import { listTrialChoices } from '../../../../src/domain/board/trial-end';
import { useBoard } from './board-context';

interface Props {
  readonly card: Card;
  readonly facts: CardFacts;
}

/** What a card asks at the end of its time-box, with one button for each answer. */
export function TrialQuestion({ card, facts }: Props) {
  const intl = useIntl();
  const { joint, canMove, move } = useBoard();
  const choices = listTrialChoices(card, facts.signals, joint.projectOf(card));
  if (choices.length === 0) return null;
  const isVerdict = choices.some(({ end }) => end !== 'end-trial');
  return (
    <div role="group" aria-labelledby="board-trial" className="board-trial">
      <p id="board-trial">
        <FormattedMessage id={isVerdict ? 'board.trial.verdict' : 'board.trial.over'} />
      </p>
      <div className="board-layer-actions">
        {choices.map(({ end, drop }) => (
          <Button key={end} spacing="compact" isDisabled={!canMove} onClick={() => move(drop)}>
            {intl.formatMessage({ id: `board.trial.${end}` })}
          </Button>
        ))}
      </div>
    </div>
  );
}
