import { isIn, NO_ITEM, oneItem, type ShareOf } from '../counted';
import { valueAt, type Issue } from '../issue';
import type { Standard } from '../settings';
import { isWork, type Story } from '../story';
import { fieldId, isOfType, type World } from '../world';
import { isFromOutsideIt } from './m01';

/** Items with every standard met or validly waived / items that went live, once, at their last entry. */
export const standardsMet: ShareOf = (story, window, world) => {
  if (!isWork(world, story) || !isFromOutsideIt(story, world)) return NO_ITEM;
  const live = lastLive(story, world);
  if (!live || !isIn(window, live.at)) return NO_ITEM;
  const standards = listStandards(story, world, live);
  if (standards.length === 0) return NO_ITEM;
  return oneItem(standards.every((standard) => isKept(standard, story, world, live.at)));
};

interface Live {
  readonly at: number;
  readonly stage: 'pilot' | 'done';
}

function lastLive({ visits }: Story, world: World): Live | undefined {
  const last = visits.findLast(({ stage }) => stage === 'pilot' || stage === 'done');
  if (!last || last.from < world.days.instantOf(world.project.setUpOn)) return undefined;
  return { at: last.from, stage: last.stage as Live['stage'] };
}

export const liveSinceSetUp = (story: Story, world: World): number | undefined =>
  lastLive(story, world)?.at;

function listStandards({ issue }: Story, world: World, { at, stage }: Live): readonly Standard[] {
  const day = world.days.dayOf(at);
  const held = (field: string): readonly string[] =>
    (valueAt(issue, fieldId(world, field), at) ?? '')
      .split(/[^\w]+/)
      .map((id) => keyOf(world, field, id) ?? id);
  const isAmong = (allowed: readonly string[] | undefined, values: readonly string[]): boolean =>
    !allowed || values.some((value) => allowed.includes(value));
  const types = ['prototype', 'request', 'delivery'].filter((type) => isOfType(world, issue, type));
  return (world.site.standards ?? []).filter(({ from, to, clearances, appliesTo }) => {
    const isHeld = from <= day && (to === undefined || day < to);
    return (
      isHeld &&
      clearances.includes(stage === 'pilot' ? 'pilot' : 'scale') &&
      isAmong(appliesTo.workTypes, types) &&
      isAmong(appliesTo.variants, held('variant')) &&
      isAmong(appliesTo.dataClasses, held('dataClass')) &&
      isAmong(appliesTo.channels, held('channel')) &&
      isAmong(appliesTo.stages, [stage])
    );
  });
}

function keyOf({ site }: World, field: string, id: string): string | undefined {
  return Object.entries(site.fields[field]?.options ?? {}).find(([, option]) => option === id)?.[0];
}

function isKept(standard: Standard, { issue }: Story, world: World, at: number): boolean {
  const found = world
    .recordedOn(issue.id)
    .filter(
      (act) => act.check === standard.key && Math.floor(act.at / 1000) <= Math.floor(at / 1000),
    )
    .at(-1)?.state;
  if (found === 'met' || found === 'not-applicable') return true;
  return issue.linkedBy
    .filter(({ typeId }) => typeId === world.site.waivesLinkTypeId)
    .filter(({ since = 0 }) => since <= at)
    .some(({ otherId }) => isValid(world.findIssue(otherId), standard, world, at));
}

/** In the status to which the last approval brought it, approved by whom it may be, its last day to come. */
function isValid(waiver: Issue | undefined, standard: Standard, world: World, at: number): boolean {
  if (!waiver) return false;
  const moves = waiver.changes.filter((change) => change.field === 'status' && change.at <= at);
  const grant = moves.at(-1);
  const stageOf = (status: string | null | undefined): string | undefined =>
    world.project.stageMap[status ?? '']?.stage;
  if (!grant || stageOf(grant.to) !== 'done' || stageOf(grant.from) === 'done') return false;
  const check = keyOf(world, 'check', valueAt(waiver, fieldId(world, 'check'), at) ?? '');
  const lastDay = valueAt(waiver, fieldId(world, 'expiresOn'), at);
  const role = world.memberAt(grant.by, grant.at)?.role;
  return (
    check === standard.key &&
    lastDay !== null &&
    lastDay >= world.days.dayOf(at) &&
    role !== undefined &&
    standard.waivedBy.includes(role)
  );
}
