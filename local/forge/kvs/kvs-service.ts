import type { ForgeManifest, ManifestEntity } from '../app-manifest';
import { byteLength, type Limits } from '../limits';
import { pageOf, queryEntity, type EntityQuery, type Page } from './entity-query';
import {
  checkEntities,
  checkEntityValue,
  checkIndexBytes,
  checkKey,
  checkValue,
  expiryOf,
  KVS_CAPS,
  type Ttl,
} from './kvs-caps';
import {
  checkClauses,
  satisfies,
  satisfiesAll,
  type Clauses,
  type PropertyClause,
} from './kvs-condition';
import { KvsError } from './kvs-error';
import { KeyRates, KvsRates } from './kvs-rates';
import type { KvsRecord, KvsStore, Space } from './kvs-store';
import { QueryLag } from './query-lag';

interface SetOptions {
  readonly ttl?: Ttl;
  readonly keyPolicy?: 'OVERRIDE' | 'FAIL_IF_EXISTS';
  readonly returnValue?: 'PREVIOUS' | 'LATEST';
}
interface Item {
  readonly key: string;
  readonly entityName?: string;
  readonly value?: unknown;
  readonly options?: SetOptions;
  readonly conditions?: Clauses;
}
interface Transaction {
  readonly set?: readonly Item[];
  readonly delete?: readonly Item[];
  readonly check?: readonly Item[];
}
interface PlainQuery {
  readonly limit?: number;
  readonly after?: string;
  readonly where?: readonly PropertyClause[];
}

export interface KvsParts {
  readonly store: KvsStore;
  readonly limits: Limits;
  /** How long queries do not see a write. */
  readonly lagMs: () => number;
  readonly now: () => number;
}

/** The `/api/v1` contract behind `@forge/kvs` 1.6.5. */
export class KvsService {
  readonly #entities: ReadonlyMap<string, ManifestEntity>;
  readonly #store: KvsStore;
  readonly #now: () => number;

  readonly #rates: KvsRates;
  readonly #keyRates: KeyRates;
  readonly #lag: QueryLag;

  constructor(manifest: ForgeManifest, { store, limits, lagMs, now }: KvsParts) {
    const entities = manifest.app.storage?.entities ?? [];
    checkEntities(entities);
    this.#entities = new Map(entities.map((each) => [each.name, each]));
    this.#store = store;
    this.#now = now;
    this.#rates = new KvsRates(limits, now);
    this.#keyRates = new KeyRates(limits, now);
    this.#lag = new QueryLag(lagMs, now);
  }

  /** The answer's body; undefined for an empty one. @throws KvsError */
  handle(path: string, body: unknown): unknown {
    return this.#rates.run(path, body, () => this.#handle(path, body));
  }

