import { readNumber, readText, selectRows, type SqlRow } from './sql';
import { placeholders, upsertRows } from './write-rows';

const SELECT = `SELECT project_id, as_of_day, cfg, computed_at, body FROM project_scorecard`;

export const STATEMENTS = {
  listStamps: `SELECT project_id, as_of_day, cfg, computed_at FROM project_scorecard ORDER BY project_id`,
} as const;

/** What is known of a scorecard without opening it. */
export interface ScorecardStamp {
  readonly projectId: string;
  /** Its windows end at the start of this day. */
  readonly asOfDay: number;
  /** Version of settings and formulas that it was built by. */
  readonly cfg: number;
  /** Epoch milliseconds. */
  readonly computedAt: number;
}

export interface StoredScorecard extends ScorecardStamp {
  /** Packed by the domain. */
  readonly body: string;
}

export async function putScorecard(scorecard: StoredScorecard): Promise<void> {
  await upsertRows(
    {
      table: 'project_scorecard',
      keys: ['project_id'],
      columns: ['as_of_day', 'cfg', 'body', 'computed_at'],
      guard: 'VALUES(computed_at) >= project_scorecard.computed_at',
    },
    [
      [
        Number(scorecard.projectId),
        scorecard.asOfDay,
        scorecard.cfg,
        scorecard.body,
        scorecard.computedAt,
      ],
    ],
  );
}

/** The scorecards of these projects: all that the panel reads. */
export function listScorecards(projectIds: readonly string[]): Promise<readonly StoredScorecard[]> {
  if (projectIds.length === 0) return Promise.resolve([]);
  return selectRows(
    `${SELECT} WHERE project_id IN (${placeholders(projectIds.length)}) ORDER BY project_id`,
    projectIds.map(Number),
    (row) => ({ ...decodeStamp(row), body: readText(row, 'body') }),
  );
}

export function listScorecardStamps(): Promise<readonly ScorecardStamp[]> {
  return selectRows(STATEMENTS.listStamps, [], decodeStamp);
}

function decodeStamp(row: SqlRow): ScorecardStamp {
  return {
    projectId: String(readNumber(row, 'project_id')),
    asOfDay: readNumber(row, 'as_of_day'),
    cfg: readNumber(row, 'cfg'),
    computedAt: readNumber(row, 'computed_at'),
  };
}
