import { say } from '../language';
import { createdAt, statusAt, type IssueStory } from './act';
import { PEAK_MONTH } from './months';
import { SAYINGS } from './words/comments';
import type { Telling } from './telling';

const PUSHED = 14;
const DAY_MS = 86_400_000;
const GRADUATION_DAYS = 60;

/** In the peak month fourteen planned cards are told that urgent ones went before them. */
export function tellPushed(telling: Telling, work: readonly IssueStory[]): void {
  const { clock, language } = telling;
  const told = new Set<string>();
  for (let day = 2; day < 28 && told.size < PUSHED; day++) {
    const at = clock.addWork(clock.monthStart(PEAK_MONTH) + day * DAY_MS, 0.3);
    const waiting = work.filter(
      (issue) => isPlanned(issue) && !told.has(issue.ref) && statusAt(issue, at) === 'ready',
    );
    for (const issue of waiting.slice(0, 1)) {
      told.add(issue.ref);
      const text = say(SAYINGS.pushed[0], language);
      issue.acts.push({ kind: 'comment', at, by: 'wei', text });
    }
  }
}

function isPlanned(issue: IssueStory): boolean {
  const create = issue.acts[0];
  return create?.kind === 'create' && create.values.lane === 'planned';
}

/** A prototype that is to be scaled goes over into the next scale-up request of its project. */
export function linkGraduates(telling: Telling, work: readonly IssueStory[]): void {
  const taken = new Set<string>();
  const byFiling = [...work].sort((a, b) => createdAt(a) - createdAt(b));
  for (const prototype of work) {
    const scaled = prototype.acts.find((act) => act.kind === 'move' && act.transition === 'scale');
    if (!scaled || scaled.at >= telling.clock.todayMs) continue;
    const next = byFiling.find(
      (issue) =>
        isScaleUp(issue) &&
        issue.project === prototype.project &&
        !taken.has(issue.ref) &&
        createdAt(issue) > scaled.at &&
        createdAt(issue) < scaled.at + GRADUATION_DAYS * DAY_MS,
    );
    if (!next) continue;
    taken.add(next.ref);
    rename(telling, next, prototype);
    const at = createdAt(next) + 120_000;
    prototype.acts.push({ kind: 'link', at, by: 'wei', link: 'graduates', other: next.ref });
  }
}

function isScaleUp(issue: IssueStory): boolean {
  const create = issue.acts[0];
  return (
    create?.kind === 'create' && create.values.variant === 'scale-up' && issue.type === 'request'
  );
}

function rename(telling: Telling, request: IssueStory, prototype: IssueStory): void {
  const [create, origin] = [request.acts[0], prototype.acts[0]];
  if (create?.kind !== 'create' || origin?.kind !== 'create') return;
  const title = origin.values.summary ?? '';
  const summary = say({ en: `Roll out: ${title}`, fr: `Généraliser : ${title}` }, telling.language);
  request.acts[0] = { ...create, values: { ...create.values, summary } };
}
