import { isIn, type DaysOf } from '../counted';
import { valueAt, type Issue } from '../issue';
import { firstEntry, isPrototype, storyOf, type Story } from '../story';
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
  if (isOfType(world, story.issue, 'decision')) return decisionIssue(story, world);
  return isPrototype(world, story) ? verdicts(story, world) : [];
}

/** One that was withdrawn is out. A part of another decision began with the earliest of them. */
function decisionIssue(story: Story, world: World): readonly Decision[] {
  const { visits, issue, asOf } = story;
  const family = [story, ...wholesOf(issue, world, asOf)];
  const starts = family.map((one) => firstEntry(one.visits, 'decide') ?? one.issue.createdAt);
  const from = Math.min(...starts);
  const to = firstEntry(visits, 'done');
  return to === undefined && visits.at(-1)?.stage === 'stopped' ? [] : [{ from, to }];
}

/** The decisions from which this one was split, and those from which these were. */
function wholesOf(issue: Issue, world: World, asOf: number, seen = new Set([issue.id])): Story[] {
  const ids = issue.linkedBy
    .filter(({ typeId, since = 0 }) => typeId === world.site.splitsLinkTypeId && since < asOf)
    .map(({ otherId }) => otherId);
  return ids.flatMap((id) => {
    const whole = world.findIssue(id);
    const story = whole && storyOf(whole, world, asOf);
    if (!whole || !story || seen.has(id)) return [];
    seen.add(id);
    const further = wholesOf(whole, world, asOf, seen);
    return isOfType(world, whole, 'decision') ? [story, ...further] : further;
  });
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
