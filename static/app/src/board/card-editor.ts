import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { Card } from '../../../../src/domain/board/card';
import {
  applyEdit,
  isSameFor,
  takeBackEdit,
  withPart,
  type CardState,
  type FieldEdit,
} from '../../../../src/domain/board/card-edit';
import { getCardState, writeEdit, type CardRights } from '../../../../src/jira/card-edit';
import { JiraError, JiraNotFound, JiraUnavailable } from '../../../../src/jira/jira-error';
import type { JiraRequest } from '../../../../src/jira/jira-request';
import type { BoardCache } from './board-cache';
import type { EditNews } from './edit-news';
import { patientSender } from './patient-sender';

export interface EditorTools {
  readonly jira: JiraRequest;
  readonly setup: Pick<ProjectSetup, 'site'>;
  readonly cache: Pick<BoardCache, 'cards' | 'setCards' | 'refresh'>;
  readonly rightsOf: (cardId: string) => Promise<CardRights>;
  readonly tell: (news: EditNews) => void;
  readonly sleep: (ms: number) => Promise<void>;
}

/** An edit, and the state that it was decided upon; absent: as the board shows it. */
interface Order {
  readonly cardId: string;
  readonly edit: FieldEdit;
  readonly seen?: CardState;
}

/** One edit under way. */
interface Trip {
  readonly tools: EditorTools;
  readonly jira: JiraRequest;
  readonly card: Card;
  readonly edit: FieldEdit;
  readonly again: (order: Order) => void;
}

export interface CardEditor {
  readonly edit: (tools: EditorTools, cardId: string, edit: FieldEdit) => Promise<void>;
  readonly isBusy: (cardId: string) => boolean;
}

/** Edits cards, a second edit of the same card after the first. */
export function createCardEditor(): CardEditor {
  const underWay = new Map<string, Promise<void>>();
  function edit(tools: EditorTools, order: Order): Promise<void> {
    const first = underWay.get(order.cardId) ?? Promise.resolve();
    const mine = first
      .then(() => run(tools, order, (next) => void edit(tools, next)))
      .finally(() => {
        if (underWay.get(order.cardId) === mine) underWay.delete(order.cardId);
      });
    underWay.set(order.cardId, mine);
    return mine;
  }
  return {
    edit: (tools, cardId, wanted) => edit(tools, { cardId, edit: wanted }),
    isBusy: (cardId) => underWay.has(cardId),
  };
}

/** Shows the edit at once, then finds out what Jira says to it. */
async function run(tools: EditorTools, order: Order, again: Trip['again']): Promise<void> {
  const { cardId, edit, seen } = order;
  const card = tools.cache.cards().find(({ id }) => id === cardId);
  if (!card) return;
  if (seen && !isSameFor(edit, seen, card))
    return tools.tell({ kind: 'edited-elsewhere', card, edit, now: card });
  const onWait = (seconds: number) => tools.tell({ kind: 'waiting', card, edit, seconds });
  const jira = patientSender(tools.jira, { sleep: tools.sleep, onWait });
  const trip: Trip = { tools, jira, card, edit, again };
  show(trip, applyEdit(card, edit));
  try {
    await carryOut(trip);
  } catch (error) {
    if (error instanceof JiraNotFound) return leave(trip);
    show(trip, card);
    if (!(error instanceof JiraError)) throw error;
    tools.tell({ kind: 'not-edited', card, edit, error, retry: () => again(order) });
  }
}

async function carryOut(trip: Trip): Promise<void> {
  const { tools, jira, card, edit } = trip;
  const { fields } = tools.setup.site;
  const [rights, now] = await Promise.all([
    tools.rightsOf(card.id),
    getCardState(jira, card.id, fields),
  ]);
  const why = refusalOf(edit, rights);
  if (why) {
    show(trip, card);
    return tools.tell({ kind: 'not-allowed', card, edit, why });
  }
  if (isSameFor(edit, now, applyEdit(card, edit))) return arrive(trip);
  if (!isSameFor(edit, now, card)) {
    show(trip, now);
    return tools.tell({ kind: 'edited-elsewhere', card, edit, now });
  }
  try {
    await writeEdit(jira, card.id, fields, edit, rights.markId);
  } catch (error) {
    if (!(error instanceof JiraUnavailable) || !(await isDone(trip))) throw error;
  }
  return arrive(trip);
}

function refusalOf({ kind }: FieldEdit, rights: CardRights) {
  if (kind === 'assign') return rights.canAssign ? undefined : 'not-permitted';
  return rights.flagging === 'allowed' ? undefined : rights.flagging;
}

/** The answer was lost; the edit may have been made all the same. */
async function isDone({ tools, jira, card, edit }: Trip): Promise<boolean> {
  try {
    const now = await getCardState(jira, card.id, tools.setup.site.fields);
    return isSameFor(edit, now, applyEdit(card, edit));
  } catch {
    return false;
  }
}

async function arrive({ tools, card, edit, again }: Trip): Promise<void> {
  const seen = applyEdit(card, edit);
  const back = takeBackEdit(card, edit);
  const undo = () => again({ cardId: card.id, edit: back, seen });
  tools.tell({ kind: 'edited', card, edit, undo });
  // Jira may have changed more than we asked for. What cannot be read now stays as it is.
  await tools.cache.refresh(card.id).catch(() => undefined);
}

/** Only the part that the edit is about: a move made meanwhile stays. */
function show({ tools, card, edit }: Trip, state: CardState): void {
  tools.cache.setCards((cards) =>
    cards.map((each) => (each.id === card.id ? withPart(each, state, edit) : each)),
  );
}

function leave({ tools, card, edit }: Trip): void {
  tools.cache.setCards((cards) => cards.filter(({ id }) => id !== card.id));
  tools.tell({ kind: 'gone', card, edit });
}
