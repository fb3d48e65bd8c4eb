import { NO_APP_VALUES, type AppFieldValues } from '../domain/app-fields/app-field';
import { changesRows, readNumber, readText, selectRows } from './sql';
import { cutIds, placeholders, type Upsert, upsertRows } from './write-rows';

const UPSERT: Upsert = { table: 'issue_told', keys: ['issue_id'], columns: ['body'] };

/**
 * What the app's fields were last told of these issues, by id; what is absent was told nothing. An
 * issue that Jira would not let us write counts as told: it is tried again when it is read again.
 */
export async function findTold(
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, AppFieldValues>> {
  const found = new Map<string, AppFieldValues>();
  for (const part of cutIds(issueIds)) {
    const text = `SELECT issue_id, body FROM issue_told WHERE issue_id IN (${placeholders(part.length)})`;
    const rows = await selectRows(
      text,
      part.map(Number),
      (row) => [String(readNumber(row, 'issue_id')), readText(row, 'body')] as const,
    );
    for (const [id, body] of rows)
      found.set(id, { ...NO_APP_VALUES, ...(JSON.parse(body) as Partial<AppFieldValues>) });
  }
  return found;
}

/** Keeps what was told; an issue of which nothing is said has no row. */
export async function putTold(told: ReadonlyMap<string, AppFieldValues>): Promise<void> {
  const rows = [...told].map(([id, values]) => [id, bodyOf(values)] as const);
  await upsertRows(
    UPSERT,
    rows.filter(([, body]) => body !== NOTHING).map(([id, body]) => [Number(id), body]),
  );
  const silent = rows.filter(([, body]) => body === NOTHING).map(([id]) => Number(id));
  for (const part of cutIds(silent))
    await changesRows(
      `DELETE FROM issue_told WHERE issue_id IN (${placeholders(part.length)})`,
      part,
    );
}

const NOTHING = '{}';

const bodyOf = (values: AppFieldValues): string =>
  JSON.stringify(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));
