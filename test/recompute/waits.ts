import { valueAt } from './issue';
import type { Story } from './story';
import { fieldId, type World } from './world';

/** A stretch of a story on which nothing about waiting changes; `on` is absent where nobody is waited for. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly stage: string | undefined;
  readonly on: string | undefined;
}

/**
 * Statuses that wait on somebody and flags by the side of their reason. Where both, the flag's
 * reason wins; a flag without a reason waits on "not said".
 */
export function stretchesOf(story: Story, world: World): readonly Stretch[] {
  const flagged = fieldId(world, 'flagged');
  const reason = fieldId(world, 'flagReason');
  const flagChanges = story.changes
    .filter(({ field }) => field === flagged || field === reason)
    .map(({ at }) => at);
  return story.stays.flatMap(({ from, to, stage, waitsOn }) => {
    const cuts = [from, ...flagChanges.filter((at) => from < at && at < to), to];
    return cuts.slice(0, -1).map((start, i): Stretch => {
      const isFlagged = valueAt(story.issue, flagged, start) !== null;
      const saidReason = valueAt(story.issue, reason, start) ?? '';
      const flagOn = world.site.flagReasons[saidReason] ?? 'not said';
      return { from: start, to: cuts[i + 1] ?? to, stage, on: isFlagged ? flagOn : waitsOn };
    });
  });
}

/** On whom an issue waits at an instant of its story. */
export function waitsOnAt(stretches: readonly Stretch[], at: number): string | undefined {
  return stretches.find(({ from, to }) => from <= at && at < to)?.on;
}
