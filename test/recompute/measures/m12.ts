import { isIn, NO_ITEM, oneItem, type ShareOf } from '../counted';
import { valueAt } from '../issue';
import { firstEntry, isRequest, type Story } from '../story';
import { fieldId, optionId, type World } from '../world';

const SIDES = ['it', 'marketing'] as const;

/** Large requests with both halves of their case before build / large requests that entered build. */
export const twoSidedCase: ShareOf = (story, window, world) => {
  const built = largeBuildOf(story, world);
  if (!isRequest(world, story) || !isIn(window, built)) return NO_ITEM;
  return oneItem(SIDES.every((side) => isComplete(side, story, world, built)));
};

/** When something large first entered build, since set-up. */
export function largeBuildOf({ visits, issue }: Story, world: World): number | undefined {
  const built = firstEntry(visits, 'build') ?? firstEntry(visits, 'review', 'pilot');
  if (built === undefined || built < world.days.instantOf(world.project.setUpOn)) return undefined;
  const size = valueAt(issue, fieldId(world, 'size'), built);
  return ['l', 'xl'].some((each) => optionId(world, 'size', each) === size) ? built : undefined;
}

/** Its last save before build is by its own side, and says something. */
function isComplete(side: string, { issue }: Story, world: World, built: number): boolean {
  const saved = world
    .recordedOn(issue.id)
    .filter((act) => act.half === side && seconds(act.at) < seconds(built))
    .at(-1);
  if (!saved || world.memberAt(saved.by, saved.at)?.side !== side) return false;
  const { says } = saved;
  const isSomething = (sum: unknown): boolean => (sum as { high: number }).high > 0;
  if (side === 'it') return Object.values(says).some(isSomething);
  return (
    isSomething(says['opportunity']) &&
    Boolean(says['audience']) &&
    Boolean(says['signal']) &&
    Boolean(says['confidence'])
  );
}

/** Jira's history is read by the second. */
const seconds = (at: number): number => Math.floor(at / 1000);
