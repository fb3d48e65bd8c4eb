import type { RecordedAct } from '../acts/recorded-act';
import type { TimelineEntry } from '../flow/timeline';
import { findActKind } from '../flow/words';
import { roleAt, sideAt, type Role } from '../roster';
import { isWatched } from './changes-after-ready';
import type { DerivationContext } from './derivation-context';
import type { DerivedIssue } from './derive';

/** An act of IT's architect or liaison on an issue. */
export interface EarlyAct {
  readonly at: number;
  readonly role: 'architect' | 'liaison';
  readonly kind: 'words' | 'move' | 'assignment' | 'field' | 'check';
}

const isEarly = (role: Role | undefined): role is EarlyAct['role'] =>
  role === 'architect' || role === 'liaison';

/** The first act of IT's architect or liaison before the issue was first ready. */
export function findEarlyAct(
  { timeline, acts, flow }: DerivedIssue,
  { roster }: DerivationContext,
): EarlyAct | undefined {
  const readyAt = flow.readyAt ?? -Infinity;
  const find = <T extends TimelineEntry | RecordedAct>(
    list: readonly T[],
    kindOf: (one: T) => EarlyAct['kind'] | undefined,
  ): EarlyAct | undefined => {
    for (const one of list) {
      if (one.at >= readyAt) return undefined;
      const role = roleAt(roster, one.actor, one.at);
      if (!isEarly(role) || sideAt(roster, one.actor, one.at) !== 'it') continue;
      const kind = kindOf(one);
      if (kind) return { at: one.at, role, kind };
    }
    return undefined;
  };
  const inJira = find(timeline.entries, kindOfEntry);
  const withUs = find(acts, kindOfRecorded);
  return withUs && (!inJira || withUs.at < inJira.at) ? withUs : inJira;
}

/** A promise is made by the form, for whoever files. */
function kindOfRecorded({ kind }: RecordedAct): EarlyAct['kind'] | undefined {
  if (kind === 'promise' || kind === 'case-actual' || kind === 'fit') return undefined;
  return kind === 'check' ? 'check' : 'words';
}

function kindOfEntry(entry: TimelineEntry): EarlyAct['kind'] | undefined {
  if (findActKind(entry)) return 'words';
  if (entry.kind === 'status') return 'move';
  if (entry.kind === 'presence' && entry.field === 'assignee') return 'assignment';
  return isWatched(entry, undefined) ? 'field' : undefined;
}
