import type { BoardView } from './board-view';
import type { Card } from './card';
import type { CardFacts } from './card-facts';
import type { Joint } from './joint';
import type { Board } from './lay-out';
import { isOverCard } from './place';
import type { Waiting } from './wait';

/** Why a card is talked about where it is: late, waiting on somebody, or simply under way. */
export type WalkGroup =
  | { readonly kind: 'past-usual'; readonly on?: Waiting }
  | { readonly kind: 'waiting'; readonly on: Waiting }
  | { readonly kind: 'going' };

/** A walk through the board at a stand-up. Its order stays while cards move. */
export interface Walk {
  readonly cardIds: readonly string[];
  readonly cardId: string;
}

/** What of a board is open to whoever walks it. */
export interface WalkRange {
  readonly board: Board;
  readonly view: Pick<BoardView, 'focusedLane' | 'foldedLanes'>;
  readonly foldedColumns: ReadonlySet<string>;
}

type FactsById = ReadonlyMap<string, CardFacts>;

const PARTIES: readonly Waiting[] = ['decision', 'it', 'marketing', 'vendor', 'not-said'];

export function walkGroupOf(facts: CardFacts | undefined): WalkGroup {
  const on = facts?.wait?.on;
  if (facts?.age?.kind === 'past-usual') return { kind: 'past-usual', ...(on && { on }) };
  return on ? { kind: 'waiting', on } : { kind: 'going' };
}

/**
 * The order in which a team talks about its cards: from the column nearest to the end to the first.
 * In a column those past the usual age come first, the latest of them at the head; then those that
 * wait, grouped by whom, the longest wait first; then the others in the order of the board. What is
 * finished, folded or hidden by a filter is passed over.
 */
export function orderWalk(
  range: WalkRange,
  facts: FactsById,
  { projectOf }: Pick<Joint, 'projectOf'>,
): readonly string[] {
  const isOver = (card: Card) => isOverCard(card, projectOf(card));
  return openCells(range)
    .flatMap((cards) =>
      cards
        .filter((card) => !isOver(card))
        .sort((a, b) => compare(facts.get(a.id), facts.get(b.id))),
    )
    .map(({ id }) => id);
}

/** Cards that can be walked to now. */
export function listOpenCards(range: WalkRange): ReadonlySet<string> {
  return new Set(openCells(range).flatMap((cards) => cards.map(({ id }) => id)));
}

/** Cards of the open columns, the last column first, over the open lanes. */
function openCells({ board, view, foldedColumns }: WalkRange): readonly (readonly Card[])[] {
  const focused = board.lanes.filter(({ key }) => key === view.focusedLane);
  const unfolded = board.lanes.filter(({ key }) => !view.foldedLanes.includes(key));
  const lanes = focused.length > 0 ? focused : unfolded;
  return [...board.columns]
    .reverse()
    .filter(({ key }) => !foldedColumns.has(key))
    .map(({ key }) => lanes.flatMap((lane) => lane.cells[key] ?? []));
}

function compare(a: CardFacts | undefined, b: CardFacts | undefined): number {
  return groupRank(a) - groupRank(b) || pressure(a) - pressure(b);
}

function groupRank(facts: CardFacts | undefined): number {
  const group = walkGroupOf(facts);
  if (group.kind === 'past-usual') return 0;
  return 1 + (group.kind === 'waiting' ? PARTIES.indexOf(group.on) : PARTIES.length);
}

/** The less, the sooner: by days over the usual, or by the start of the wait. */
function pressure(facts: CardFacts | undefined): number {
  if (facts?.age?.kind === 'past-usual') return facts.age.usualDays - facts.age.days;
  return facts?.wait ? (facts.wait.since ?? Number.MAX_SAFE_INTEGER) : 0;
}

/** How far a walk has come, of the cards that are still there. */
export interface WalkProgress {
  readonly position: number;
  readonly total: number;
}

export function walkProgress({ cardIds, cardId }: Walk, open: ReadonlySet<string>): WalkProgress {
  const isThere = (id: string) => open.has(id);
  const passed = cardIds.slice(0, cardIds.indexOf(cardId) + 1);
  return { position: passed.filter(isThere).length, total: cardIds.filter(isThere).length };
}

/** The walk at its next or previous card that is still there; `undefined` at its end. */
export function stepWalk(
  walk: Walk,
  towards: 'next' | 'previous',
  open: ReadonlySet<string>,
): Walk | undefined {
  const at = walk.cardIds.indexOf(walk.cardId);
  const ahead =
    towards === 'next' ? walk.cardIds.slice(at + 1) : walk.cardIds.slice(0, at).reverse();
  const cardId = ahead.find((id) => open.has(id));
  return cardId === undefined ? undefined : { ...walk, cardId };
}
