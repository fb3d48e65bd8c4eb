import { changesRows, findRow, readNumber, readText, selectRows, type SqlRow } from './sql';

export const STATEMENTS = {
  start: `INSERT INTO backfill (project_id, state, phase, token, issues, total, started_at, beat_at, quota_hour, quota_points, detail)
    VALUES (?, 'running', 0, '', 0, 0, ?, ?, 0, 0, '')
    ON DUPLICATE KEY UPDATE state = VALUES(state), phase = VALUES(phase), token = VALUES(token), issues = VALUES(issues), total = VALUES(total),
    started_at = VALUES(started_at), beat_at = VALUES(beat_at), quota_hour = VALUES(quota_hour),
    quota_points = VALUES(quota_points), detail = VALUES(detail)`,
  find: `SELECT project_id, state, phase, token, issues, total, started_at, beat_at, quota_hour, quota_points, detail
    FROM backfill WHERE project_id = ?`,
  list: `SELECT project_id, state, phase, token, issues, total, started_at, beat_at, quota_hour, quota_points, detail
    FROM backfill ORDER BY project_id`,
  advance: `UPDATE backfill SET state = ?, phase = ?, token = ?, issues = ?, total = ?, beat_at = ?, quota_hour = ?, quota_points = ?,
    detail = ? WHERE project_id = ? AND started_at = ?`,
} as const;

export type BackfillState = 'running' | 'done' | 'stopped';

/** How far a project's history has been read. The cursor is all that a resumed job needs. */
export interface Backfill {
  readonly projectId: string;
  readonly state: BackfillState;
  /** Index of the part of history that is being read, newest first (`backfill-phase`). */
  readonly phase: number;
  /** Jira's page token inside the phase; empty at its beginning. */
  readonly token: string;
  readonly issues: number;
  /** Issues of the project when the run began, as Jira counts them; 0: not asked yet. */
  readonly total: number;
  /** Epoch milliseconds; also names the run: an older run's write changes nothing. */
  readonly startedAt: number;
  readonly beatAt: number;
  /** Points of Jira's hourly quota spent in `quotaHour` (hours since the epoch). */
  readonly quotaHour: number;
  readonly quotaPoints: number;
  /** Why it stopped; our own words, no data. */
  readonly detail: string;
}

export async function startBackfillRun(projectId: string, now: number): Promise<void> {
  await changesRows(STATEMENTS.start, [Number(projectId), now, now]);
}

export function findBackfill(projectId: string): Promise<Backfill | undefined> {
  return findRow(STATEMENTS.find, [Number(projectId)], decode);
}

export function listBackfills(): Promise<readonly Backfill[]> {
  return selectRows(STATEMENTS.list, [], decode);
}

/** Moves the cursor, after what it stands for is stored. */
export async function advanceBackfill(backfill: Backfill): Promise<void> {
  await changesRows(STATEMENTS.advance, [
    backfill.state,
    backfill.phase,
    backfill.token,
    backfill.issues,
    backfill.total,
    backfill.beatAt,
    backfill.quotaHour,
    backfill.quotaPoints,
    backfill.detail.slice(0, 200),
    Number(backfill.projectId),
    backfill.startedAt,
  ]);
}

function decode(row: SqlRow): Backfill {
  return {
    projectId: String(readNumber(row, 'project_id')),
    state: readText(row, 'state') as BackfillState,
    phase: readNumber(row, 'phase'),
    token: readText(row, 'token'),
    issues: readNumber(row, 'issues'),
    total: readNumber(row, 'total'),
    startedAt: readNumber(row, 'started_at'),
    beatAt: readNumber(row, 'beat_at'),
    quotaHour: readNumber(row, 'quota_hour'),
    quotaPoints: readNumber(row, 'quota_points'),
    detail: readText(row, 'detail'),
  };
}
