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
  readonly kind: 'words' | 'move' | 'assignment' | 'field';
}

const isEarly = (role: Role | undefined): role is EarlyAct['role'] =>
  role === 'architect' || role === 'liaison';

/** The first act of IT's architect or liaison before the issue was first ready. */
export function findEarlyAct(
  { timeline, flow }: DerivedIssue,
  { roster }: DerivationContext,
): EarlyAct | undefined {
  for (const entry of timeline.entries) {
    if (flow.readyAt === undefined || entry.at >= flow.readyAt) return undefined;
    const role = roleAt(roster, entry.actor, entry.at);
    if (!isEarly(role) || sideAt(roster, entry.actor, entry.at) !== 'it') continue;
    const kind = kindOf(entry);
    if (kind) return { at: entry.at, role, kind };
  }
  return undefined;
}

function kindOf(entry: TimelineEntry): EarlyAct['kind'] | undefined {
  if (findActKind(entry)) return 'words';
  if (entry.kind === 'status') return 'move';
  if (entry.kind === 'presence' && entry.field === 'assignee') return 'assignment';
  return isWatched(entry, undefined) ? 'field' : undefined;
}
