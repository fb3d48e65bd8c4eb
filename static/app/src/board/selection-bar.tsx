import Button from '@atlaskit/button/new';
import { useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import type { OpenMenu } from './move-menu';

interface Props {
  readonly selected: ReadonlySet<string>;
  readonly cards: readonly Card[];
  readonly canMove: boolean;
  readonly onMove: (menu: OpenMenu) => void;
  readonly onClear: () => void;
}

/** How many cards are chosen, and what can be done with all of them. */
export function SelectionBar({ selected, cards, canMove, onMove, onClear }: Props) {
  const intl = useIntl();
  const count = selected.size;
  const t = (id: string) => intl.formatMessage({ id: `board.select.${id}` }, { count });
  if (count === 0) return null;
  const chosen = cards.filter(({ id }) => selected.has(id));
  return (
    <section className="board-walk" aria-label={t('label')}>
      <p className="board-walk-text">
        <strong>{t('count')}</strong>
      </p>
      <div className="board-walk-actions">
        <Button
          appearance="primary"
          isDisabled={!canMove}
          onClick={({ currentTarget: anchor }) => onMove({ cards: chosen, anchor })}
        >
          {t('move')}
        </Button>
        <Button appearance="subtle" onClick={onClear}>
          {t('clear')}
        </Button>
      </div>
    </section>
  );
}
