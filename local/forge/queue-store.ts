import Database from 'libsql';
import type { QueueItem } from './queue-item';

/** Keeps undelivered events in a file, so that a restart loses none. Lineage starts anew then. */
export class QueueStore {
  readonly #db: InstanceType<typeof Database>;

  constructor(file: string | undefined) {
    this.#db = new Database(file ?? ':memory:');
    this.#db.exec('CREATE TABLE IF NOT EXISTS queue (id TEXT PRIMARY KEY, item TEXT NOT NULL)');
  }

  list(): QueueItem[] {
    const rows = this.#db.prepare('SELECT item FROM queue ORDER BY rowid').all([]) as {
      item: string;
    }[];
    return rows.map((row) => JSON.parse(row.item) as QueueItem);
  }

  save(item: QueueItem): void {
    const text = JSON.stringify({ ...item, lineage: { pushes: 0 } });
    this.#db.prepare('INSERT OR REPLACE INTO queue VALUES (?, ?)').run([item.eventId, text]);
  }

  remove(item: QueueItem): void {
    this.#db.prepare('DELETE FROM queue WHERE id = ?').run([item.eventId]);
  }

  close(): void {
    this.#db.close();
  }
}
