import { stageAt, type Visit } from '../flow/status-path';
import type { Timeline, TimelineEntry } from '../flow/timeline';
import type { Wait } from '../flow/waiting';
import { sideAt } from '../roster';
import type { SideOrOther } from '../side';
import type { Stage } from '../stage';
import type { DerivationContext } from './derivation-context';
import { changeOf, type FieldChange, type ValueEntry } from './field-change';
import type { VoidCancel } from './void-cancel';

export type ChangeKind = 'need' | 'priority' | 'date';

/** One event of M4: a change of what was agreed, after the first *ready*, by another side than IT. */
export interface ChangeEvent {
  readonly at: number;
  readonly kind: ChangeKind;
  /** The change that began it, then those that merged into it; in order. */
  readonly changed: readonly [FieldChange, ...FieldChange[]];
  readonly side: SideOrOther;
  readonly stage: Stage;
}

export interface LeftOutChange {
  readonly at: number;
  readonly reason: 'by-it' | 'answer-to-it' | 'too-small' | 'merged';
}

export interface ChangesAfterReady {
  readonly events: readonly ChangeEvent[];
  readonly leftOut: readonly LeftOutChange[];
}

const NONE: ChangesAfterReady = { events: [], leftOut: [] };

/** Events of one author on one issue merge within this time from the first. */
const MERGE_SECONDS = 60 * 60;
/** Smaller changes of a description are not a change of what was agreed. */
const MIN_CHANGED_PER_MILLE = 50;

/** Watched fields, and what kind of change theirs is. The brief's answers are among them. */
const WATCHED: Readonly<Record<string, ChangeKind>> = {
  summary: 'need',
  description: 'need',
  outcome: 'need',
  acceptance: 'need',
  audience: 'need',
  channel: 'need',
  dataClass: 'need',
  system: 'need',
  size: 'need',
  priority: 'priority',
  lane: 'priority',
  costOfWaiting: 'priority',
  costPerWeek: 'priority',
  neededBy: 'date',
};

/** Changes of watched fields before T, after the first *ready*. */
export function listChangesAfterReady(
  timeline: Timeline,
  readyAt: number | undefined,
  visits: readonly Visit[],
  waits: readonly Wait[],
  cancel: VoidCancel | undefined,
  context: DerivationContext,
): ChangesAfterReady {
  if (readyAt === undefined) return NONE;
  const events: ChangeEvent[] = [];
  const leftOut: LeftOutChange[] = [];
  const groupOf = new Map<number, number>();
  for (const entry of timeline.entries) {
    if (entry.at >= context.asOf) break;
    if (entry.at <= readyAt) continue;
    if (!isWatched(entry, cancel)) continue;
    const side = sideAt(context.roster, entry.actor, entry.at);
    if (!side) continue;
    const reason = reasonToLeaveOut(entry, side, waits);
    const stage = stageAt(visits, entry.at) ?? 'ready';
    if (reason) leftOut.push({ at: entry.at, reason });
    else if (merge(events, groupOf, entry)) {
      leftOut.push({ at: entry.at, reason: 'merged' });
    } else {
      groupOf.set(entry.actor, events.length);
      events.push(eventOf(entry, side, stage));
    }
  }
  return { events, leftOut };
}

/** Whether an entry changes what was agreed. */
export function isWatched(
  entry: TimelineEntry,
  cancel: VoidCancel | undefined,
): entry is ValueEntry {
  const field = fieldOf(entry);
  if (field === 'resolution') return cancel?.at === entry.at;
  return field !== undefined && field in WATCHED && isChange(entry);
}

function fieldOf(entry: TimelineEntry): string | undefined {
  if (entry.kind === 'channel') return 'channel';
  return 'field' in entry ? entry.field : undefined;
}

function isChange(entry: TimelineEntry): boolean {
  return entry.kind === 'text' || !('from' in entry) || entry.from !== entry.to;
}

function reasonToLeaveOut(
  entry: ValueEntry,
  side: SideOrOther,
  waits: readonly Wait[],
): LeftOutChange['reason'] | undefined {
  if (side === 'it') return 'by-it';
  const isSmall =
    entry.kind === 'text' &&
    entry.field === 'description' &&
    entry.changedPerMille < MIN_CHANGED_PER_MILLE;
  if (isSmall) return 'too-small';
  // Both ends belong: the reply that ends the wait may carry the change.
  const answersIt = waits.some(
    (wait) => wait.on === 'marketing' && wait.from <= entry.at && entry.at <= wait.to,
  );
  return answersIt ? 'answer-to-it' : undefined;
}

/** Joins the change to its author's open event, if there is one. */
function merge(
  events: ChangeEvent[],
  groupOf: ReadonlyMap<number, number>,
  entry: ValueEntry,
): boolean {
  const index = groupOf.get(entry.actor);
  const first = index === undefined ? undefined : events[index];
  if (index === undefined || !first || entry.at - first.at > MERGE_SECONDS) return false;
  events[index] = { ...first, changed: [...first.changed, changeOf(entry)] };
  return true;
}

function eventOf(entry: ValueEntry, side: SideOrOther, stage: Stage): ChangeEvent {
  const first = changeOf(entry);
  return { at: entry.at, kind: WATCHED[first.field] ?? 'need', changed: [first], side, stage };
}
