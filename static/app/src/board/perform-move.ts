import type { MoveNote } from '../../../../src/domain/board/card';
import type { Move } from '../../../../src/domain/board/plan-move';
import type { FieldMap } from '../../../../src/domain/fields';
import type { JiraFields } from '../../../../src/jira/field-values';
import {
  getIssuePlace,
  rankIssue,
  writeLane,
  type IssuePlace,
} from '../../../../src/jira/issue-place';
import { JiraError, JiraNotFound, JiraUnavailable } from '../../../../src/jira/jira-error';
import type { JiraRequest } from '../../../../src/jira/jira-request';
import { doTransition } from '../../../../src/jira/transitions';

/** Where the board believes the card to be. */
export type ExpectedPlace = Pick<IssuePlace, 'statusId' | 'laneOptionId'>;

/** Everything that Jira is asked for by one move. */
export interface MoveOrder {
  readonly move: Move;
  readonly expected: ExpectedPlace;
  /** Values of the transition's screen, as Jira takes them. */
  readonly fields: JiraFields;
  readonly note?: MoveNote;
  /** What speaks for an urgent card, as Jira takes it. */
  readonly urgency?: JiraFields;
}

/** The parts of a move, in the order in which they are asked for: the most refusable first. */
export type MovePart = 'status' | 'lane' | 'urgency' | 'note' | 'rank';

export type MoveResult =
  | { readonly kind: 'moved' }
  /** Somebody else was quicker: nothing was asked for. */
  | { readonly kind: 'moved-elsewhere'; readonly place: IssuePlace }
  | { readonly kind: 'gone' }
  /** A part failed; `done` came before it, `rest` is what is left to ask for. */
  | {
      readonly kind: 'failed';
      readonly done: readonly MovePart[];
      readonly part: MovePart;
      readonly error: JiraError;
      readonly rest: MoveOrder;
    }
  /** The connection was lost, and Jira could not be asked what became of the part. */
  | { readonly kind: 'unclear'; readonly done: readonly MovePart[]; readonly part: MovePart };

/**
 * Asks Jira for a move, as the user: first where the card is, then status, then lane with the reason
 * for passing a limit, then rank. Never throws a Jira error: every end is a result.
 *
 * @param isFresh the place has been read this moment, and is as expected.
 */
export async function performMove(
  jira: JiraRequest,
  map: FieldMap,
  order: MoveOrder,
  isFresh = false,
): Promise<MoveResult> {
  const found = isFresh ? undefined : await lookFirst(jira, map, order);
  if (found) return found;
  const done: MovePart[] = [];
  for (const part of partsOf(order)) {
    const outcome = await attempt(jira, map, order, part);
    if (outcome.kind === 'unclear') return { kind: 'unclear', done, part };
    if (outcome.kind === 'failed') {
      if (done.length === 0 && outcome.error instanceof JiraNotFound) return { kind: 'gone' };
      return { kind: 'failed', done, part, error: outcome.error, rest: restOf(order, done) };
    }
    done.push(part);
  }
  return { kind: 'moved' };
}

/** Whether the card is where the board believes; somebody else's move is told, not overwritten. */
export function isAsExpected(place: IssuePlace, expected: ExpectedPlace): boolean {
  return place.statusId === expected.statusId && place.laneOptionId === expected.laneOptionId;
}

async function lookFirst(
  jira: JiraRequest,
  map: FieldMap,
  order: MoveOrder,
): Promise<MoveResult | undefined> {
  try {
    const place = await getIssuePlace(jira, order.move.cardId, map);
    return isAsExpected(place, order.expected) ? undefined : { kind: 'moved-elsewhere', place };
  } catch (error) {
    if (error instanceof JiraNotFound) return { kind: 'gone' };
    if (!(error instanceof JiraError)) throw error;
    const part = partsOf(order)[0] ?? 'rank';
    return { kind: 'failed', done: [], part, error, rest: order };
  }
}

function partsOf(order: MoveOrder): readonly MovePart[] {
  const { transition, rank } = order.move;
  const written = writtenPart(order);
  return [
    ...(transition ? (['status'] as const) : []),
    ...(written ? [written] : []),
    ...(rank ? (['rank'] as const) : []),
  ];
}

/** Lane, urgency and note go in one request, which has the name of the weightiest. */
function writtenPart({ move, urgency, note }: MoveOrder): 'lane' | 'urgency' | 'note' | undefined {
  if (move.laneOptionId !== undefined) return 'lane';
  return urgency ? 'urgency' : note && 'note';
}

/** Twice is as good as once. */
const SENT_AGAIN: ReadonlySet<MovePart> = new Set<MovePart>(['urgency', 'note', 'rank']);

type Attempt =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: JiraError }
  | { readonly kind: 'unclear' };

async function attempt(
  jira: JiraRequest,
  map: FieldMap,
  order: MoveOrder,
  part: MovePart,
): Promise<Attempt> {
  try {
    await ask(jira, map, order, part);
    return { kind: 'done' };
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    if (!(error instanceof JiraUnavailable)) return { kind: 'failed', error };
    return readBack(jira, map, order, part, error);
  }
}

async function ask(
  jira: JiraRequest,
  map: FieldMap,
  { move, fields, urgency, note }: MoveOrder,
  part: MovePart,
): Promise<void> {
  const { cardId, transition, laneOptionId, rank } = move;
  if (part === 'status') return doTransition(jira, cardId, transition!.id, fields);
  if (part === 'rank') return rankIssue(jira, cardId, rank!);
  const lane =
    laneOptionId !== undefined && map.lane
      ? { fieldId: map.lane.id, optionId: laneOptionId }
      : undefined;
  return writeLane(jira, cardId, { lane, note, fields: urgency });
}

/** After a lost answer only Jira knows whether the part was done. Some parts may be sent again. */
async function readBack(
  jira: JiraRequest,
  map: FieldMap,
  order: MoveOrder,
  part: MovePart,
  error: JiraError,
): Promise<Attempt> {
  try {
    if (SENT_AGAIN.has(part)) {
      await ask(jira, map, order, part);
      return { kind: 'done' };
    }
    const place = await getIssuePlace(jira, order.move.cardId, map);
    const isDone =
      part === 'status'
        ? place.statusId === order.move.transition!.toStatusId
        : place.laneOptionId === (order.move.laneOptionId ?? undefined);
    return isDone ? { kind: 'done' } : { kind: 'failed', error };
  } catch {
    return SENT_AGAIN.has(part) ? { kind: 'failed', error } : { kind: 'unclear' };
  }
}

/** What is left to ask for after some parts were done. */
function restOf(order: MoveOrder, done: readonly MovePart[]): MoveOrder {
  const { cardId, transition, laneOptionId, rank } = order.move;
  const has = (part: MovePart) => done.includes(part);
  const isWritten = has('lane') || has('urgency') || has('note');
  return {
    move: {
      cardId,
      ...(transition && !has('status') && { transition }),
      ...(laneOptionId !== undefined && !has('lane') && { laneOptionId }),
      ...(rank && { rank }),
    },
    expected: {
      statusId: has('status') ? transition!.toStatusId : order.expected.statusId,
      laneOptionId: has('lane') ? (laneOptionId ?? undefined) : order.expected.laneOptionId,
    },
    fields: has('status') ? {} : order.fields,
    ...(order.note && !isWritten && { note: order.note }),
    ...(order.urgency && !isWritten && { urgency: order.urgency }),
  };
}
