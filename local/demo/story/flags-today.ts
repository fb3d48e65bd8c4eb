import type { ProjectKey } from './act';
import { statusAt, type IssueStory } from './act';
import { say } from '../language';
import type { PersonKey } from '../people';
import type { Telling } from './telling';
import { SAYINGS } from './words/comments';

interface Wish {
  readonly project: ProjectKey;
  readonly reason: string;
}

/** Tickets whose story is told elsewhere. */
const TOLD = new Set(['consent', 'camille-yes-if']);

const WISHES: readonly Wish[] = [
  { project: 'ACQ', reason: 'expertise' },
  { project: 'FID', reason: 'vendor' },
  { project: 'WEB', reason: 'data' },
];
/** Working days for which a card may have been held up, the longest first. */
const HELD_DAYS = [3.1, 2.2, 1.4, 0.6];

/** Holds a card up in each project today, so that waiting shows on every board. */
export function flagToday(telling: Telling, work: readonly IssueStory[]): void {
  for (const { project, reason } of WISHES) {
    const own = work.filter((issue) => issue.project === project);
    const days = HELD_DAYS.find((each) => findBuilt(telling, own, each));
    const issue = days === undefined ? undefined : findBuilt(telling, own, days);
    if (issue && days !== undefined) hold(telling, issue, reason, days);
  }
}

/** A card that has been built for so long, held up by nothing. */
function findBuilt(
  { clock }: Telling,
  issues: readonly IssueStory[],
  days: number,
): IssueStory | undefined {
  const at = clock.addWork(clock.todayMs, -days);
  return issues.find(
    (issue) =>
      isBuilt(issue, at) &&
      isBuilt(issue, clock.todayMs) &&
      issue.acts.every((act) => act.kind !== 'flag'),
  );
}

function hold({ clock, language }: Telling, issue: IssueStory, reason: string, days: number): void {
  const by = assigneeOf(issue);
  if (!by) return;
  const at = clock.addWork(clock.todayMs, -days);
  const [sentence] = reason === 'vendor' ? SAYINGS.blockedVendor : SAYINGS.blocked.slice(1);
  issue.acts.push({ kind: 'flag', at, by, reason });
  issue.acts.push({ kind: 'comment', at: at + 60_000, by, text: say(sentence, language) });
}

function isBuilt(issue: IssueStory, at: number): boolean {
  const status = statusAt(issue, at);
  return !TOLD.has(issue.ref) && (status === 'build' || status === 'progress');
}

function assigneeOf(issue: IssueStory): PersonKey | undefined {
  for (const act of issue.acts) {
    if (act.kind === 'edit' && act.values.assignee) return act.values.assignee;
  }
  return undefined;
}
