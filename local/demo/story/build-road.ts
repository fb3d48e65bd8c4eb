import { getPerson, type PersonKey } from '../people';
import type { ProjectKey } from './act';
import { isMigration, monthlyShare } from './months';
import type { Random } from './random';
import { chooseReturnReason, whoReturns } from './review';
import type { Teller } from './teller';
import type { Telling } from './telling';

/** Instants from *ready* to *done*. */
export interface BuildRoad {
  readonly ready: number;
  readonly pull: number;
  readonly review: number;
  /** First review left: back to build, or on. */
  readonly left: number;
  readonly again?: { readonly review: number; readonly left: number };
  readonly flag?: { readonly from: number; readonly to: number; readonly reason: string };
  readonly done: number;
}

interface RoadWish {
  readonly project: ProjectKey;
  readonly ready: number;
  readonly isUrgent: boolean;
  /** Asked for by marketing, or the team's own work. */
  readonly isRequest: boolean;
}

const QUEUE_DAYS = 3;
const HARM_DAYS = 1.5;

/**
 * Draws the road from a ready card to its end. Each urgent card above the cap holds the queue up by
 * a day and a half: that is the harm that the urgent lane's sentence speaks of.
 */
export function planRoad(telling: Telling, random: Random, wish: RoadWish): BuildRoad {
  const { clock, urgency } = telling;
  const { project, ready, isUrgent, isRequest } = wish;
  const after = (at: number, days: number): number => clock.addWork(at, days);
  const above = Math.max(0, urgency.urgentAt(project, ready) - 2);
  const queue = random.logNormal(isRequest ? QUEUE_DAYS : 2, 0.5);
  const pull = after(ready, isUrgent ? queue * 0.35 : queue + HARM_DAYS * Math.min(above, 3));
  const month = clock.monthOf(pull);
  const slow = project === 'FID' && isMigration(month) ? 1.6 : 1;
  const work = random.logNormal(isRequest ? 5 : 3, 0.7) * slow * (isUrgent ? 0.7 : 1);
  const flag = drawFlag(telling, random, project, month, work);
  const review = after(pull, work + (flag?.days ?? 0));
  const left = after(review, random.logNormal(isRequest ? 1.5 : 0.7, 0.5));
  const rework = random.logNormal(1.4, 0.5);
  const secondReview = after(left, rework);
  const secondLeft = after(secondReview, random.logNormal(0.8, 0.4));
  return {
    ready,
    pull,
    review,
    left,
    again: { review: secondReview, left: secondLeft },
    flag: flag && {
      from: after(pull, flag.after),
      to: after(pull, flag.after + flag.days),
      reason: flag.reason,
    },
    done: left,
  };
}

/** Fixes whether the first review succeeds, once the road is the one that is told. */
export function settleReview(telling: Telling, road: BuildRoad): BuildRoad {
  const month = telling.clock.monthOf(road.left);
  if (telling.rightFirstTime.next(`${month}`, monthlyShare('M7', month))) {
    return { ...road, again: undefined };
  }
  return { ...road, done: road.again?.left ?? road.left };
}

interface FlagDraw {
  readonly after: number;
  readonly days: number;
  readonly reason: string;
}

export function drawFlag(
  telling: Telling,
  random: Random,
  project: ProjectKey,
  month: number,
  work: number,
): FlagDraw | undefined {
  const vendorShare = isMigration(month) ? (project === 'FID' ? 0.5 : 0.12) : 0.06;
  const isVendor = telling.vendorFlags.next(`${project}${month}`, vendorShare);
  const isOther = random.chance(0.09);
  const days = random.logNormal(isVendor ? 3 : 1.5, 0.5);
  const after = work * random.between(0.1, 0.8);
  if (isVendor) return { after, days, reason: 'vendor' };
  if (!isOther) return undefined;
  const reason = random.weighted({
    complexity: 20,
    expertise: 18,
    data: 22,
    brand: 18,
    decision: 12,
    legal: 6,
    funding: 4,
  });
  return { after, days, reason };
}

interface RoadCast {
  readonly developer: PersonKey;
  readonly voice: PersonKey;
}

const MINUTE_MS = 60_000;

/** Tells a request from *ready* to *done*. */
export function tellRoad(
  telling: Telling,
  teller: Teller,
  random: Random,
  road: BuildRoad,
  cast: RoadCast,
): void {
  const { developer, voice } = cast;
  teller.move(road.pull, developer, 'pull');
  teller.edit(road.pull + MINUTE_MS, developer, { assignee: developer });
  tellWork(telling, teller, random, road, cast);
  teller.move(road.review, developer, 'submit-for-review');
  if (road.again) {
    const reason = chooseReturnReason(telling, random, telling.clock.monthOf(road.left));
    const by = whoCanAct(teller, whoReturns(reason, voice));
    teller.say(road.left - MINUTE_MS, by, 'sentBack');
    teller.move(road.left, by, 'send-back', { returnReason: reason });
    teller.move(road.again.review, developer, 'submit-for-review');
  }
  if (random.chance(0.4)) teller.say(road.done - MINUTE_MS, voice, 'accepted');
  teller.move(road.done, voice, 'accept');
}

/** What is said and flagged while it is built. */
export function tellWork(
  telling: Telling,
  teller: Teller,
  random: Random,
  road: Pick<BuildRoad, 'pull' | 'review' | 'flag'>,
  cast: RoadCast,
): void {
  const { clock } = telling;
  const span = clock.workBetween(road.pull, road.review);
  if (span > 1 && random.chance(0.55)) {
    teller.say(
      clock.addWork(road.pull, span * random.between(0.3, 0.9)),
      cast.developer,
      'progress',
    );
  }
  if (!road.flag) return;
  const { from, to, reason } = road.flag;
  teller.flag(from, cast.developer, reason);
  teller.say(from + MINUTE_MS, cast.developer, reason === 'vendor' ? 'blockedVendor' : 'blocked');
  if (to < road.review) teller.unflag(to, cast.developer);
  else teller.unflag(road.review - MINUTE_MS, cast.developer);
}

/** WEB is closed to most of marketing: there its steward acts for who cannot see it. */
export function whoCanAct(teller: Teller, person: PersonKey): PersonKey {
  return teller.issue.project === 'WEB' && !getPerson(person).seesWeb ? 'aminata' : person;
}
