import { sideAt, type Roster } from '../roster';
import type { RecordedAct } from '../acts/recorded-act';
import { SIDES } from '../side';

/**
 * Whether both halves of a business case are complete as last saved, each by its own side.
 *
 * @returns `undefined` where nobody has written a half.
 */
export function isCaseComplete(acts: readonly RecordedAct[], roster: Roster): boolean | undefined {
  const saved = acts.flatMap((act) => (act.kind === 'case-half' ? [act] : []));
  if (saved.length === 0) return undefined;
  return SIDES.every((side) => {
    const last = saved.findLast(({ half }) => half === side);
    return last?.isComplete === true && sideAt(roster, last.actor, last.at) === side;
  });
}
