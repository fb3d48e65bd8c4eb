import { elementAt } from '../invariant';
import type { PackReader, PackWriter } from '../flow/varint';
import { COUNTERS, SERIES } from './counters';
import type { Tally } from './tally';

/** Writes a tally: only what is not zero, each count behind its distance to the one before. */
export function writeTally(writer: PackWriter, tally: Tally): void {
  writeSparse(writer, tally.counts);
  for (const values of tally.values) writer.ascending(values);
  const unmapped = Object.entries(tally.unmapped);
  writer.unsigned(unmapped.length);
  for (const [statusId, count] of unmapped) writer.id(statusId).unsigned(count);
}

export function readTally(reader: PackReader): Tally {
  const counts = readSparse(reader, COUNTERS.length);
  const values = SERIES.map(() => reader.ascending());
  const unmapped: Record<string, number> = {};
  for (let left = reader.unsigned(); left > 0; left--) unmapped[reader.id()] = reader.unsigned();
  return { counts, values, unmapped };
}

export function writeSparse(writer: PackWriter, counts: readonly number[]): void {
  const filled: number[] = [];
  counts.forEach((count, i) => {
    if (count !== 0) filled.push(i);
  });
  writer.ascending(filled);
  for (const i of filled) writer.unsigned(elementAt(counts, i));
}

export function readSparse(reader: PackReader, size: number): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const i of reader.ascending()) counts[i] = reader.unsigned();
  return counts;
}
