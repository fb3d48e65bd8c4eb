import {
  fieldsOf,
  keyOf,
  listOf,
  looseOf,
  textOf,
  type FoundIssue,
} from '../../local/import/exported';
import {
  noteStatusChange,
  noteStatusNow,
  type FoundStatuses,
} from '../../local/import/found-statuses';
import { Problems } from '../../local/import/problems';
import { openExport } from '../../local/import/read-export';
import type { Timeline, TimelineEntry } from '../../src/domain/flow/timeline';
import type { SiteSettings } from '../../src/domain/settings';
import { readTimeline } from '../../src/jira/history';
import { secondsOf, type RestComment, type RestHistory } from '../../src/jira/rest-history';
import { findFlagField } from './flag-field';
import type { Stopwatch } from './stopwatch';

/** An issue of the export, of which only what moves and flags it is kept. */
export interface FlowIssue {
  readonly key: string;
  readonly timeline: Timeline;
}

/** What an export holds. */
export interface ReadFlow {
  readonly issues: readonly FlowIssue[];
  readonly statuses: FoundStatuses;
  /** The last instant that the file knows of, epoch seconds: what is open is open until then. */
  readonly asOf: number;
  readonly problems: Problems;
}

interface Reading {
  readonly issues: FlowIssue[];
  readonly statuses: FoundStatuses;
  readonly problems: Problems;
  readonly keys: Set<string>;
  fields: SiteSettings['fields'];
  asOf: number;
}

/**
 * Reads an export issue by issue, whatever its size: the file's text is not kept.
 *
 * @param flagReasonField id of the field that holds a flag's reason.
 * @throws BrokenExport for a file without an issue.
 */
export async function readFlow(
  file: string,
  stopwatch: Stopwatch,
  flagReasonField?: string,
): Promise<ReadFlow> {
  const reading: Reading = {
    ...{ issues: [], statuses: new Map(), problems: new Problems(), keys: new Set(), asOf: 0 },
    fields: flagReasonField === undefined ? {} : { flagReason: { id: flagReasonField } },
  };
  const source = await openExport(file, {
    onBrokenLine: (place, reason) => reading.problems.note(place, '', '', `left out: ${reason}`),
    parse: (text) => stopwatch.time('parsing', (): unknown => JSON.parse(text)),
  });
  for await (const found of source.issues()) {
    stopwatch.time('timelines', () => takeIssue(reading, found));
  }
  return reading;
}

function takeIssue(reading: Reading, found: FoundIssue): void {
  const refusal = whyNot(reading, found);
  const tell = (reason: string) => reading.problems.note(found.place, keyOf(found), '', reason);
  if (refusal !== undefined) return tell(`left out: ${refusal}`);
  try {
    const timeline = timelineOf(reading, found, tell);
    reading.keys.add(keyOf(found));
    reading.issues.push({ key: keyOf(found), timeline });
  } catch (error) {
    // An export may hold anything; what an issue's history breaks is that issue's alone.
    tell(`left out: its history cannot be read (${(error as Error).message})`);
  }
}

/** What an issue must have, so that its life can be told. */
function whyNot({ keys }: Reading, found: FoundIssue): string | undefined {
  const { status, created } = fieldsOf(found);
  const key = textOf(found.issue.key);
  if (key === undefined) return 'it has no key';
  if (keys.has(key)) return 'the same key came before';
  if (textOf(looseOf(status).id) === undefined) return 'it has no status';
  if (!Number.isFinite(secondsOf(created))) return 'it has no created date';
  return undefined;
}

function timelineOf(reading: Reading, found: FoundIssue, tell: (reason: string) => void): Timeline {
  const fields = fieldsOf(found);
  const { histories, total } = looseOf(found.issue.changelog);
  const changelog = listOf(histories);
  if (!Array.isArray(histories)) tell('it has no changelog: it counts as never moved');
  const isCut = typeof total === 'number' && total > changelog.length;
  if (isCut) tell(`of ${total} entries of its history the file holds ${changelog.length}`);
  noteFlagField(reading, found, changelog);
  const timeline = readTimeline(
    {
      issue: { id: textOf(found.issue.id) ?? keyOf(found), key: keyOf(found), fields },
      changelog: changelog as readonly RestHistory[],
      comments: listOf(looseOf(fields.comment).comments) as readonly RestComment[],
      truncated: isCut,
    },
    reading,
  );
  noteStatuses(reading.statuses, found, changelog);
  const last = Math.max(timeline.createdAt, timeline.entries.at(-1)?.at ?? 0);
  reading.asOf = Math.max(reading.asOf, last, secondsOf(fields.updated) ?? 0);
  return { ...timeline, links: [], entries: timeline.entries.filter(isFlow) };
}

/** The same object while nothing new is known: the engine keeps its look-up by it. */
function noteFlagField(reading: Reading, found: FoundIssue, changelog: readonly unknown[]): void {
  if (reading.fields.flagged) return;
  const id = findFlagField(found, changelog);
  if (id !== undefined) reading.fields = { ...reading.fields, flagged: { id } };
}

function noteStatuses(
  statuses: FoundStatuses,
  found: FoundIssue,
  changelog: readonly unknown[],
): void {
  noteStatusNow(statuses, looseOf(fieldsOf(found).status));
  for (const history of changelog) {
    for (const item of listOf(looseOf(history).items).map(looseOf)) {
      if (item.field === 'status') noteStatusChange(statuses, item);
    }
  }
}

/** All that the figures are made of; the rest would only fill the memory. */
function isFlow(entry: TimelineEntry): boolean {
  switch (entry.kind) {
    case 'status':
    case 'project':
    case 'flag':
      return true;
    case 'option':
      return entry.field === 'flagReason';
    default:
      return false;
  }
}
