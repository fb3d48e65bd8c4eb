import type { Side } from '../side';
import type { Card } from './card';
import type { CardFacts } from './card-facts';
import type { LaneKind } from './lane-scheme';
import type { Waiting } from './wait';

/** Which part of the work is looked at. Limits always count all of it. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'backlog' }
  | { readonly kind: 'sprint'; readonly id: number };

/** Stands for nobody, no epic, neither side, where a filter asks for one of them. */
export const NONE = 'none';

/** How somebody looks at the board; the address holds it. */
export interface BoardView {
  readonly scope: Scope;
  readonly text: string;
  readonly waitingOn?: Waiting;
  readonly pastUsual: boolean;
  readonly mine: boolean;
  /** The side that the assignee is on, by the roster of today. */
  readonly side?: Side | typeof NONE;
  readonly typeId?: string;
  /** Issue id of the epic. */
  readonly epicId?: string;
  /** Account id. */
  readonly assigneeId?: string;
  readonly label?: string;
  /** What somebody typed as JQL: only what Jira finds by it is shown. */
  readonly jql?: string;
  /** By what the board is cut into lanes; absent: the field *Lane*. */
  readonly lanesBy?: Exclude<LaneKind, 'lane'>;
  /** By what it is cut into columns; absent: by stage. */
  readonly columnsBy?: 'status';
  /** Other projects that are shown too. */
  readonly projectIds?: readonly string[];
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

/** No filter at all; how lanes and columns are folded is something else. */
export const FILTERS_OFF: Partial<BoardView> = {
  scope: { kind: 'all' },
  text: '',
  waitingOn: undefined,
  pastUsual: false,
  mine: false,
  side: undefined,
  typeId: undefined,
  epicId: undefined,
  assigneeId: undefined,
  label: undefined,
  jql: undefined,
};

/** What a filter has to be told beside the cards. */
export interface Lookup {
  /** Whoever looks. */
  readonly accountId: string;
  /** Sides of the people on the cards; absent: not read yet. */
  readonly sides?: Readonly<Record<string, Side>>;
  /** What Jira finds by the JQL; absent: not read yet, or not understood. */
  readonly foundIds?: ReadonlySet<string>;
}

/** Whether a card belongs to what is looked at. A filter that cannot tell yet hides nothing. */
export function isShown(
  card: Card,
  facts: CardFacts | undefined,
  view: BoardView,
  lookup: Lookup,
): boolean {
  return (
    isInScope(card, view.scope) &&
    matchesText(card, view.text) &&
    (!view.mine || card.assignee?.accountId === lookup.accountId) &&
    (!view.waitingOn || facts?.wait?.on === view.waitingOn) &&
    (!view.pastUsual || facts?.age?.kind === 'past-usual') &&
    isAsked(view.typeId, card.typeId) &&
    isAsked(view.epicId, card.epic?.id ?? NONE) &&
    isAsked(view.assigneeId, card.assignee?.accountId ?? NONE) &&
    (view.label === undefined || card.labels.includes(view.label)) &&
    (lookup.sides === undefined || isAsked(view.side, sideOf(card, lookup.sides))) &&
    (view.jql === undefined || lookup.foundIds?.has(card.id) !== false)
  );
}

const isAsked = (asked: string | undefined, is: string) => asked === undefined || asked === is;

function sideOf({ assignee }: Card, sides: Readonly<Record<string, Side>>): Side | typeof NONE {
  return (assignee && sides[assignee.accountId]) ?? NONE;
}

/** Whether any filter hides cards: an empty board then says so. */
export function isFiltered(view: BoardView): boolean {
  const { scope, text, mine, pastUsual, waitingOn } = view;
  const isOn = scope.kind !== 'all' || text.trim() !== '' || mine || pastUsual;
  return isOn || waitingOn !== undefined || countMoreFilters(view) > 0;
}

/** The filters that are not always in sight. */
const MORE_FILTERS = ['side', 'typeId', 'epicId', 'assigneeId', 'label', 'jql'] as const;

export function countMoreFilters(view: BoardView): number {
  return MORE_FILTERS.filter((key) => view[key] !== undefined).length;
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
