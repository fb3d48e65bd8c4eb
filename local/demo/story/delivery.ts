import { say } from '../language';
import type { IssueStory, ProjectKey } from './act';
import { drawFlag, settleReview, type BuildRoad } from './build-road';
import { laneValues, type Lane } from './lane';
import type { Random } from './random';
import { Teller } from './teller';
import { pickDeveloper, type Telling } from './telling';
import { pickPlace } from './brief';
import { BUGS, DELIVERIES, SUBJECTS } from './words/titles';

export interface DeliverySeed {
  readonly ref: string;
  readonly project: ProjectKey;
  readonly type: 'story' | 'task' | 'bug';
  readonly at: number;
  readonly parent?: string;
}

const MINUTE_MS = 60_000;

/** Tells a story, task or bug of the teams: to do, in progress, code review, done. */
export function tellDelivery(telling: Telling, seed: DeliverySeed): IssueStory {
  const random = telling.random.fork(seed.ref);
  const calm: Lane = random.chance(0.45) && seed.type !== 'bug' ? 'foundations' : 'planned';
  const urgent = draw(telling, seed, true);
  const planned = draw(telling, seed, false);
  const isUrgent = telling.urgency.wants(
    seed.project,
    { from: urgent.pull, to: urgent.left },
    { from: planned.pull, to: planned.left },
  );
  const road = settleReview(telling, isUrgent ? urgent : planned);
  telling.urgency.book(seed.project, { from: road.pull, to: road.done }, isUrgent);
  return write(telling, seed, random, road, isUrgent ? 'urgent' : calm);
}

function draw(telling: Telling, seed: DeliverySeed, isUrgent: boolean): BuildRoad {
  const { clock } = telling;
  const random = telling.random.fork(`${seed.ref}-road`);
  const wait = random.logNormal(3, 0.6) * (isUrgent ? 0.2 : 1);
  const work = random.logNormal(seed.type === 'bug' ? 1.5 : 3, 0.6) * (isUrgent ? 0.8 : 1);
  const pull = clock.addWork(seed.at, wait);
  const flag = drawFlag(telling, random, seed.project, clock.monthOf(pull), work);
  const review = clock.addWork(pull, work + (flag?.days ?? 0));
  const left = clock.addWork(review, random.logNormal(0.8, 0.5));
  const secondReview = clock.addWork(left, random.logNormal(0.8, 0.4));
  const secondLeft = clock.addWork(secondReview, random.logNormal(0.4, 0.3));
  return {
    ready: pull,
    pull,
    review,
    left,
    again: { review: secondReview, left: secondLeft },
    flag: flag && {
      from: clock.addWork(pull, flag.after),
      to: clock.addWork(pull, flag.after + flag.days),
      reason: flag.reason,
    },
    done: left,
  };
}

function write(
  telling: Telling,
  seed: DeliverySeed,
  random: Random,
  road: BuildRoad,
  lane: Lane,
): IssueStory {
  const { language } = telling;
  const [author, developer, reviewer] = [1, 2, 3].map(() => pickDeveloper(seed.project, random));
  const title = telling.fresh(random, () => drawTitle(telling, seed, random));
  const teller = new Teller(
    {
      ref: seed.ref,
      project: seed.project,
      type: seed.type,
      reporter: author ?? 'sofia',
      at: seed.at,
      parent: seed.parent,
      values: { summary: title, ...laneValues(telling, random, lane, seed.at) },
    },
    random,
    language,
  );
  const [dev, peer] = [developer ?? 'sofia', reviewer ?? 'sofia'];
  teller.move(road.pull, dev, 'begin');
  teller.edit(road.pull + MINUTE_MS, dev, { assignee: dev });
  if (road.flag) {
    teller.flag(road.flag.from, dev, road.flag.reason);
    teller.unflag(Math.min(road.flag.to, road.review - MINUTE_MS), dev);
  }
  teller.move(road.review, dev, 'to-code-review');
  if (road.again) {
    teller.move(road.left, peer, 'rework', { returnReason: 'defect' });
    teller.move(road.again.review, dev, 'to-code-review');
  }
  teller.move(road.done, peer, 'finish');
  return teller.issue;
}

function drawTitle({ language }: Telling, seed: DeliverySeed, random: Random): string {
  if (seed.type === 'bug') {
    return `${say(random.pick(BUGS), language)} ${say(pickPlace(seed.project, random), language)}`;
  }
  return `${say(random.pick(DELIVERIES), language)} – ${say(random.pick(SUBJECTS), language)}`;
}
