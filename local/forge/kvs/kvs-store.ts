import Database from 'libsql';

/** `kvs`, `secret`, or `entity:` and the entity's name. */
export type Space = string;

export interface KvsRecord {
  readonly key: string;
  readonly value: unknown;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Epoch milliseconds; absent when the record does not expire. */
  readonly expireAt?: number;
}

interface Row {
  readonly key: string;
  readonly value: string;
  readonly created_at: number;
  readonly updated_at: number;
  readonly expire_at: number | null;
}

const SCHEMA = `CREATE TABLE IF NOT EXISTS kvs (
  space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
  created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, expire_at INTEGER,
  PRIMARY KEY (space, key)) WITHOUT ROWID`;

/**
 * Forge deletes expired data up to 48 hours late and may return it until then. The local store
 * always uses the whole delay, so that code which forgets to compare fails here.
 */
const EXPIRED_STAYS_MS = 48 * 3_600_000;

type Statement = ReturnType<InstanceType<typeof Database>['prepare']>;

/** Records in one SQLite table; knows nothing of Forge's rules but the late expiry. */
export class KvsStore {
  readonly #db: InstanceType<typeof Database>;
  readonly #now: () => number;
  /** Prepared once: a function reads settings many times. */
  readonly #find: Statement;
  readonly #put: Statement;

  constructor(file: string | undefined, now: () => number) {
    this.#now = now;
    this.#db = new Database(file ?? ':memory:');
    if (file) this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    this.#db.exec(SCHEMA);
    this.#find = this.#db.prepare('SELECT * FROM kvs WHERE space = ? AND key = ?');
    this.#put = this.#db.prepare('INSERT OR REPLACE INTO kvs VALUES (?, ?, ?, ?, ?, ?)');
  }

  find(space: Space, key: string): KvsRecord | undefined {
    const row = this.#find.get([space, key]) as Row | undefined;
    if (!row || this.#isGone(row)) return undefined;
    return decode(row);
  }

  /** All records of a space, by key. */
  list(space: Space): KvsRecord[] {
    const rows = this.#db
      .prepare('SELECT * FROM kvs WHERE space = ? ORDER BY key')
      .all([space]) as Row[];
    return rows.filter((row) => !this.#isGone(row)).map(decode);
  }

  put(space: Space, key: string, value: unknown, expireAt?: number): KvsRecord {
    const previous = this.find(space, key);
    const at = this.#now();
    const record = { key, value, createdAt: previous?.createdAt ?? at, updatedAt: at, expireAt };
    this.#put.run([space, key, JSON.stringify(value), record.createdAt, at, expireAt ?? null]);
    return record;
  }

  delete(space: Space, key: string): boolean {
    const { changes } = this.#db
      .prepare('DELETE FROM kvs WHERE space = ? AND key = ?')
      .run([space, key]);
    return changes > 0;
  }

  /** Everything in `work` or nothing. */
  atomically(work: () => void): void {
    this.#db.transaction(work)();
  }

  close(): void {
    this.#db.close();
  }

  #isGone(row: Row): boolean {
    return row.expire_at !== null && row.expire_at + EXPIRED_STAYS_MS <= this.#now();
  }
}

function decode(row: Row): KvsRecord {
  return {
    key: row.key,
    value: JSON.parse(row.value) as unknown,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    expireAt: row.expire_at ?? undefined,
  };
}
