const KEPT = 20_000;

/** Appends to a log that never grows without end: the older half goes first. */
export function append<T>(journal: T[], entry: T): void {
  journal.push(entry);
  if (journal.length > KEPT) journal.splice(0, KEPT / 2);
}
