import type { Card, CardSprint } from '../../../../src/domain/board/card';
import {
  applyEdit,
  isSameFor,
  sprintNow,
  withPart,
  type CardState,
  type SprintEdit,
} from '../../../../src/domain/board/card-edit';
import type { FieldMap } from '../../../../src/domain/fields';
import { getCardStates } from '../../../../src/jira/card-edit';
import {
  JiraError,
  JiraForbidden,
  JiraNotFound,
  JiraRateLimited,
  JiraUnavailable,
} from '../../../../src/jira/jira-error';
import type { JiraRequest } from '../../../../src/jira/jira-request';
import { ISSUES_A_MOVE, moveToSprint } from '../../../../src/jira/sprints';
import type { BoardCache } from './board-cache';
import type { EditNews } from './edit-news';
import { patientSender } from './patient-sender';

export interface SprintTools {
  readonly jira: JiraRequest;
  readonly fields: FieldMap;
  readonly cache: Pick<BoardCache, 'cards' | 'setCards'>;
  /** Tells that Jira asks us to wait. */
  readonly tell: (news: EditNews) => void;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Cards that are to be in a sprint, or in the backlog. */
export interface SprintOrder {
  readonly cardIds: readonly string[];
  readonly to: CardSprint | undefined;
  /** Only those that are still in this one; absent: all. */
  readonly from?: { readonly sprint: CardSprint | undefined };
}

/** What became of an order. Cards that were there already are in none of the lists. */
export interface SprintOutcome {
  readonly edit: SprintEdit;
  /** As they were before. */
  readonly done: readonly Card[];
  /** Each that did not get there, with what became of it. */
  readonly left: readonly EditNews[];
  /** Not even tried: Jira was not to be asked any more. */
  readonly notTried: readonly Card[];
}

export interface SprintChanger {
  /** @param again makes an order again that Jira refused, when somebody asks for it. */
  readonly change: (
    tools: SprintTools,
    order: SprintOrder,
    again: (order: SprintOrder) => void,
  ) => Promise<SprintOutcome>;
  readonly isBusy: (cardId: string) => boolean;
}

/** Puts cards into sprints, one order after the other, so that the last one counts. */
export function createSprintChanger(): SprintChanger {
  const waiting = new Set<SprintOrder>();
  let before: Promise<unknown> = Promise.resolve();
  const change: SprintChanger['change'] = (tools, order, again) => {
    waiting.add(order);
    const mine = before.then(() => run(tools, order, again)).finally(() => waiting.delete(order));
    before = mine.catch(() => undefined);
    return mine;
  };
  const isBusy = (cardId: string) => [...waiting].some(({ cardIds }) => cardIds.includes(cardId));
  return { change, isBusy };
}

/** The orders that take cards back to where each was. */
export function takeBackOrders({ edit, done }: SprintOutcome): readonly SprintOrder[] {
  const orders = new Map<number | undefined, SprintOrder>();
  for (const card of done) {
    const to = sprintNow(card);
    const cardIds = [...(orders.get(to?.id)?.cardIds ?? []), card.id];
    orders.set(to?.id, { cardIds, to, from: { sprint: edit.to } });
  }
  return [...orders.values()];
}

/** One order under way. */
interface Trip {
  readonly tools: SprintTools;
  readonly jira: JiraRequest;
  readonly order: SprintOrder;
  readonly edit: SprintEdit;
  readonly done: Card[];
  readonly left: EditNews[];
  readonly again: (order: SprintOrder) => void;
}

async function run(
  tools: SprintTools,
  order: SprintOrder,
  again: Trip['again'],
): Promise<SprintOutcome> {
  const edit: SprintEdit = { kind: 'sprint', to: order.to };
  const cards = tools.cache.cards().filter(({ id }) => order.cardIds.includes(id));
  const onWait = (seconds: number) =>
    tools.tell({ kind: 'waiting', card: cards[0]!, edit, seconds });
  const jira = patientSender(tools.jira, { sleep: tools.sleep, onWait });
  const trip: Trip = { tools, jira, order, edit, done: [], left: [], again };
  const ready = cards.filter((card) => !isThere(trip, card, card) && isWhereSeen(trip, card));
  show(trip, ready, (card) => applyEdit(card, edit));
  let notTried: readonly Card[] = [];
  for (let at = 0; at < ready.length; at += ISSUES_A_MOVE) {
    const end = at + ISSUES_A_MOVE;
    if (await carryOut(trip, ready.slice(at, end))) continue;
    notTried = ready.slice(end);
    show(trip, notTried, (card) => card);
    break;
  }
  return { edit, done: trip.done, left: trip.left, notTried };
}

/** Whether Jira can be asked for more. */
async function carryOut(trip: Trip, part: readonly Card[]): Promise<boolean> {
  try {
    await send(trip, await stillAsShown(trip, part));
    return true;
  } catch (error) {
    if (!(error instanceof JiraError)) {
      show(trip, part, (card) => card);
      throw error;
    }
    await settle(trip, part, error);
    return false;
  }
}

/** Those that are still as the board shows them; of the others it is told what they are. */
async function stillAsShown(trip: Trip, part: readonly Card[]): Promise<readonly Card[]> {
  const { tools, jira, edit, done, left } = trip;
  const states = await getCardStates(jira, idsOf(part), tools.fields);
  return part.filter((card) => {
    const now = states.get(card.id);
    if (now === undefined) {
      tools.cache.setCards((all) => all.filter(({ id }) => id !== card.id));
      left.push({ kind: 'gone', card, edit });
    } else if (isThere(trip, card, now)) done.push(card);
    else if (isSameFor(edit, now, card)) return true;
    else {
      show(trip, [card], () => now);
      left.push({ kind: 'edited-elsewhere', card, edit, now });
    }
    return false;
  });
}

/** Jira takes all of them or none: when it takes none, each is tried alone. */
async function send(trip: Trip, part: readonly Card[]): Promise<void> {
  if (part.length === 0) return;
  try {
    await moveToSprint(trip.jira, trip.edit.to?.id, idsOf(part));
    trip.done.push(...part);
  } catch (error) {
    if (!(error instanceof JiraError) || isEnd(error)) throw error;
    if (part.length === 1) refuse(trip, part[0]!, error);
    else for (const card of part) await send(trip, [card]);
  }
}

/** After an answer that was lost: what is there all the same is there. */
async function settle(trip: Trip, part: readonly Card[], error: JiraError): Promise<void> {
  const { tools, jira, done, left } = trip;
  const told = new Set([...idsOf(done), ...left.map(({ card }) => card.id)]);
  const open = part.filter(({ id }) => !told.has(id));
  const states = await getCardStates(jira, idsOf(open), tools.fields).catch(() => undefined);
  for (const card of open) {
    const now = states?.get(card.id);
    if (now && isThere(trip, card, now)) done.push(card);
    else refuse(trip, card, error);
  }
}

/** The card is as it was, and why is told. */
function refuse(trip: Trip, card: Card, error: JiraError): void {
  const { order, edit, left, again } = trip;
  show(trip, [card], () => card);
  const why = notAllowed(error);
  const retry = () => again({ ...order, cardIds: [card.id] });
  if (why) left.push({ kind: 'not-allowed', card, edit, why });
  else left.push({ kind: 'not-edited', card, edit, error, retry });
}

const idsOf = (cards: readonly Card[]): readonly string[] => cards.map(({ id }) => id);

const isThere = ({ edit }: Trip, card: Card, now: CardState): boolean =>
  isSameFor(edit, now, applyEdit(card, edit));

/** Whether it is where the order has it from; where somebody else put it since, it stays. */
function isWhereSeen({ order: { from }, edit, left }: Trip, card: Card): boolean {
  if (!from || sprintNow(card)?.id === from.sprint?.id) return true;
  left.push({ kind: 'edited-elsewhere', card, edit, now: card });
  return false;
}

function show(
  { tools, edit }: Trip,
  cards: readonly Card[],
  stateOf: (card: Card) => CardState,
): void {
  const states = new Map(cards.map((card) => [card.id, stateOf(card)]));
  tools.cache.setCards((all) =>
    all.map((card) => {
      const state = states.get(card.id);
      return state ? withPart(card, state, edit) : card;
    }),
  );
}

/** What Jira says without a word of its own, as far as it means one thing. The card was there just now. */
function notAllowed(error: JiraError) {
  if (error instanceof JiraForbidden) return 'may-not-schedule' as const;
  return error instanceof JiraNotFound ? ('sprint-gone' as const) : undefined;
}

/** Jira is not to be asked any more for now. */
const isEnd = (error: JiraError) =>
  error instanceof JiraRateLimited || error instanceof JiraUnavailable;
