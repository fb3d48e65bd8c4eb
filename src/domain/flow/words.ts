import type { RecordedAct } from '../acts/recorded-act';
import type { ActorId } from '../actor';
import { sideAt, type Roster } from '../roster';
import { MIN_TEXT_LENGTH } from '../intake/brief';
import type { SideOrOther } from '../side';
import type { Timeline, TimelineEntry } from './timeline';

/** An act in words: what the other side can read as an answer. */
export interface ActInWords {
  readonly at: number;
  readonly side: SideOrOther;
  readonly kind: 'comment' | 'answer' | 'case' | 'restatement';
}

/** Acts in words before `until`, in order, each with the side that its author was on at the time. */
export function listActsInWords(
  timeline: Timeline,
  recorded: readonly RecordedAct[],
  roster: Roster,
  until: number,
): readonly ActInWords[] {
  const acts: ActInWords[] = [];
  const add = (kind: ActInWords['kind'], { at, actor }: { at: number; actor: ActorId }): void => {
    const side = sideAt(roster, actor, at);
    if (side) acts.push({ at, side, kind });
  };
  for (const entry of timeline.entries) {
    if (entry.at >= until) break;
    const kind = findActKind(entry);
    if (kind) add(kind, entry);
  }
  if (recorded.length === 0) return acts;
  for (const act of recorded) {
    const kind = findRecordedKind(act);
    if (kind && act.at < until) add(kind, act);
  }
  return acts.sort((a, b) => a.at - b.at);
}

/** A half of a case, what IT understood, and what marketing corrects in it. */
function findRecordedKind(act: RecordedAct): 'case' | 'restatement' | undefined {
  if (act.kind === 'case-half') return 'case';
  const isCorrection = act.kind === 'restatement-word' && !act.isRight;
  return act.kind === 'restatement' || isCorrection ? 'restatement' : undefined;
}

/** Whether an entry is an act in words, and which. */
export function findActKind(entry: TimelineEntry): 'comment' | 'answer' | undefined {
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
