import { createContext, useContext } from 'react';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { Card } from '../../../../src/domain/board/card';
import type { ColumnScheme } from '../../../../src/domain/board/column-scheme';
import type { Joint } from '../../../../src/domain/board/joint';
import type { LaneScheme } from '../../../../src/domain/board/lane-scheme';
import type { Drop } from '../../../../src/domain/board/plan-move';
import type { FreshCards } from './fresh-cards';
import type { Names } from './names';
import type { Selection } from './selection';
import type { CardActs } from './use-card-edits';
import type { SelectionActs } from './use-selection';

/** What every card of the board needs and that seldom changes, so that cards are not drawn again. */
export interface BoardTools {
  /** That of the project whose board it is; the site's part is the same for all. */
  readonly setup: ProjectSetup;
  readonly joint: Joint;
  readonly names: Names;
  /** How the board is cut into lanes. */
  readonly scheme: LaneScheme;
  readonly columnScheme: ColumnScheme;
  /** Moves can be made: all cards have been read. */
  readonly canMove: boolean;
  readonly openIssue: (card: Card) => void;
  readonly move: (drop: Drop) => void;
  readonly openMoveMenu: (card: Card, anchor: Element) => void;
  readonly acts: CardActs;
  readonly fresh: FreshCards;
  readonly selection: Selection;
  readonly select: SelectionActs;
  /** Asks as what a prototype goes into delivery. */
  readonly graduate: (card: Card) => void;
  /** The card whose second layer is open. */
  readonly showLayer: (cardId: string | undefined) => void;
  /** The card on which Tab lands. */
  readonly setTabStop: (cardId: string) => void;
}

const Context = createContext<BoardTools | undefined>(undefined);

export const BoardProvider = Context.Provider;

export function useBoard(): BoardTools {
  const tools = useContext(Context);
  if (!tools) throw new Error('useBoard outside of BoardProvider');
  return tools;
}
