import { useIntl } from 'react-intl';

export interface MenuItem {
  readonly id: string;
  readonly text: string;
  /** Where the cards are already. */
  readonly isHere: boolean;
  readonly onChoose: () => void;
}

interface Props {
  readonly id: 'column' | 'lane' | 'order' | 'sprint';
  readonly items: readonly MenuItem[];
  /** None of them can be where the cards are. */
  readonly areActs?: boolean;
}

/** One question of the Move menu: its answers, or what else can be done. */
export function MenuGroup({ id, items, areActs = false }: Props) {
  const intl = useIntl();
  const title = `board-menu-${id}`;
  return (
    <div role="group" aria-labelledby={title}>
      <span id={title} className="board-menu-title">
        {intl.formatMessage({ id: `board.menu.${id}` })}
      </span>
      {items.map(({ id: itemId, text, isHere, onChoose }) => (
        <button
          key={itemId}
          type="button"
          role={areActs ? 'menuitem' : 'menuitemradio'}
          aria-checked={areActs ? undefined : isHere}
          aria-disabled={isHere}
          tabIndex={-1}
          className="board-menu-item"
          onClick={() => !isHere && onChoose()}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
