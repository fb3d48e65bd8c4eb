import type { IssueStory } from './act';
import { stretchesIn } from './act';
import { addDays, startOfDay, weekdayOf } from './story-clock';
import type { Telling } from './telling';
import type { StatusKey } from '../workflow-plan';

/** One of the squad's sprints; the last two are the active one and the next. */
export interface SprintStory {
  readonly number: number;
  readonly startAt: number;
  readonly endAt: number;
}

const SPRINTS = 32;
const MORNING_MS = 9.5 * 3_600_000;
const SOON_MS = 60_000;
const UNDER_WAY: ReadonlySet<StatusKey> = new Set(['build', 'review', 'progress', 'code-review']);

/** Two weeks each from a Monday on; the one before the last runs today. */
export function planSprints(telling: Telling): SprintStory[] {
  const { today } = telling.clock;
  const monday = addDays(today, 1 - weekdayOf(today));
  const activeFrom = weekdayOf(today) >= 4 ? monday : addDays(monday, -7);
  return Array.from({ length: SPRINTS }, (_, i) => {
    const from = addDays(activeFrom, 14 * (i - SPRINTS + 2));
    return {
      number: i + 1,
      startAt: startOfDay(from) + MORNING_MS,
      endAt: startOfDay(addDays(from, 14)) + MORNING_MS - 30 * SOON_MS,
    };
  });
}

/** Puts what the squad works on into the sprint of the time, and carries over what is not done. */
export function fillSprints(
  telling: Telling,
  sprints: readonly SprintStory[],
  issue: IssueStory,
): void {
  if (issue.project === 'WEB' || issue.type === 'epic') return;
  const known = new Set<number>();
  for (const { from, to } of stretchesIn(issue, UNDER_WAY, telling.clock.todayMs)) {
    for (const sprint of sprints) {
      if (sprint.endAt <= from || sprint.startAt >= to || known.has(sprint.number)) continue;
      known.add(sprint.number);
      const at = Math.max(from, sprint.startAt) + SOON_MS;
      if (at < to) issue.acts.push({ kind: 'sprint', at, by: 'wei', sprint: sprint.number });
    }
  }
}
