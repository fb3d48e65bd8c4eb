import { useIntl } from 'react-intl';
import type { Card, CardSprint } from '../../../../src/domain/board/card';
import { sprintNow } from '../../../../src/domain/board/card-edit';
import { MenuGroup } from './menu-group';
import { useOpenSprints } from './use-open-sprints';

interface Props {
  readonly cards: readonly Card[];
  readonly onPlan: (to: CardSprint | undefined) => void;
}

/** The sprints that cards can be put into, and the backlog; nothing in a space without sprints. */
export function SprintGroup({ cards, onPlan }: Props) {
  const intl = useIntl();
  const { sprints, isError, again } = useOpenSprints(cards);
  if (isError) {
    const text = intl.formatMessage({ id: 'board.menu.no-sprints' });
    const item = { id: 'again', text, isHere: false, onChoose: again };
    return <MenuGroup id="sprint" items={[item]} areActs />;
  }
  if (sprints.length === 0) return null;
  const isIn = (id: number | undefined) => cards.every((card) => sprintNow(card)?.id === id);
  const items = sprints.map(({ id, name, state }) => ({
    id: String(id),
    text: intl.formatMessage({ id: `board.delivery.sprint-${state}` }, { name }),
    isHere: isIn(id),
    onChoose: () => onPlan({ id, name, state }),
  }));
  const backlog = {
    id: 'backlog',
    text: intl.formatMessage({ id: 'board.menu.backlog' }),
    isHere: isIn(undefined),
    onChoose: () => onPlan(undefined),
  };
  return <MenuGroup id="sprint" items={[...items, backlog]} />;
}
