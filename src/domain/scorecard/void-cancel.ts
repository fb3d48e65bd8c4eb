import type { Timeline } from '../flow/timeline';
import { optionTrack, valueAt } from '../flow/track';
import type { DerivationContext } from './derivation-context';

/** An issue that was cancelled as void and filed again as a clone. */
export interface VoidCancel {
  readonly at: number;
}

const CLONE_WITHIN_SECONDS = 7 * 86_400;

export function isVoidAt(timeline: Timeline, context: DerivationContext): boolean {
  const resolution = valueAt(optionTrack(timeline, 'resolution'), context.asOf - 1);
  return resolution !== undefined && context.site.voidResolutionIds.includes(resolution);
}

/**
 * The guard of M4: cancelling as *void* with a clone within seven days is a change after Ready by
 * another name. Only links by which the *other* issue is the clone count.
 */
export function findVoidCancel(
  timeline: Timeline,
  context: DerivationContext,
): VoidCancel | undefined {
  const { cloneLinkTypeId, voidResolutionIds } = context.site;
  const cancelled = timeline.entries.findLast(
    (entry) =>
      entry.at < context.asOf &&
      entry.kind === 'option' &&
      entry.field === 'resolution' &&
      entry.to !== undefined &&
      voidResolutionIds.includes(entry.to),
  );
  if (!cancelled || cloneLinkTypeId === undefined) return undefined;
  const isRefiled = timeline.links.some(
    ({ typeId, direction, createdAt }) =>
      typeId === cloneLinkTypeId &&
      direction === 'inward' &&
      createdAt !== undefined &&
      createdAt < context.asOf &&
      Math.abs(createdAt - cancelled.at) <= CLONE_WITHIN_SECONDS,
  );
  return isRefiled ? { at: cancelled.at } : undefined;
}
