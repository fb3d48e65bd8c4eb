import { say, type Bilingual } from '../language';
import type { PersonKey } from '../people';
import { addDays, startOfDay } from './story-clock';
import type { Teller } from './teller';
import type { Telling } from './telling';
import { SAYINGS } from './words/comments';

const NOON_MS = 12 * 3_600_000;
const FORGOTTEN_SHARE = 0.05;

/**
 * What was put off is looked at again shortly before its day: put off once more, or told another
 * way. A few are forgotten: their day passes, and the answer becomes a No.
 */
export function tellPutOff(
  telling: Telling,
  teller: Teller,
  responder: PersonKey,
  until: string,
): void {
  const { clock, language } = telling;
  const random = telling.random.fork(`${teller.issue.ref}-put-off`);
  for (let day = until; day < clock.today;) {
    if (random.chance(FORGOTTEN_SHARE)) return;
    const at = clock.addWork(startOfDay(day) + NOON_MS, -random.between(0.5, 3));
    if (random.chance(0.5)) {
      const answerDetail = say(random.pick<Bilingual>(SAYINGS.alternative), language);
      const answer = at >= telling.setUpAt ? { answer: 'no-but' } : {};
      teller.edit(at - 60_000, responder, { ...answer, answerDetail, answerDate: null });
      teller.move(at, responder, 'withdraw', { resolution: 'wont-do' });
      return;
    }
    day = addDays(day, random.whole(25, 70));
    teller.edit(at, responder, { answerDate: day });
  }
}
