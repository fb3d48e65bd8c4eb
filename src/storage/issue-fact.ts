import { FACT_INTEGERS, type FactInteger, type IssueFact } from '../domain/scorecard/fact';
import type { WorkType } from '../domain/work-type';
import { changesRows, findNumber, readNumber, readText, selectRows, type SqlRow } from './sql';
import { cutIds, placeholders, type Upsert, upsertRows } from './write-rows';

/** `startedAt` → `started_at`. */
const columnOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const INTEGER_COLUMNS: readonly (readonly [FactInteger, string])[] = FACT_INTEGERS.map(
  (name) => [name, columnOf(name)] as const,
);
const INTEGERS = INTEGER_COLUMNS.map(([, column]) => column).join(', ');
const SELECT = `SELECT issue_id, project_id, type_id, work_type, lane_id, start_lane_id, ${INTEGERS} FROM issue_fact`;

export const STATEMENTS = {
  listOfDays: `SELECT issue_id FROM issue_fact WHERE project_id = ? AND deleted = 0 AND first_day <= ? AND last_day >= ? AND settled_at < ?
    AND issue_id > ? ORDER BY issue_id LIMIT 500`,
  listOpen: `SELECT issue_id FROM issue_fact WHERE project_id = ? AND deleted = 0 AND settled_at >= ? AND issue_id > ?
    ORDER BY issue_id LIMIT 500`,
  listRecent: `${SELECT} WHERE project_id = ? AND deleted = 0 AND (ended_at >= ? OR started_at >= ? OR build_at >= ?) AND issue_id > ?
    ORDER BY issue_id LIMIT 2000`,
  listOfWindow: `${SELECT} WHERE project_id = ? AND deleted = 0 AND (last_day >= ? OR settled_at >= ?) AND issue_id > ?
    ORDER BY issue_id LIMIT 2000`,
  findOutdated: `SELECT issue_id FROM issue_fact WHERE project_id = ? AND deleted = 0 AND cfg <> ? LIMIT 1`,
  find: `${SELECT} WHERE issue_id = ? AND deleted = 0`,
  count: `SELECT COUNT(*) AS issues FROM issue_fact WHERE project_id = ? AND deleted = 0`,
  purge: `DELETE FROM issue_fact WHERE deleted = 1 AND ver < ?`,
} as const;

/** The DDL of the integer columns: the domain's list is the table's. */
export const FACT_INTEGER_DDL = INTEGER_COLUMNS.map(([, column]) => `${column} INT`).join(', ');

/** A fact as it is written; a tombstone keeps only the ids. */
export type FactWrite = {
  /** Epoch milliseconds at which reading the issue from Jira began. */
  readonly ver: number;
  /** Version of settings and formulas that it was derived by. */
  readonly cfg: number;
} & (
  | { readonly kind: 'fact'; readonly fact: IssueFact }
  | { readonly kind: 'gone'; readonly issueId: string; readonly projectId: string }
);

/** The later reading wins; of one reading, the later settings. What the guard reads comes last. */
const UPSERT: Upsert = {
  table: 'issue_fact',
  keys: ['issue_id'],
  columns: [
    'project_id',
    'type_id',
    'work_type',
    'lane_id',
    'start_lane_id',
    ...INTEGER_COLUMNS.map(([, column]) => column),
    'deleted',
    'cfg',
    'ver',
  ],
  guard:
    'VALUES(ver) > issue_fact.ver OR (VALUES(ver) = issue_fact.ver AND VALUES(cfg) >= issue_fact.cfg)',
};

export async function putFacts(writes: readonly FactWrite[]): Promise<void> {
  await upsertRows(UPSERT, writes.map(encode));
}

/** Ids of settled facts that may touch one of the days `from…to`, a page at a time. */
export function listSettledIds(
  projectId: string,
  days: { readonly from: number; readonly to: number },
  asOf: number,
  afterIssueId: string,
): Promise<readonly string[]> {
  const values = [Number(projectId), days.to, days.from, asOf, Number(afterIssueId)];
  return selectRows(STATEMENTS.listOfDays, values, decodeId);
}

/** Ids of facts whose figures still change by themselves at `asOf`, a page at a time. */
export function listOpenIds(
  projectId: string,
  asOf: number,
  afterIssueId: string,
): Promise<readonly string[]> {
  const values = [Number(projectId), asOf, Number(afterIssueId)];
  return selectRows(STATEMENTS.listOpen, values, decodeId);
}

const decodeId = (row: SqlRow): string => String(readNumber(row, 'issue_id'));

