import type { ManifestEntity } from '../app-manifest';
import { byteLength } from '../limits';
import { KvsError } from './kvs-error';

/** Forge's documented caps of storage. */
export const KVS_CAPS = {
  keyLength: 500,
  valueBytes: 240 * 1024,
  depth: 31,
  pageDefault: 10,
  pageMax: 100,
  transactionOperations: 25,
  transactionBytes: 4 * 1024 * 1024,
  batchKeys: 25,
  entities: 20,
  indexes: 7,
  attributes: 50,
  conditions: 100,
  ttlDays: 365,
  indexRangeBytes: 900,
  indexPartitionBytes: 1700,
} as const;

/** Per installation. */
export const KVS_RATES = {
  requestsPerSecond: 1000,
  unitBytes: 10 * 1024,
  readUnitsPerMinute: 4000,
  writeUnitsPerMinute: 4000,
  keyReadBytesPerSecond: 12 * 1024 * 1024,
  keyWriteBytesPerSecond: 1024 * 1024,
} as const;

const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const UNIT_MS = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;
const INT_LIMIT = 2 ** 31;

export interface Ttl {
  readonly value: number;
  readonly unit: keyof typeof UNIT_MS;
}

export function checkKey(key: unknown): asserts key is string {
  if (typeof key !== 'string' || key.length === 0 || key.length > KVS_CAPS.keyLength)
    throw new KvsError(400, 'INVALID_KEY', `Keys have 1 to ${KVS_CAPS.keyLength} characters`);
  if (!KEY.test(key)) throw new KvsError(400, 'INVALID_KEY', `Key does not match ${KEY.source}`);
}

export function checkValue(value: unknown): void {
  if (value === undefined || value === null)
    throw new KvsError(400, 'INVALID_VALUE', 'A value is required');
  if (byteLength(JSON.stringify(value)) > KVS_CAPS.valueBytes)
    throw new KvsError(413, 'MAX_SIZE', 'A value has at most 240 KiB');
  if (depthOf(value) > KVS_CAPS.depth)
    throw new KvsError(400, 'MAX_DEPTH', `A value is at most ${KVS_CAPS.depth} levels deep`);
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

export function expiryOf(ttl: Ttl | undefined, now: number): number | undefined {
  if (!ttl) return undefined;
  const ms = ttl.value * UNIT_MS[ttl.unit];
  if (!Number.isFinite(ms) || ms <= 0 || ms > KVS_CAPS.ttlDays * UNIT_MS.DAYS)
    throw new KvsError(400, 'INVALID_TTL', 'A TTL is positive and at most one year');
  return now + ms;
}

/** @throws when a value does not fit the entity that the manifest declares. */
export function checkEntityValue(entity: ManifestEntity, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new KvsError(400, 'INVALID_VALUE', 'An entity value is an object');
  for (const [name, given] of Object.entries(value)) {
    const type = entity.attributes[name]?.type;
    if (!type)
      throw new KvsError(
        400,
        'INVALID_VALUE',
        `Entity "${entity.name}" has no attribute "${name}"`,
      );
    if (given !== null && !fits(type, given))
      throw new KvsError(400, 'INVALID_VALUE', `Attribute "${name}" is not of type ${type}`);
  }
}

/** @throws when the attributes of an index are too long together. */
export function checkIndexBytes(entity: ManifestEntity, value: unknown): void {
  const given = value as Readonly<Record<string, unknown>>;
  const bytesOf = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + (given[name] === undefined ? 0 : textBytes(given[name])), 0);
  for (const index of entity.indexes ?? []) {
    const { range, partition = [] } = typeof index === 'string' ? { range: [index] } : index;
    if (bytesOf(range) > KVS_CAPS.indexRangeBytes)
      throw new KvsError(400, 'INVALID_VALUE', 'Range attributes have at most 900 bytes together');
    if (bytesOf(partition) > KVS_CAPS.indexPartitionBytes)
      throw new KvsError(400, 'INVALID_VALUE', 'Partition attributes have at most 1,700 bytes');
  }
}

const textBytes = (value: unknown): number =>
  byteLength(typeof value === 'string' ? value : JSON.stringify(value));

function fits(type: string, given: unknown): boolean {
  switch (type) {
    case 'string':
    case 'boolean':
      return typeof given === type;
    case 'float':
      return typeof given === 'number';
    case 'integer':
      return Number.isInteger(given) && Math.abs(given as number) < INT_LIMIT;
    default:
      return true;
  }
}

/** @throws when the manifest declares more than Forge stores. */
export function checkEntities(entities: readonly ManifestEntity[]): void {
  if (entities.length > KVS_CAPS.entities) throw new Error('Forge allows 20 entities an app');
  for (const entity of entities) {
    if ((entity.indexes ?? []).length > KVS_CAPS.indexes)
      throw new Error(`Entity "${entity.name}": Forge allows 7 indexes an entity`);
    if (Object.keys(entity.attributes).length > KVS_CAPS.attributes)
      throw new Error(`Entity "${entity.name}": Forge allows 50 attributes an entity`);
  }
}
