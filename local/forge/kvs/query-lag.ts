import type { KvsRecord, Space } from './kvs-store';

interface Change {
  readonly space: Space;
  readonly key: string;
  /** Absent: the key was new. */
  readonly before: KvsRecord | undefined;
  readonly at: number;
}

/**
 * Queries of Forge's storage are eventually consistent: for a while they answer as if the last
 * writes had not been. `get` is not affected.
 */
export class QueryLag {
  #changes: Change[] = [];

  constructor(
    private readonly lagMs: () => number,
    private readonly now: () => number,
  ) {}

  note(space: Space, key: string, before: KvsRecord | undefined): void {
    if (this.lagMs() > 0) this.#changes.push({ space, key, before, at: this.now() });
  }

  /** The records as a query sees them now, by key. */
  asSeen(space: Space, records: readonly KvsRecord[]): readonly KvsRecord[] {
    const since = this.now() - this.lagMs();
    this.#changes = this.#changes.filter((change) => change.at > since);
    const recent = this.#changes.filter((change) => change.space === space);
    if (recent.length === 0) return records;
    const seen = new Map(records.map((record) => [record.key, record]));
    // Backwards: what stood before the oldest unseen change wins.
    for (const { key, before } of recent.reverse()) {
      if (before) seen.set(key, before);
      else seen.delete(key);
    }
    return [...seen.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }
}
