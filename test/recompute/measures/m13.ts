import { isIn, type DaysOf } from '../counted';
import { valueAt } from '../issue';
import { firstEntry, isPrototype, type Story } from '../story';
import { fieldId, isOfType, type World } from '../world';

const TARGET_DAYS = 5;

/** Working days of decisions that ended in the window, and of those still open beyond the target. */
export const decisionTime: DaysOf = (story, window, world) =>
  decisionsOf(story, world).flatMap(({ from, to }) => {
    const days = world.work.days(from, to ?? window.to);
    const isCounted = to === undefined ? days > TARGET_DAYS : isIn(window, to);
    return isCounted ? [days] : [];
  });

/** What was to be decided; it is open where `to` is absent. */
interface Decision {
  readonly from: number;
  readonly to: number | undefined;
}

export function decisionsOf(story: Story, world: World): readonly Decision[] {
  if (isOfType(world, story.issue, 'decision')) return decisionIssue(story);
  return isPrototype(world, story) ? verdicts(story, world) : [];
}

/** One that was withdrawn is out. */
function decisionIssue({ visits, issue }: Story): readonly Decision[] {
  const from = firstEntry(visits, 'decide') ?? issue.createdAt;
  const to = firstEntry(visits, 'done');
  return to === undefined && visits.at(-1)?.stage === 'stopped' ? [] : [{ from, to }];
}

/** Each stay in *decide*; one that was stopped without a verdict is out. */
function verdicts({ visits, issue }: Story, world: World): readonly Decision[] {
  return visits.flatMap(({ stage, from, to }, i): readonly Decision[] => {
    if (stage !== 'decide') return [];
    const next = visits[i + 1];
    if (!next) return [{ from, to: undefined }];
    const hasVerdict = valueAt(issue, fieldId(world, 'verdict'), to) !== null;
    return next.stage === 'stopped' && !hasVerdict ? [] : [{ from, to }];
  });
}
