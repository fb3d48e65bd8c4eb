import { applyMove } from '../../../../src/domain/board/apply-move';
import { JiraRefused } from '../../../../src/jira/jira-error';
import type { Decision } from './decide-move';
import { cellNow, goBack, leave, showElsewhere, undoOf, type Trip } from './move-trip';
import { performMove, type MoveOrder, type MoveResult } from './perform-move';

type Failed = Extract<MoveResult, { kind: 'failed' }>;

/** Asks Jira for the move, and makes the board and its messages say what became of it. */
export async function carryOutMove(
  trip: Trip,
  { order, wasAsked, advice }: Decision,
): Promise<void> {
  const { tools, card } = trip;
  const result = await performMove(trip.jira, trip.setup.site.fields, order, !wasAsked);
  switch (result.kind) {
    case 'moved':
      return arrive(trip, order, advice);
    case 'moved-elsewhere':
      return showElsewhere(trip, result.place);
    case 'gone':
      return leave(trip);
    case 'unclear':
      goBack(trip);
      return tools.tell({
        kind: 'unclear',
        card,
        lookAgain: () => void tools.cache.refresh(card.id),
      });
    case 'failed':
      return result.done.length === 0 ? refuse(trip, order, result) : stop(trip, order, result);
  }
}

async function arrive(
  trip: Trip,
  { move, note, urgency }: MoveOrder,
  advice: Decision['advice'],
): Promise<void> {
  const { card, aim, tools } = trip;
  const { cache } = tools;
  const statusId = move.transition?.toStatusId;
  const change = {
    cardId: card.id,
    ...(statusId && { statusId }),
    ...(move.laneOptionId !== undefined && { laneOptionId: move.laneOptionId }),
  };
  cache.setCards((cards) =>
    applyMove(cards, change).map((c) => (c.id === card.id && note ? { ...c, lastMove: note } : c)),
  );
  if (statusId)
    cache.addPast(card.id, { kind: 'status', at: tools.now(), from: card.statusId, to: statusId });
  tools.tell({
    kind: 'moved',
    card,
    cell: cellNow(trip) ?? aim.drop,
    isRankOnly: aim.change.statusId === undefined && aim.change.laneOptionId === undefined,
    isTakenBack: aim.drop.takesBackFrom !== undefined,
    ...(aim.drop.trialEnd && { trialEnd: aim.drop.trialEnd }),
    ...(advice.length > 0 && { advice }),
    undo: undoOf(trip),
  });
  // A transition may have changed more than we asked for. What cannot be read now stays as it is.
  if (statusId || urgency) await cache.refresh(card.id).catch(() => undefined);
}

/** Nothing was done: the card goes back, in Jira's words. */
function refuse(trip: Trip, order: MoveOrder, { error, part }: Failed): void {
  const { card, aim, again, tools } = trip;
  goBack(trip);
  const way = order.move.transition;
  const fillIn =
    part === 'status' && error instanceof JiraRefused && way && way.fields.length > 0
      ? () => again(aim.drop, { way, error })
      : undefined;
  const retry = () => again(aim.drop);
  tools.tell({ kind: 'not-moved', card, error, retry, ...(fillIn && { fillIn }) });
}

/** Some parts are done: the card is shown as Jira has it, and what is left can be tried again. */
function stop(trip: Trip, order: MoveOrder, { done, part, error, rest }: Failed): void {
  const { card, aim, tools } = trip;
  const { transition, laneOptionId } = order.move;
  goBack(trip);
  const truth = {
    cardId: card.id,
    ...(done.includes('status') && { statusId: transition!.toStatusId }),
    ...(done.includes('lane') && laneOptionId !== undefined && { laneOptionId }),
  };
  tools.cache.setCards((cards) => applyMove(cards, truth));
  tools.tell({
    kind: 'partly',
    card,
    cell: cellNow(trip) ?? aim.drop,
    done,
    part,
    error,
    retry: () => {
      tools.cache.setCards((cards) => applyMove(cards, aim.change));
      void carryOutMove(trip, { order: rest, wasAsked: true, advice: [] });
    },
    undo: undoOf(trip),
  });
}
