import type { Card } from './card';
import type { CardFacts } from './card-facts';
import type { Waiting } from './wait';

/** Which part of the work is looked at. Limits always count all of it. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'backlog' }
  | { readonly kind: 'sprint'; readonly id: number };

/** How somebody looks at the board; the address holds it. */
export interface BoardView {
  readonly scope: Scope;
  readonly text: string;
  readonly waitingOn?: Waiting;
  readonly pastUsual: boolean;
  readonly mine: boolean;
  /** The one lane that is shown. */
  readonly focusedLane?: string;
  readonly foldedLanes: readonly string[];
  /** Columns folded against, or unfolded against, their setting. */
  readonly toggledColumns: readonly string[];
}

export const PLAIN_VIEW: BoardView = {
  scope: { kind: 'all' },
  text: '',
  pastUsual: false,
  mine: false,
  foldedLanes: [],
  toggledColumns: [],
};

/** Whether a card belongs to what is looked at. */
export function isShown(
  card: Card,
  facts: CardFacts | undefined,
  view: BoardView,
  accountId: string,
): boolean {
  return (
    isInScope(card, view.scope) &&
    matchesText(card, view.text) &&
    (!view.mine || card.assignee?.accountId === accountId) &&
    (!view.waitingOn || facts?.wait?.on === view.waitingOn) &&
    (!view.pastUsual || facts?.age?.kind === 'past-usual')
  );
}

/** Whether any filter hides cards: an empty board then says so. */
export function isFiltered(view: BoardView): boolean {
  const { scope, text, mine, pastUsual, waitingOn } = view;
  return scope.kind !== 'all' || text.trim() !== '' || mine || pastUsual || waitingOn !== undefined;
}

function isInScope(card: Card, scope: Scope): boolean {
  const active = card.sprints.filter((sprint) => sprint.state === 'active');
  if (scope.kind === 'all') return true;
  if (scope.kind === 'backlog') return active.length === 0;
  return card.sprints.some((sprint) => sprint.id === scope.id);
}

function matchesText(card: Card, text: string): boolean {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const hay = plain([card.key, card.summary, ...card.labels].join(' '));
  return words.every((word) => hay.includes(word));
}

/** Without case and accents: « À l'étude » is found by "etude". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export interface SprintChoice {
  readonly id: number;
  readonly name: string;
}

/** Active sprints that have a card here, by name. */
export function listActiveSprints(cards: readonly Card[]): readonly SprintChoice[] {
  const found = new Map<number, SprintChoice>();
  for (const { id, name, state } of cards.flatMap((card) => card.sprints))
    if (state === 'active') found.set(id, { id, name });
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}
