import { valueOf } from '../invariant';
import type { ActorId } from '../actor';
import { DamagedPack, type PackReader, type PackWriter } from './varint';

/** What a field can hold in an entry. */
export type EntryValue = string | number | boolean | undefined | readonly string[];

/** What is written once and referred to: ids, actors, and each field's last value. */
export interface EntryWriter {
  readonly writer: PackWriter;
  readonly idIndex: ReadonlyMap<string, number>;
  readonly actorIndex: ReadonlyMap<ActorId, number>;
  /** Last `to` by the code of its field, so that a `from` that continues it takes no byte. */
  readonly last: EntryValue[];
}

export interface EntryReader {
  readonly reader: PackReader;
  readonly ids: readonly string[];
  readonly actors: readonly ActorId[];
  readonly last: EntryValue[];
}

/** An entry of a table that the pack itself brought along. */
export function at<T>(table: readonly T[], index: number): T {
  const value = table[index];
  if (value === undefined) throw new DamagedPack('an entry that its table lacks');
  return value;
}

/** An id by its place in the table; 0 is none. */
export function writeOptionalId(tables: EntryWriter, id: string | undefined): void {
  tables.writer.unsigned(id === undefined ? 0 : valueOf(tables.idIndex, id) + 1);
}

export function readOptionalId(tables: EntryReader): string | undefined {
  const index = tables.reader.unsigned();
  return index === 0 ? undefined : at(tables.ids, index - 1);
}

export function writeIds(tables: EntryWriter, ids: readonly string[]): void {
  tables.writer.unsigned(ids.length);
  for (const id of ids) tables.writer.unsigned(valueOf(tables.idIndex, id));
}

export function readIds(tables: EntryReader): string[] {
  const ids: string[] = [];
  for (let left = tables.reader.unsigned(); left > 0; left--)
    ids.push(at(tables.ids, tables.reader.unsigned()));
  return ids;
}

/** A whole number or none: 0 is none. */
export function writeOptionalNumber(writer: PackWriter, value: number | undefined): void {
  writer.unsigned(value === undefined ? 0 : (value < 0 ? -2 * value - 1 : 2 * value) + 1);
}

export function readOptionalNumber(reader: PackReader): number | undefined {
  const code = reader.unsigned();
  if (code === 0) return undefined;
  return code % 2 === 1 ? (code - 1) / 2 : -code / 2;
}
