import Database from 'libsql';

/** A record of the site: plain JSON, replaced as a whole, never changed in place. */
export interface Stored {
  readonly id: string;
}

/** Takes back one change. */
export type Undo = () => void;

/** One kind of record in memory, written through to the file of the store. */
export class Table<T extends Stored> {
  private readonly records = new Map<string, T>();

  constructor(
    readonly kind: string,
    private readonly changed: (kind: string, id: string, undo: Undo) => void,
  ) {}

  find(id: string): T | undefined {
    return this.records.get(id);
  }

  has(id: string): boolean {
    return this.records.has(id);
  }

  keys(): IterableIterator<string> {
    return this.records.keys();
  }

  values(): IterableIterator<T> {
    return this.records.values();
  }

  get size(): number {
    return this.records.size;
  }

  put(record: T): T {
    const before = this.records.get(record.id);
    this.records.set(record.id, record);
    this.changed(this.kind, record.id, () => this.restore(record.id, before));
    return record;
  }

  remove(id: string): void {
    const before = this.records.get(id);
    if (!before) return;
    this.records.delete(id);
    this.changed(this.kind, id, () => this.restore(id, before));
  }

  /** Puts what the file holds; marks nothing as changed. */
  load(record: T): void {
    this.records.set(record.id, record);
  }

  private restore(id: string, before: T | undefined): void {
    if (before) this.records.set(id, before);
    else this.records.delete(id);
  }
}

type SqliteFile = InstanceType<typeof Database>;

const SCHEMA =
  'CREATE TABLE IF NOT EXISTS record (kind TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID';

/**
 * All records of a site in memory; with a file, also in SQLite.
 *
 * `flush` writes everything that changed since the last flush in one transaction, so one call of
 * the REST API, or one seeding batch, is one transaction.
 */
export class Store {
  private readonly tables = new Map<string, Table<Stored>>();
  private readonly dirty = new Map<string, Set<string>>();
  private readonly file: SqliteFile | undefined;

  constructor(
    file: string | undefined,
    private readonly noteUndo: (undo: Undo) => void,
  ) {
    if (file === undefined) return;
    this.file = new Database(file);
    this.file.pragma('journal_mode = WAL');
    this.file.pragma('synchronous = NORMAL');
    this.file.exec(SCHEMA);
  }

  table<T extends Stored>(kind: string): Table<T> {
    const table = new Table<T>(kind, (of, id, undo) => {
      this.mark(of, id);
      this.noteUndo(undo);
    });
    this.tables.set(kind, table);
    return table;
  }

  /** Reads the file into the tables made so far. */
  load(): void {
    if (!this.file) return;
    const rows = this.file.prepare('SELECT kind, body FROM record').all() as {
      kind: string;
      body: string;
    }[];
    for (const row of rows) this.tables.get(row.kind)?.load(JSON.parse(row.body) as Stored);
  }

  flush(): void {
    if (!this.file || this.dirty.size === 0) {
      this.dirty.clear();
      return;
    }
    const file = this.file;
    const put = file.prepare('INSERT OR REPLACE INTO record (kind, id, body) VALUES (?, ?, ?)');
    const remove = file.prepare('DELETE FROM record WHERE kind = ? AND id = ?');
    file.transaction(() => {
      for (const [kind, ids] of this.dirty) {
        const table = this.tables.get(kind);
        for (const id of ids) {
          const record = table?.find(id);
          if (record) put.run(kind, id, JSON.stringify(record));
          else remove.run(kind, id);
        }
      }
    })();
    this.dirty.clear();
  }

  close(): void {
    this.flush();
    this.file?.close();
  }

  private mark(kind: string, id: string): void {
    const ids = this.dirty.get(kind);
    if (ids) ids.add(id);
    else this.dirty.set(kind, new Set([id]));
  }
}
