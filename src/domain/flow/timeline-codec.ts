import { valueOf } from '../invariant';
import type { ActorId } from '../actor';
import { TIMELINE_FORMAT, type Timeline, type TimelineEntry, type TimelineLink } from './timeline';
import { at, type EntryReader, type EntryWriter } from './pack-tables';
import { readEntry, writeEntry } from './timeline-entry-codec';
import { readValues, writeValues } from './timeline-values-codec';
import { PackWriter, readPack, type PackReader } from './varint';

/**
 * Packs a timeline: whole numbers in as few bytes as they need, times as differences, ids and actors
 * once in a table each; base64. A typical issue takes about 250 characters.
 */
export function packTimeline(timeline: Timeline): string {
  const ids = listIds(timeline);
  const actors = listActorIds(timeline);
  const writer = new PackWriter().unsigned(TIMELINE_FORMAT).unsigned(ids.length);
  for (const id of ids) writer.id(id);
  writer.unsigned(actors.length);
  for (const actor of actors) writer.unsigned(actor);
  const tables: EntryWriter = {
    writer,
    idIndex: new Map(ids.map((id, i) => [id, i])),
    actorIndex: new Map(actors.map((actor, i) => [actor, i])),
    last: [],
  };
  writeHeader(tables, timeline);
  writer.unsigned(timeline.entries.length);
  let at = timeline.createdAt;
  for (const entry of timeline.entries) {
    writer.unsigned(entry.at - at);
    at = entry.at;
    writeEntry(tables, entry);
  }
  return writer.toBase64();
}

/** @returns `undefined` for another format or a damaged text: read the issue again. */
export function unpackTimeline(body: string): Timeline | undefined {
  return readPack(body, (reader) =>
    reader.unsigned() === TIMELINE_FORMAT ? readTimelineFrom(reader) : undefined,
  );
}

function readTimelineFrom(reader: PackReader): Timeline {
  const ids = readTable(reader, () => reader.id());
  const actors = readTable(reader, () => reader.unsigned());
  const tables: EntryReader = { reader, ids, actors, last: [] };
  const header = readHeader(tables);
  const entries: TimelineEntry[] = [];
  let at = header.createdAt;
  for (let left = reader.unsigned(); left > 0; left--) {
    at += reader.unsigned();
    entries.push(readEntry(tables, at));
  }
  return { ...header, entries };
}

function readTable<T>(reader: PackReader, read: () => T): readonly T[] {
  const table: T[] = [];
  for (let left = reader.unsigned(); left > 0; left--) table.push(read());
  return table;
}

function writeHeader(tables: EntryWriter, timeline: Timeline): void {
  const { writer, idIndex, actorIndex } = tables;
  writer
    .id(timeline.issueId)
    .unsigned(timeline.createdAt)
    .unsigned(valueOf(actorIndex, timeline.reporter))
    .unsigned(valueOf(idIndex, timeline.typeId))
    .unsigned(valueOf(idIndex, timeline.projectId))
    .unsigned(valueOf(idIndex, timeline.statusId))
    .unsigned(timeline.truncated ? 1 : 0)
    .unsigned(timeline.parentId === undefined ? 0 : 1);
  if (timeline.parentId !== undefined) writer.id(timeline.parentId);
  writeValues(tables, timeline.now);
  writer.unsigned(timeline.links.length);
  for (const link of timeline.links) {
    const isDated = link.createdAt !== undefined;
    writer
      .unsigned((link.direction === 'inward' ? 1 : 0) + (isDated ? 2 : 0))
      .unsigned(valueOf(idIndex, link.typeId))
      .id(link.otherIssueId);
    if (isDated) writer.signed(link.createdAt - timeline.createdAt);
  }
}

function readHeader(tables: EntryReader): Omit<Timeline, 'entries'> {
  const { reader } = tables;
  const issueId = reader.id();
  const createdAt = reader.unsigned();
  const reporter = at(tables.actors, reader.unsigned());
  const typeId = at(tables.ids, reader.unsigned());
  const projectId = at(tables.ids, reader.unsigned());
  const statusId = at(tables.ids, reader.unsigned());
  const truncated = reader.unsigned() === 1;
  const parentId = reader.unsigned() === 1 ? reader.id() : undefined;
  const now = readValues(tables);
  const links: TimelineLink[] = [];
  for (let left = reader.unsigned(); left > 0; left--) {
    const bits = reader.unsigned();
    links.push({
      typeId: at(tables.ids, reader.unsigned()),
      otherIssueId: reader.id(),
      direction: bits & 1 ? 'inward' : 'outward',
      createdAt: bits & 2 ? createdAt + reader.signed() : undefined,
    });
  }
  return {
    issueId,
    createdAt,
    reporter,
    typeId,
    projectId,
    statusId,
    parentId,
    truncated,
    now,
    links,
  };
}

function listActorIds(timeline: Timeline): readonly ActorId[] {
  return [...new Set([timeline.reporter, ...timeline.entries.map((entry) => entry.actor)])];
}

/** Every id that stands in the header or an entry, each once, in order of appearance. */
function listIds(timeline: Timeline): readonly string[] {
  const ids = new Set([timeline.typeId, timeline.projectId, timeline.statusId]);
  const add = (value: string | undefined): unknown => value !== undefined && ids.add(value);
  Object.values(timeline.now.options).forEach(add);
  timeline.now.channel.forEach(add);
  timeline.now.sprintIds.forEach(add);
  timeline.links.forEach((link) => add(link.typeId));
  for (const entry of timeline.entries) idsOf(entry).forEach(add);
  return [...ids];
}

function idsOf(entry: TimelineEntry): readonly (string | undefined)[] {
  switch (entry.kind) {
    case 'status':
    case 'project':
    case 'type':
    case 'option':
      return [entry.from, entry.to];
    case 'channel':
    case 'sprint':
      return [...entry.from, ...entry.to];
    case 'link':
      return [entry.typeId];
    case 'day':
    case 'text':
    case 'presence':
    case 'flag':
    case 'comment':
      return [];
  }
}