  #handle(path: string, body: unknown): unknown {
    const [, kind, verb] = /^\/api\/v1\/(?:(secret|entity|batch)\/)?(\w+)$/.exec(path) ?? [];
    if (kind === 'batch') return this.#batch(verb, body as readonly Item[]);
    if (verb === 'transaction') return this.#transact(body as Transaction);
    if (verb === 'query' && kind === 'entity') return this.#queryEntity(body as EntityQuery);
    if (verb === 'query' && !kind) return this.#query(body as PlainQuery);
    const item = body as Item;
    const space = kind === 'secret' ? 'secret' : this.#spaceOf(item);
    if (verb === 'get') return this.#get(space, item);
    if (verb === 'set') return this.#set(space, item);
    if (verb === 'delete') return this.#delete(space, item);
    throw new KvsError(501, 'NOT_IN_THE_BOX', `${path}: add it in local/forge/kvs/kvs-service.ts`);
  }

  #spaceOf({ entityName }: Item): Space {
    if (!entityName) return 'kvs';
    this.#entity(entityName);
    return `entity:${entityName}`;
  }

  #entity(name: string): ManifestEntity {
    const entity = this.#entities.get(name);
    if (!entity) throw new KvsError(400, 'INVALID_ENTITY', `manifest.yml has no entity "${name}"`);
    return entity;
  }

  #get(space: Space, { key }: Item): unknown {
    checkKey(key);
    const record = this.#store.find(space, key);
    if (!record) throw new KvsError(404, 'KEY_NOT_FOUND', `No value for key "${key}"`);
    this.#keyRates.read(space, key, record.value);
    return describe(record);
  }

  #checkSet(item: Item): void {
    checkKey(item.key);
    checkValue(item.value);
    if (!item.entityName) return;
    checkEntityValue(this.#entity(item.entityName), item.value);
    checkIndexBytes(this.#entity(item.entityName), item.value);
  }

  #set(space: Space, item: Item): unknown {
    this.#checkSet(item);
    const { ttl, keyPolicy, returnValue } = item.options ?? {};
    const previous = this.#store.find(space, item.key);
    if (keyPolicy === 'FAIL_IF_EXISTS' && previous)
      throw new KvsError(409, 'KEY_ALREADY_EXISTS', `Key "${item.key}" exists`);
    const expireAt = expiryOf(ttl, this.#now());
    this.#keyRates.write(space, item.key, item.value);
    this.#lag.note(space, item.key, previous);
    const record = this.#store.put(space, item.key, item.value, expireAt);
    if (returnValue === 'LATEST') return describe(record);
    return returnValue === 'PREVIOUS' && previous ? describe(previous) : undefined;
  }

  #delete(space: Space, { key }: Item): unknown {
    checkKey(key);
    if (!this.#remove(space, key))
      throw new KvsError(404, 'KEY_NOT_FOUND', `No value for key "${key}"`);
    return undefined;
  }

  #remove(space: Space, key: string): boolean {
    this.#lag.note(space, key, this.#store.find(space, key));
    return this.#store.delete(space, key);
  }

  #seen(space: Space): readonly KvsRecord[] {
    return this.#lag.asSeen(space, this.#store.list(space));
  }

  #query({ limit, after, where }: PlainQuery): unknown {
    const clause = where?.[0];
    const records = this.#seen('kvs').filter((record) => !clause || satisfies(record.key, clause));
    return describePage(pageOf(records, limit, after));
  }

  #queryEntity(query: EntityQuery): unknown {
    const entity = this.#entity(query.entityName);
    const records = this.#seen(`entity:${query.entityName}`);
    return describePage(queryEntity(entity, records, query));
  }

  #batch(verb: string | undefined, items: readonly Item[]): unknown {
    if (items.length === 0 || items.length > KVS_CAPS.batchKeys)
      throw new KvsError(400, 'INVALID_BATCH', `A batch has 1 to ${KVS_CAPS.batchKeys} keys`);
    const successfulKeys: unknown[] = [];
    const failedKeys: unknown[] = [];
    for (const item of items) {
      const { key, entityName } = item;
      try {
        const space = this.#spaceOf(item);
        if (verb === 'get')
          successfulKeys.push({ entityName, ...(this.#get(space, item) as object) });
        else if (verb === 'set') this.#set(space, item);
        else this.#remove(space, key);
        if (verb !== 'get') successfulKeys.push({ key, entityName });
      } catch (error) {
        if (!(error instanceof KvsError)) throw error;
        const { code, message } = error;
        failedKeys.push({ key, entityName, error: { code, message } });
      }
    }
    return { successfulKeys, failedKeys };
  }

  #transact({ set = [], delete: deletes = [], check = [] }: Transaction): unknown {
    const all = [...set, ...deletes, ...check];
    this.#checkTransaction(all);
    this.#store.atomically(() => {
      for (const item of all) this.#checkConditions(item);
      for (const item of set) {
        this.#checkSet(item);
        const expireAt = expiryOf(item.options?.ttl, this.#now());
        const space = this.#spaceOf(item);
        this.#keyRates.write(space, item.key, item.value);
        this.#lag.note(space, item.key, this.#store.find(space, item.key));
        this.#store.put(space, item.key, item.value, expireAt);
      }
      for (const item of deletes) this.#remove(this.#spaceOf(item), item.key);
    });
    return undefined;
  }

  #checkTransaction(all: readonly Item[]): void {
    if (all.length === 0 || all.length > KVS_CAPS.transactionOperations)
      throw new KvsError(400, 'INVALID_TRANSACTION', 'A transaction has 1 to 25 operations');
    if (byteLength(all) > KVS_CAPS.transactionBytes)
      throw new KvsError(413, 'MAX_SIZE', 'A transaction has at most 4 MB');
    const names = all.map((item) => `${this.#spaceOf(item)} ${item.key}`);
    if (new Set(names).size < names.length)
      throw new KvsError(400, 'INVALID_TRANSACTION', 'A transaction names each key once');
  }

  #checkConditions(item: Item): void {
    if (!item.conditions) return;
    checkClauses(item.conditions);
    if (!item.entityName)
      throw new KvsError(400, 'INVALID_TRANSACTION', 'Conditions are for entities only');
    const record = this.#store.find(this.#spaceOf(item), item.key);
    if (!satisfiesAll(record?.value, item.conditions))
      throw new KvsError(409, 'CONDITION_FAILED', `The condition on "${item.key}" does not hold`);
  }
}

function describe(record: KvsRecord) {
  const { expireAt, ...rest } = record;
  return { ...rest, ...(expireAt ? { expireTime: new Date(expireAt).toISOString() } : {}) };
}

function describePage({ records, cursor }: Page) {
  const data = records.map(describe);
  return { data, ...(cursor ? { cursor } : {}) };
}