/** Facts that started, were pulled or ended since `since` (epoch seconds). */
export function listRecentFacts(projectId: string, since: number): Promise<readonly IssueFact[]> {
  return allPages(STATEMENTS.listRecent, [Number(projectId), since, since, since]);
}

/** Facts that may count in a window that begins on `fromDay`, open ones included. */
export function listFactsOfWindow(
  projectId: string,
  fromDay: number,
  asOf: number,
): Promise<readonly IssueFact[]> {
  return allPages(STATEMENTS.listOfWindow, [Number(projectId), fromDay, asOf]);
}

/** Whether a fact of the project follows from other settings or formulas than `cfg`. */
export async function hasOutdatedFacts(projectId: string, cfg: number): Promise<boolean> {
  const rows = await selectRows(STATEMENTS.findOutdated, [Number(projectId), cfg], (row) =>
    readNumber(row, 'issue_id'),
  );
  return rows.length > 0;
}

export async function findFact(issueId: string): Promise<IssueFact | undefined> {
  return (await selectRows(STATEMENTS.find, [Number(issueId)], decode))[0];
}

/** When each issue was last read, tombstones included; those never read are absent. */
export async function findFactVersions(
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  for (const part of cutIds(issueIds)) {
    const text = `SELECT issue_id, ver FROM issue_fact WHERE issue_id IN (${placeholders(part.length)})`;
    const rows = await selectRows(text, part.map(Number), (row) => ({
      issueId: String(readNumber(row, 'issue_id')),
      ver: readNumber(row, 'ver'),
    }));
    for (const { issueId, ver } of rows) versions.set(issueId, ver);
  }
  return versions;
}

/**
 * Those of these issues that a figure may still count, or whose history another's figure follows
 * from: open ones, those that count on `day` or later, and decisions and waivers.
 */
export async function listStillCounted(
  issueIds: readonly string[],
  day: number,
  asOf: number,
): Promise<ReadonlySet<string>> {
  const counted = new Set<string>();
  for (const part of cutIds(issueIds)) {
    const text = `SELECT issue_id FROM issue_fact WHERE issue_id IN (${placeholders(part.length)}) AND deleted = 0
      AND (last_day >= ? OR settled_at >= ? OR work_type IN ('decision', 'waiver'))`;
    for (const id of await selectRows(text, [...part.map(Number), day, asOf], decodeId))
      counted.add(id);
  }
  return counted;
}

/** Drops the facts of these issues. */
export async function deleteFacts(issueIds: readonly string[]): Promise<void> {
  for (const part of cutIds(issueIds))
    await changesRows(
      `DELETE FROM issue_fact WHERE issue_id IN (${placeholders(part.length)})`,
      part.map(Number),
    );
}

export async function countFacts(projectId: string): Promise<number> {
  const rows = await selectRows(STATEMENTS.count, [Number(projectId)], (row) =>
    readNumber(row, 'issues'),
  );
  return rows[0] ?? 0;
}

/** Drops tombstones that are older than `before`. */
export async function purgeFacts(before: number): Promise<void> {
  await changesRows(STATEMENTS.purge, [before]);
}

async function allPages(statement: string, values: readonly number[]): Promise<IssueFact[]> {
  const facts: IssueFact[] = [];
  for (let after = 0; ;) {
    const page = await selectRows(statement, [...values, after], decode);
    facts.push(...page);
    const last = page.at(-1);
    if (last === undefined) return facts;
    after = Number(last.issueId);
  }
}

function encode(write: FactWrite): (string | number | null)[] {
  const fact = write.kind === 'fact' ? write.fact : undefined;
  const { issueId, projectId } = write.kind === 'fact' ? write.fact : write;
  return [
    Number(issueId),
    Number(projectId),
    fact?.typeId ?? '',
    fact?.workType ?? '',
    fact?.laneId ?? null,
    fact?.startLaneId ?? null,
    ...INTEGER_COLUMNS.map(([name]) => fact?.[name] ?? null),
    fact === undefined ? 1 : 0,
    write.cfg,
    write.ver,
  ];
}

function decode(row: SqlRow): IssueFact {
  const integers = Object.fromEntries(
    INTEGER_COLUMNS.map(([name, column]) => [name, findNumber(row, column)]),
  );
  return {
    ...integers,
    issueId: String(readNumber(row, 'issue_id')),
    projectId: String(readNumber(row, 'project_id')),
    typeId: readText(row, 'type_id'),
    workType: readText(row, 'work_type') as WorkType,
    laneId: findText(row, 'lane_id'),
    startLaneId: findText(row, 'start_lane_id'),
  } as IssueFact;
}

function findText(row: SqlRow, column: string): string | undefined {
  return row[column] === null || row[column] === undefined ? undefined : readText(row, column);
}
