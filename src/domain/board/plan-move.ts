import type { ProjectSettings } from '../settings';
import { applyMove, findNeighbour, type CardChange, type Neighbour, type Spot } from './apply-move';
import type { Card } from './card';
import type { Joint } from './joint';
import { findJointBreaches } from './joint-limits';
import { findBreaches, type Breach } from './limits';
import { findCell, laneKeyOf, NO_LANE, type Cell } from './place';
import type { Transition } from './transition';

/** Status and lane of a card, as Jira keeps them. */
export type Whereabouts = Pick<Card, 'statusId' | 'laneOptionId'>;

/** How a trial is ended: its last day has come, or one of the three verdicts. */
export type TrialEnd = 'end-trial' | 'scale' | 'iterate' | 'stop';

/** Column of a drop that the project of the card does not have. */
export const NOWHERE = '';

/** What somebody wants: this card there. In the words of the card's own project. */
export interface Drop extends Cell {
  readonly cardId: string;
  readonly spot?: Spot;
  /** The very status, where the column has several and one is meant (undo). */
  readonly statusId?: string;
  /** It takes a move back: only from where that move has left the card. */
  readonly takesBackFrom?: Whereabouts;
  /** It ends a trial: what has been learnt is asked for, even where Jira does not require it. */
  readonly trialEnd?: TrialEnd;
}

/** What is shown at once, before Jira has been asked: the aim of a drop. */
export interface Aim {
  readonly drop: Drop;
  readonly from: Cell | undefined;
  readonly change: CardChange;
  readonly breaches: readonly Breach[];
  readonly next: readonly Card[];
}

/** One way to reach the aim, whole: what Jira is asked for. */
export interface Move {
  readonly cardId: string;
  readonly transition?: Transition;
  /** `null` empties the lane. */
  readonly laneOptionId?: string | null;
  readonly rank?: Neighbour;
}

export type MovePlan =
  | { readonly kind: 'unchanged' }
  /** The workflow has no way there from here; these are the ways there are. */
  | { readonly kind: 'no-transition'; readonly ways: readonly Transition[] }
  /** Several ways lead there, and they mean different things: somebody has to say which. */
  | { readonly kind: 'choose-way'; readonly ways: readonly Transition[] }
  /** Jira wants to know something first, asked in place. */
  | { readonly kind: 'needs-fields'; readonly way: Transition; readonly move: Move }
  /** A soft limit is passed and nobody has given a reason today. */
  | { readonly kind: 'limit-exceeded'; readonly breaches: readonly Breach[]; readonly move: Move }
  | { readonly kind: 'move'; readonly move: Move };

/** What has been said already, so that it is not asked again. */
export interface Said {
  readonly wayId?: string;
  readonly fieldsFilled?: boolean;
  readonly reason?: string;
}

/** Whether the project has the lane and the column of a drop: another one on the board may not. */
export function canHold(
  { lanes, columns }: ProjectSettings,
  { laneKey, columnKey }: Cell,
): boolean {
  const hasLane = laneKey === NO_LANE || lanes.some(({ key }) => key === laneKey);
  return hasLane && columns.some(({ key }) => key === columnKey);
}

/**
 * What a drop aims at: status, lane, neighbours, limits passed, and the board as it will look. A
 * column of several statuses is taken by its first until the workflow has been read.
 *
 * @param joint the spaces of the board, whose limits are added up; absent: the card's own only.
 */
export function aimOf(
  cards: readonly Card[],
  project: ProjectSettings,
  drop: Drop,
  joint?: Joint,
): Aim | undefined {
  const card = cards.find((c) => c.id === drop.cardId);
  const column = project.columns.find((c) => c.key === drop.columnKey);
  if (!card || !column) return undefined;
  const staysInColumn = column.statusIds.includes(card.statusId) && !drop.statusId;
  const statusId = staysInColumn ? card.statusId : (drop.statusId ?? column.statusIds[0]);
  const laneOptionId = laneToSet(card, project, drop.laneKey);
  const rank = findNeighbour(cards, project, card.id, drop, drop.spot);
  const change: CardChange = {
    cardId: card.id,
    ...(statusId !== card.statusId && { statusId }),
    ...(laneOptionId !== undefined && { laneOptionId }),
    ...(rank && { rank }),
  };
  const next = applyMove(cards, change);
  const breaches = [
    ...findBreaches(cards, next, project),
    ...(joint ? findJointBreaches(cards, next, joint) : []),
  ];
  return { drop, from: findCell(card, project), change, breaches, next };
}

function laneToSet(
  card: Card,
  project: ProjectSettings,
  laneKey: string,
): string | null | undefined {
  if (laneKeyOf(card, project.lanes) === laneKey) return undefined;
  if (laneKey === NO_LANE) return null;
  return project.lanes.find((lane) => lane.key === laneKey)?.optionId;
}

/** Hard limits that an aim would pass: our board refuses it then, before Jira is asked for anything. */
export function hardBreaches({ breaches }: Aim): readonly Breach[] {
  return breaches.filter(({ isHard }) => isHard);
}

/** Whether a card is where the move has left it that a drop takes back; else somebody has moved it on. */
export function canTakeBack(card: Card, { takesBackFrom }: Drop): boolean {
  if (!takesBackFrom) return true;
  const { statusId, laneOptionId } = takesBackFrom;
  return card.statusId === statusId && card.laneOptionId === laneOptionId;
}

/** Whether an aim changes anything at all; putting a card back where it stands does not. */
export function changesSomething(cards: readonly Card[], { change, next }: Aim): boolean {
  if (change.statusId !== undefined || change.laneOptionId !== undefined) return true;
  return next.some((card, i) => card.id !== cards[i]!.id);
}

/** What Jira has to be asked for, or what stands in the way, once the workflow's ways are known. */
export function planMove(
  cards: readonly Card[],
  project: ProjectSettings,
  aim: Aim,
  transitions: readonly Transition[],
  said: Said = {},
): MovePlan {
  if (!changesSomething(cards, aim)) return { kind: 'unchanged' };
  const { laneOptionId, rank, cardId } = aim.change;
  const rest: Move = {
    cardId,
    ...(laneOptionId !== undefined && { laneOptionId }),
    ...(rank && { rank }),
  };
  if (aim.change.statusId === undefined) return withReason(rest, aim, said);
  const ways = waysTo(project, aim.drop, transitions);
  if (ways.length === 0) return { kind: 'no-transition', ways: transitions };
  const way = ways.find((w) => w.id === said.wayId) ?? (ways.length === 1 ? ways[0] : undefined);
  if (!way) return { kind: 'choose-way', ways };
  const move: Move = { ...rest, transition: way };
  const asks = way.fields.some((field) => field.isRequired || aim.drop.trialEnd);
  if (asks && !said.fieldsFilled) return { kind: 'needs-fields', way, move };
  return withReason(move, aim, said);
}

function withReason(move: Move, { breaches }: Aim, said: Said): MovePlan {
  if (breaches.length > 0 && !said.reason) return { kind: 'limit-exceeded', breaches, move };
  return { kind: 'move', move };
}

function waysTo(
  project: ProjectSettings,
  drop: Drop,
  transitions: readonly Transition[],
): readonly Transition[] {
  const column = project.columns.find((c) => c.key === drop.columnKey);
  const targets = drop.statusId ? [drop.statusId] : (column?.statusIds ?? []);
  return transitions
    .filter((way) => targets.includes(way.toStatusId))
    .sort((a, b) => targets.indexOf(a.toStatusId) - targets.indexOf(b.toStatusId));
}
