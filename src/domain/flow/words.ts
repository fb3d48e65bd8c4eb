import { sideAt, type Roster } from '../roster';
import { MIN_TEXT_LENGTH } from '../intake/brief';
import type { SideOrOther } from '../side';
import type { Timeline, TimelineEntry } from './timeline';

/** An act in words: what the other side can read as an answer. */
export interface ActInWords {
  readonly at: number;
  readonly side: SideOrOther;
  readonly kind: 'comment' | 'answer';
}

/** Acts in words before `until`, in order, each with the side that its author was on at the time. */
export function listActsInWords(
  timeline: Timeline,
  roster: Roster,
  until: number,
): readonly ActInWords[] {
  const acts: ActInWords[] = [];
  for (const entry of timeline.entries) {
    if (entry.at >= until) break;
    const kind = findActKind(entry);
    const side = kind && sideAt(roster, entry.actor, entry.at);
    if (kind && side) acts.push({ at: entry.at, side, kind });
  }
  return acts;
}

/** Whether an entry is an act in words, and which. */
export function findActKind(entry: TimelineEntry): ActInWords['kind'] | undefined {
  if (entry.kind === 'comment') return entry.length >= MIN_TEXT_LENGTH ? 'comment' : undefined;
  const isAnswer = entry.kind === 'option' && entry.field === 'answer' && entry.to !== undefined;
  return isAnswer ? 'answer' : undefined;
}

export function findActBy(
  acts: readonly ActInWords[],
  side: SideOrOther,
  after: number,
): ActInWords | undefined {
  return acts.find((act) => act.side === side && act.at > after);
}
