/* eslint-disable no-console -- The only file that logs. Lines stay in Atlassian's log for weeks: they
   hold what happened and ids of our own, never a payload, a name or an account. */

/** Something went as it should not, and mends itself later. */
export function logNote(line: string): void {
  console.warn(line);
}

/** A bug: one line a bug, with its stack. */
export function logBug(what: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(`${what}: ${stack}`);
}
