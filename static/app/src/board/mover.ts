import { applyMove } from '../../../../src/domain/board/apply-move';
import { findCell } from '../../../../src/domain/board/place';
import {
  aimOf,
  canHold,
  canTakeBack,
  changesSomething,
  hardBreaches,
  type Drop,
} from '../../../../src/domain/board/plan-move';
import { getIssuePlace } from '../../../../src/jira/issue-place';
import { JiraError, JiraNotFound } from '../../../../src/jira/jira-error';
import { listTransitionScreens } from '../../../../src/jira/transition-screens';
import { carryOutMove } from './carry-out-move';
import { decideMove } from './decide-move';
import {
  goBack,
  leave,
  showElsewhere,
  type MoverTools,
  type Refused,
  type Trip,
} from './move-trip';
import { patientSender } from './patient-sender';
import { isAsExpected } from './perform-move';

/** The one verb of the board: pointer, menu and keys all end here. */
export interface Mover {
  /** `tools` are those of the page as it is now. */
  readonly move: (tools: MoverTools, drop: Drop) => Promise<void>;
  /** Whether a move of this card is under way. */
  readonly isBusy: (cardId: string) => boolean;
}

export function createMover(): Mover {
  const underWay = new Map<string, Promise<void>>();
  /** A second move of the same card waits for the first. */
  function move(tools: MoverTools, drop: Drop, refused?: Refused): Promise<void> {
    const first = underWay.get(drop.cardId) ?? Promise.resolve();
    const mine = first
      .then(() => run(tools, drop, refused, (next, why) => void move(tools, next, why)))
      .finally(() => {
        if (underWay.get(drop.cardId) === mine) underWay.delete(drop.cardId);
      });
    underWay.set(drop.cardId, mine);
    return mine;
  }
  return { move: (tools, drop) => move(tools, drop), isBusy: (cardId) => underWay.has(cardId) };
}

/** Shows the move at once, then finds out what Jira says to it. */
async function run(
  tools: MoverTools,
  drop: Drop,
  refused: Refused | undefined,
  again: Trip['again'],
): Promise<void> {
  const { cache, tell } = tools;
  const before = cache.cards();
  const card = before.find((c) => c.id === drop.cardId);
  if (!card) return;
  const setup = tools.setupOf(card);
  const aim = canHold(setup.project, drop)
    ? aimOf(before, setup.project, drop, tools.joint)
    : undefined;
  if (!aim) return tell({ kind: 'no-place', card });
  if (!canTakeBack(card, drop))
    return tell({ kind: 'too-late', card, cell: findCell(card, setup.project) });
  if (!changesSomething(before, aim)) return tell({ kind: 'unchanged', card });
  const breaches = hardBreaches(aim);
  if (breaches.length > 0) return tell({ kind: 'limit-refused', card, breaches });
  const onWait = (seconds: number) => tell({ kind: 'waiting', card, seconds });
  const jira = patientSender(tools.jira, { sleep: tools.sleep, onWait });
  const trip: Trip = { tools, setup, card, aim, before, jira, again };
  tell({ kind: 'moving', card });
  cache.setCards((cards) => applyMove(cards, aim.change));
  try {
    await travel(trip, refused);
  } catch (error) {
    if (error instanceof JiraNotFound) return leave(trip);
    goBack(trip);
    if (!(error instanceof JiraError)) throw error;
    tell({ kind: 'not-moved', card, error, retry: () => again(drop) });
  }
}

async function travel(trip: Trip, refused: Refused | undefined): Promise<void> {
  const { card, aim, jira, setup } = trip;
  const [place, transitions] = await Promise.all([
    getIssuePlace(jira, card.id, setup.site.fields),
    aim.change.statusId === undefined ? [] : listTransitionScreens(jira, card.id),
  ]);
  if (!isAsExpected(place, card)) return showElsewhere(trip, place);
  const decision = await decideMove(trip, transitions, refused);
  if (decision) await carryOutMove(trip, decision);
}
