import type { Card, CardSprint } from '../../../../src/domain/board/card';
import type { Wish } from '../../../../src/domain/board/together';
import type { DrawnColumn } from '../../../../src/domain/board/column-scheme';
import { GraduateDialog, type GraduateProps } from './graduate-dialog';
import { HelpDialog } from './help-dialog';
import { MoveDialog } from './move-dialog';
import { MoveMenu, type OpenMenu } from './move-menu';
import type { AskedQuestion } from './use-mover';

interface Props {
  readonly columns: readonly DrawnColumn[];
  readonly menu: OpenMenu | undefined;
  readonly onMenuClosed: () => void;
  readonly onMove: (cards: readonly Card[], wish: Wish) => void;
  readonly onPlan: (cards: readonly Card[], to: CardSprint | undefined) => void;
  readonly asked: AskedQuestion | undefined;
  readonly help: Help | undefined;
  readonly focus: (cardId: string) => void;
  readonly graduation: Graduating;
}

/** A prototype that somebody moves to delivery. */
interface Graduating extends Pick<GraduateProps, 'say' | 'showNew'> {
  readonly card: Card | undefined;
  readonly close: () => void;
}

export interface Help {
  readonly hasLetters: boolean;
  readonly onLetters: (on: boolean) => void;
  readonly onClose: () => void;
}

/** What lies above the board, one at a time: the Move menu, a question, the help. */
export function BoardOverlays({ columns, menu, asked, help, focus, graduation, ...props }: Props) {
  const closeMenu = ({ cards }: OpenMenu) => {
    props.onMenuClosed();
    focus(cards[0]!.id);
  };
  return (
    <>
      {menu && (
        <MoveMenu
          menu={menu}
          columns={columns}
          onMove={(wish) => props.onMove(menu.cards, wish)}
          onPlan={(to) => {
            props.onPlan(menu.cards, to);
            closeMenu(menu);
          }}
          onClose={() => closeMenu(menu)}
        />
      )}
      {asked && (
        <MoveDialog
          key={asked.question.card.id}
          question={asked.question}
          onAnswer={(answer) => {
            asked.answer(answer);
            requestAnimationFrame(() => focus(asked.question.card.id));
          }}
        />
      )}
      {graduation.card && (
        <GraduateDialog
          key={graduation.card.id}
          {...graduation}
          card={graduation.card}
          onClose={() => {
            graduation.close();
            requestAnimationFrame(() => focus(graduation.card!.id));
          }}
        />
      )}
      {help && <HelpDialog {...help} />}
    </>
  );
}
