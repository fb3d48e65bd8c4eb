import type { MoveNote } from '../../../../src/domain/board/card';
import { findReasonOfDay } from '../../../../src/domain/board/limits';
import {
  planMove,
  type Move,
  type MovePlan,
  type Said,
} from '../../../../src/domain/board/plan-move';
import type { GateLack } from '../../../../src/domain/gates/gate-lacks';
import { isUrgentPull, partsToSay } from '../../../../src/domain/board/urgent-pull';
import { presetsOf, type Transition } from '../../../../src/domain/board/transition';
import { getCardDetails } from '../../../../src/jira/card-details';
import { encodeTyped } from '../../../../src/jira/transition-values';
import { encodeUrgency } from '../../../../src/jira/urgency';
import { lacksOf } from './lacks-of';
import type { MoveAnswer, MoveQuestion, UrgentQuestion } from './move-news';
import { goBack, type Refused, type Trip } from './move-trip';
import type { MoveOrder } from './perform-move';

export interface Decision {
  readonly order: MoveOrder;
  /** Somebody was asked, so that time has passed since Jira was. */
  readonly wasAsked: boolean;
  /** What is advised to have there, told once the card has moved. */
  readonly advice: readonly GateLack[];
}

/**
 * Finds what to ask Jira for, and asks whoever moves the card for what is missing: which way, the
 * fields of its screen, the reason for passing a limit, what speaks for an urgent card. Once, in one
 * dialog.
 *
 * @returns `undefined` when there is no way, or somebody thought better of it; it has been told then.
 */
export async function decideMove(
  trip: Trip,
  transitions: readonly Transition[],
  refused: Refused | undefined,
): Promise<Decision | undefined> {
  const { aim, before, card, tools, setup } = trip;
  const { project } = setup;
  const ofDay = findReasonOfDay(before, project, aim.drop.laneKey, tools.isToday);
  const said: Said = { ...(ofDay && { reason: ofDay }) };
  const plan = planMove(before, project, aim, transitions, said);
  if (plan.kind === 'unchanged') return undefined;
  if (plan.kind === 'no-transition') {
    noWay(trip, plan.ways);
    return undefined;
  }
  const urgent = isUrgentPull(aim, project) ? await urgentQuestion(trip) : undefined;
  const lacks = await lacksOf(trip, targetOf(plan) ?? aim.change.statusId);
  const firm = lacks.filter(({ mode }) => mode !== 'advise');
  const advice = lacks.filter(({ mode }) => mode === 'advise');
  if (plan.kind === 'move' && !refused && !urgent && firm.length === 0)
    return { order: orderOf(trip, plan.move, { values: {} }, ofDay), wasAsked: false, advice };
  const answer = await tools.ask({
    ...questionOf(trip, plan, ofDay, refused),
    ...(urgent && { urgent }),
    ...(firm.length > 0 && { lacks: firm }),
  });
  if (!answer) {
    goBack(trip);
    tools.tell({ kind: 'put-back', card });
    return undefined;
  }
  const reason = answer.reason ?? answer.urgency?.reason ?? ofDay;
  const wayId = answer.wayId ?? refused?.way.id;
  const decided = planMove(before, project, aim, transitions, {
    wayId,
    fieldsFilled: true,
    reason,
  });
  if (decided.kind !== 'move') throw new Error(`a question left ${decided.kind} open`);
  return { order: orderOf(trip, decided.move, answer, reason), wasAsked: true, advice };
}

const targetOf = (plan: MovePlan): string | undefined =>
  'move' in plan ? plan.move.transition?.toStatusId : undefined;

function questionOf(
  { card, aim, before, setup }: Trip,
  plan: MovePlan,
  ofDay: string | undefined,
  refused: Refused | undefined,
): MoveQuestion {
  const { laneKey } = aim.drop;
  const lastReason = findReasonOfDay(before, setup.project, laneKey, () => true);
  return {
    card,
    cell: aim.drop,
    ways: refused ? [refused.way] : waysOf(plan),
    breaches: ofDay ? [] : aim.breaches,
    ...(lastReason && { lastReason }),
    ...(aim.drop.trialEnd && { trialEnd: aim.drop.trialEnd }),
    fieldErrors: refused?.error.fieldErrors ?? {},
  };
}

function noWay(trip: Trip, ways: readonly Transition[]): void {
  const { card, aim, tools } = trip;
  goBack(trip);
  tools.tell({
    kind: 'no-transition',
    card,
    columnKey: aim.drop.columnKey,
    ways,
    ...(aim.drop.takesBackFrom && aim.from && { staysIn: aim.from }),
  });
}

/** What it pushes back, and what has been said for it where it was filed. */
async function urgentQuestion({ card, before, jira, tools, setup }: Trip): Promise<UrgentQuestion> {
  const { fields } = setup.site;
  const { urgentReason } = await getCardDetails(jira, card.id, fields);
  const { neededBy, costPerWeek } = card;
  return {
    effect: tools.effectOf(before, card),
    asks: partsToSay(fields),
    known: {
      ...(urgentReason && { reason: urgentReason }),
      ...(neededBy && { neededBy }),
      ...(costPerWeek !== undefined && { costPerWeek }),
    },
  };
}

function waysOf(plan: MovePlan): readonly Transition[] {
  if (plan.kind === 'choose-way') return plan.ways;
  return plan.kind === 'needs-fields' ? [plan.way] : [];
}

function orderOf(
  { card, aim, tools, setup }: Trip,
  move: Move,
  { values, urgency }: MoveAnswer,
  reason: string | undefined,
): MoveOrder {
  const { laneKey, columnKey } = aim.drop;
  const way = move.transition;
  const passed = aim.breaches.map((breach) => breach.kind);
  const at = new Date(tools.now()).toISOString();
  const note: MoveNote | undefined =
    passed.length > 0 && reason ? { at, laneKey, columnKey, passed, reason } : undefined;
  return {
    move,
    expected: { statusId: card.statusId, laneOptionId: card.laneOptionId },
    fields: way ? encodeTyped(way.fields, { ...presetsOf(way), ...values }) : {},
    ...(note && { note }),
    ...(urgency && { urgency: encodeUrgency(urgency, setup.site.fields) }),
  };
}
