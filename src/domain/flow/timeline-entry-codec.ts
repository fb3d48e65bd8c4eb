import { valueOf } from '../invariant';
import type { ActorId } from '../actor';
import {
  at as lookUp,
  readIds,
  readOptionalId,
  readOptionalNumber,
  writeIds,
  writeOptionalId,
  writeOptionalNumber,
  type EntryReader,
  type EntryValue,
  type EntryWriter,
} from './pack-tables';
import {
  DAY_FIELDS,
  OPTION_FIELDS,
  PRESENCE_FIELDS,
  TEXT_FIELDS,
  type TimelineEntry,
} from './timeline';

const PLAIN = [
  'status',
  'project',
  'type',
  'channel',
  'flag',
  'sprint',
  'link',
  'comment',
] as const;

/** Kinds with fields, in blocks of sixteen behind the plain ones, so that either list can grow. */
const BLOCK = 16;
const OPTION_BASE = BLOCK;
const DAY_BASE = 2 * BLOCK;
const TEXT_BASE = 3 * BLOCK;
const PRESENCE_BASE = 4 * BLOCK;

function codeOf(entry: TimelineEntry): number {
  switch (entry.kind) {
    case 'option':
      return OPTION_BASE + OPTION_FIELDS.indexOf(entry.field);
    case 'day':
      return DAY_BASE + DAY_FIELDS.indexOf(entry.field);
    case 'text':
      return TEXT_BASE + TEXT_FIELDS.indexOf(entry.field);
    case 'presence':
      return PRESENCE_BASE + PRESENCE_FIELDS.indexOf(entry.field);
    case 'status':
    case 'project':
    case 'type':
    case 'channel':
    case 'flag':
    case 'sprint':
    case 'link':
    case 'comment':
      return PLAIN.indexOf(entry.kind);
  }
}

/** Writes all of an entry but its time. */
export function writeEntry(tables: EntryWriter, entry: TimelineEntry): void {
  const { writer, last } = tables;
  const code = codeOf(entry);
  const continues = 'from' in entry && code in last && isSame(last[code], entry.from);
  writer.unsigned(code * 2 + (continues ? 1 : 0));
  writer.unsigned(valueOf(tables.actorIndex, entry.actor));
  if ('from' in entry) {
    if (!continues) writeValue(tables, entry.kind, entry.from);
    writeValue(tables, entry.kind, entry.to);
    last[code] = entry.to;
  }
  if (entry.kind === 'text') writer.unsigned(entry.changedPerMille);
  if (entry.kind === 'comment')
    writer.unsigned(entry.length * 4 + (entry.edited ? 2 : 0) + (entry.internal ? 1 : 0));
  if (entry.kind === 'link') {
    writer.unsigned((entry.added ? 1 : 0) + (entry.otherIssueId === undefined ? 0 : 2));
    writeOptionalId(tables, entry.typeId);
    if (entry.otherIssueId !== undefined) writer.id(entry.otherIssueId);
  }
}

function isSame(a: EntryValue, b: EntryValue): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((id, i) => id === b[i]);
}

function writeValue(tables: EntryWriter, kind: TimelineEntry['kind'], value: EntryValue): void {
  if (Array.isArray(value)) writeIds(tables, value as readonly string[]);
  else if (typeof value === 'boolean') tables.writer.unsigned(value ? 1 : 0);
  else if (kind === 'day') writeOptionalNumber(tables.writer, value as number | undefined);
  else if (typeof value === 'number') tables.writer.unsigned(value);
  else writeOptionalId(tables, value as string | undefined);
}

export function readEntry(tables: EntryReader, at: number): TimelineEntry {
  const head = tables.reader.unsigned();
  const code = head >> 1;
  const actor = lookUp(tables.actors, tables.reader.unsigned());
  const index = code % BLOCK;
  switch (code - index) {
    case OPTION_BASE: {
      const field = lookUp(OPTION_FIELDS, index);
      const from = readFrom(tables, head, readOptionalId);
      const to = readTo(tables, head, readOptionalId);
      return { kind: 'option', at, actor, field, from, to };
    }
    case DAY_BASE: {
      const field = lookUp(DAY_FIELDS, index);
      const from = readFrom(tables, head, readDay);
      const to = readTo(tables, head, readDay);
      return { kind: 'day', at, actor, field, from, to };
    }
    case TEXT_BASE: {
      const field = lookUp(TEXT_FIELDS, index);
      const from = readFrom(tables, head, readLength);
      const to = readTo(tables, head, readLength);
      return { kind: 'text', at, actor, field, from, to, changedPerMille: readLength(tables) };
    }
    case PRESENCE_BASE: {
      const field = lookUp(PRESENCE_FIELDS, index);
      const from = readFrom(tables, head, readBoolean);
      const to = readTo(tables, head, readBoolean);
      return { kind: 'presence', at, actor, field, from, to };
    }
    default:
      return readPlain(tables, head, at, actor);
  }
}

function readPlain(tables: EntryReader, head: number, at: number, actor: ActorId): TimelineEntry {
  const kind = lookUp(PLAIN, head >> 1);
  switch (kind) {
    case 'status':
    case 'project':
    case 'type': {
      const from = readFrom(tables, head, readId);
      return { kind, at, actor, from, to: readTo(tables, head, readId) };
    }
    case 'channel':
    case 'sprint': {
      const from = readFrom(tables, head, readIds);
      return { kind, at, actor, from, to: readTo(tables, head, readIds) };
    }
    case 'flag': {
      const from = readFrom(tables, head, readBoolean);
      return { kind, at, actor, from, to: readTo(tables, head, readBoolean) };
    }
    case 'link': {
      const bits = tables.reader.unsigned();
      const typeId = readOptionalId(tables);
      const otherIssueId = bits & 2 ? tables.reader.id() : undefined;
      return { kind, at, actor, added: (bits & 1) === 1, typeId, otherIssueId };
    }
    case 'comment': {
      const bits = tables.reader.unsigned();
      const [edited, internal] = [(bits & 2) !== 0, (bits & 1) !== 0];
      return { kind, at, actor, length: Math.floor(bits / 4), edited, internal };
    }
  }
}

/** `from`: the field's last value where the head says that it continues it. */
function readFrom<T extends EntryValue>(
  tables: EntryReader,
  head: number,
  read: (tables: EntryReader) => T,
): T {
  return head & 1 ? (tables.last[head >> 1] as T) : read(tables);
}

function readTo<T extends EntryValue>(
  tables: EntryReader,
  head: number,
  read: (tables: EntryReader) => T,
): T {
  const value = read(tables);
  tables.last[head >> 1] = value;
  return value;
}

const readId = (tables: EntryReader): string => readOptionalId(tables) ?? '';
const readDay = (tables: EntryReader): number | undefined => readOptionalNumber(tables.reader);
const readLength = (tables: EntryReader): number => tables.reader.unsigned();
const readBoolean = (tables: EntryReader): boolean => tables.reader.unsigned() === 1;
