import type { PersonKey } from '../people';
import { say } from '../language';
import type { StoryValues } from './act';
import { monthly, monthlyShare } from './months';
import type { Random } from './random';
import { addDays, startOfDay } from './story-clock';
import type { Teller } from './teller';
import type { Telling } from './telling';
import { SAYINGS } from './words/comments';

interface PilotWish {
  readonly startAt: number;
  readonly developer: PersonKey;
  readonly voice: PersonKey;
  /** Last day of the time-box; absent: two or three weeks from the start. */
  readonly boxEnd?: string;
}

const NOON_MS = 12 * 3_600_000;

/** Tells a pilot: its time-box, the end of the trial, the verdict. */
export function tellPilot(telling: Telling, teller: Teller, random: Random, wish: PilotWish): void {
  const { clock } = telling;
  const timeBoxEnd =
    wish.boxEnd ?? addDays(clock.dayOf(wish.startAt), random.chance(0.7) ? 14 : 21);
  teller.move(wish.startAt, wish.developer, 'start-pilot', { timeBoxEnd, clearedFor: 'pilot' });
  const boxEnds = startOfDay(timeBoxEnd) + NOON_MS;
  const month = clock.monthOf(boxEnds);
  const isOnTime = telling.onTimePilots.next(`${month}`, monthlyShare('M14', month));
  const thinking = (monthly('M13', month) / 9) * random.logNormal(5, 0.6);
  const decided = isOnTime
    ? clock.addWork(boxEnds, -random.between(0.2, 1.2))
    : clock.addWork(boxEnds, random.between(3, 9));
  const room = clock.workBetween(wish.startAt, decided);
  const ended = clock.addWork(decided, -Math.min(thinking, room * 0.6));
  teller.move(ended, wish.voice, 'end-trial');
  tellVerdict(telling, teller, random, wish, { decided, month });
}

const LEARNT = { scale: 'verdictScale', iterate: 'verdictIterate', stop: 'verdictStop' } as const;

function tellVerdict(
  telling: Telling,
  teller: Teller,
  random: Random,
  wish: PilotWish,
  { decided, month }: { readonly decided: number; readonly month: number },
): void {
  const { clock } = telling;
  const isSecond = teller.issue.stays.filter((stay) => stay.status === 'verdict').length > 1;
  const verdict = telling.verdicts.deal(isSecond ? 'second' : `${month}`, {
    scale: 35,
    iterate: isSecond ? 0 : 20,
    stop: 45,
  });
  const learningNote = say(random.pick(SAYINGS[LEARNT[verdict]]), telling.language);
  const values: StoryValues = { verdict, learningNote };
  const owes = verdict === 'scale' && random.chance(0.6);
  const payBackDate = addDays(clock.dayOf(decided), random.whole(40, 90));
  teller.move(decided, 'aminata', verdict, owes ? { ...values, payBackDate } : values);
  if (verdict === 'iterate') tellSecondRound(telling, teller, random, wish, decided);
}

function tellSecondRound(
  telling: Telling,
  teller: Teller,
  random: Random,
  wish: PilotWish,
  decided: number,
): void {
  const { clock } = telling;
  const review = clock.addWork(decided, random.logNormal(2.5, 0.4));
  const startAt = clock.addWork(review, random.logNormal(0.8, 0.4));
  teller.move(review, wish.developer, 'submit-for-review');
  tellPilot(telling, teller, random, { ...wish, startAt, boxEnd: undefined });
}
