import { changesRows, findNumber, findRow, readNumber, selectRows, type SqlRow } from './sql';

export const STATEMENTS = {
  enrol: `INSERT INTO project_state (project_id, woken, woken_at, readable) VALUES (?, 0, 0, 1)
    ON DUPLICATE KEY UPDATE project_id = VALUES(project_id)`,
  wake: `UPDATE project_state SET woken = 1, woken_at = ? WHERE project_id = ? AND woken = 0`,
  wakeAgain: `UPDATE project_state SET woken = 1, woken_at = ? WHERE project_id = ? AND woken_at <= ?`,
  fallAsleep: `UPDATE project_state SET woken = 0 WHERE project_id = ?`,
  setReadable: `UPDATE project_state SET readable = ? WHERE project_id = ?`,
  findDerivation: `SELECT derive_cfg, derive_after FROM project_state WHERE project_id = ?`,
  setDerivation: `UPDATE project_state SET derive_cfg = ?, derive_after = ? WHERE project_id = ?`,
  findFactsDay: `SELECT facts_day FROM project_state WHERE project_id = ?`,
  setFactsDay: `UPDATE project_state SET facts_day = ? WHERE project_id = ?`,
  list: `SELECT project_id, woken, woken_at, readable FROM project_state ORDER BY project_id`,
} as const;

export interface ProjectState {
  readonly projectId: string;
  /** A refresh has been asked for and has not begun. */
  readonly isWoken: boolean;
  /** Epoch milliseconds of the last event that woke it; absent: never. */
  readonly wokenAt: number | undefined;
  /** Whether the app could read the project when it last compared: an administrator may block it. */
  readonly isReadable: boolean;
}

/** Makes a row for a project; one that is there stays as it is. */
export async function enrolProject(projectId: string): Promise<void> {
  await changesRows(STATEMENTS.enrol, [Number(projectId)]);
}

/** @returns whether this call woke it: then, and only then, a job is to be pushed. */
export function wakeProject(projectId: string, now: number): Promise<boolean> {
  return changesRows(STATEMENTS.wake, [now, Number(projectId)]);
}

/** Wakes a project whose job was lost: awake, yet nothing began since before `before`. */
export function wakeProjectAgain(projectId: string, now: number, before: number): Promise<boolean> {
  return changesRows(STATEMENTS.wakeAgain, [now, Number(projectId), before]);
}

/** Said before the marks are listed: whatever comes after wakes the project once more. */
export async function letProjectSleep(projectId: string): Promise<void> {
  await changesRows(STATEMENTS.fallAsleep, [Number(projectId)]);
}

export async function setProjectReadable(projectId: string, readable: boolean): Promise<void> {
  await changesRows(STATEMENTS.setReadable, [readable ? 1 : 0, Number(projectId)]);
}

/** The day at whose start the project's facts stand; absent before the first one. */
export async function findFactsDay(projectId: string): Promise<number | undefined> {
  const day = await findRow(STATEMENTS.findFactsDay, [Number(projectId)], (row) =>
    readNumber(row, 'facts_day'),
  );
  return day === 0 ? undefined : day;
}

export async function setFactsDay(projectId: string, day: number): Promise<void> {
  await changesRows(STATEMENTS.setFactsDay, [day, Number(projectId)]);
}

export function listProjectStates(): Promise<readonly ProjectState[]> {
  return selectRows(STATEMENTS.list, [], decode);
}

/** How far deriving a project's facts again has come. */
export interface Derivation {
  /** The version of settings and formulas that the facts are being derived by. */
  readonly cfg: number;
  /** Issues up to this id are done. */
  readonly afterIssueId: string;
}

export function findDerivation(projectId: string): Promise<Derivation | undefined> {
  return findRow(STATEMENTS.findDerivation, [Number(projectId)], (row) => ({
    cfg: readNumber(row, 'derive_cfg'),
    afterIssueId: String(readNumber(row, 'derive_after')),
  }));
}

export async function setDerivation(projectId: string, derivation: Derivation): Promise<void> {
  await changesRows(STATEMENTS.setDerivation, [
    derivation.cfg,
    Number(derivation.afterIssueId),
    Number(projectId),
  ]);
}

function decode(row: SqlRow): ProjectState {
  const wokenAt = findNumber(row, 'woken_at');
  return {
    projectId: String(readNumber(row, 'project_id')),
    isWoken: readNumber(row, 'woken') === 1,
    wokenAt: wokenAt === 0 ? undefined : wokenAt,
    isReadable: readNumber(row, 'readable') === 1,
  };
}
