import type { ManifestEntity } from '../app-manifest';
import { KVS_CAPS } from './kvs-caps';
import { KvsError } from './kvs-error';
import {
  checkClauses,
  compare,
  RANGE_CONDITIONS,
  satisfies,
  satisfiesAll,
  type Clause,
  type Clauses,
} from './kvs-condition';
import type { KvsRecord } from './kvs-store';

export interface EntityQuery {
  readonly entityName: string;
  readonly indexName: string;
  readonly partition?: readonly unknown[];
  readonly range?: Clause;
  readonly filters?: Clauses;
  readonly sort?: 'ASC' | 'DESC';
  readonly limit?: number;
  readonly cursor?: string;
}

export interface Page {
  readonly records: readonly KvsRecord[];
  readonly cursor?: string;
}

interface Index {
  readonly range: readonly string[];
  readonly partition: readonly string[];
}

/** Runs an index query over all records of an entity. */
export function queryEntity(
  entity: ManifestEntity,
  records: readonly KvsRecord[],
  query: EntityQuery,
): Page {
  const index = findIndex(entity, query.indexName);
  checkClauses(query.filters);
  if (query.range && !RANGE_CONDITIONS.includes(query.range.condition))
    throw new KvsError(400, 'INVALID_CONDITION', `A range cannot be ${query.range.condition}`);
  const partition = query.partition ?? [];
  if (partition.length !== index.partition.length)
    throw new KvsError(
      400,
      'INVALID_QUERY',
      `Index "${query.indexName}" wants ${index.partition.length} partition values`,
    );
  const matching = records.filter((record) => {
    const value = record.value as Readonly<Record<string, unknown>>;
    if (!index.partition.every((name, i) => value[name] === partition[i])) return false;
    const ranged = query.indexName === 'by-key' ? record.key : value[index.range[0] ?? ''];
    // An item without the indexed attribute is not in the index at all.
    if (ranged === undefined || ranged === null) return false;
    if (query.range && !satisfies(ranged, query.range)) return false;
    return satisfiesAll(value, query.filters);
  });
  matching.sort((left, right) => order(index, left, right));
  if (query.sort === 'DESC') matching.reverse();
  return pageOf(matching, query.limit, query.cursor);
}

function findIndex(entity: ManifestEntity, name: string): Index {
  if (name === 'by-key') return { range: [], partition: [] };
  const found = (entity.indexes ?? []).find(
    (each) => (typeof each === 'string' ? each : each.name) === name,
  );
  if (!found)
    throw new KvsError(400, 'INVALID_INDEX', `Entity "${entity.name}" has no index "${name}"`);
  return typeof found === 'string'
    ? { range: [found], partition: [] }
    : { range: found.range, partition: found.partition ?? [] };
}

function order(index: Index, left: KvsRecord, right: KvsRecord): number {
  for (const name of index.range) {
    const of = (record: KvsRecord) => (record.value as Record<string, unknown>)[name];
    const difference = compare(of(left), of(right));
    if (difference) return difference;
  }
  return compare(left.key, right.key);
}

/** Cuts a page; the cursor is opaque to the app. */
export function pageOf(
  records: readonly KvsRecord[],
  limit: number = KVS_CAPS.pageDefault,
  cursor?: string,
): Page {
  if (!Number.isInteger(limit) || limit < 1 || limit > KVS_CAPS.pageMax)
    throw new KvsError(400, 'INVALID_LIMIT', `A page has 1 to ${KVS_CAPS.pageMax} records`);
  const from = cursor ? decodeCursor(cursor) : 0;
  const end = from + limit;
  return {
    records: records.slice(from, end),
    ...(end < records.length ? { cursor: encodeCursor(end) } : {}),
  };
}

function encodeCursor(position: number): string {
  return Buffer.from(`p:${position}`).toString('base64url');
}

function decodeCursor(cursor: string): number {
  const [, position] = /^p:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!position) throw new KvsError(400, 'INVALID_CURSOR', 'Unknown cursor');
  return Number(position);
}
