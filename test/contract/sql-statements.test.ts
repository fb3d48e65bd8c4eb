import { readdirSync } from 'node:fs';
import path from 'node:path';
import { byEvents, NOW } from '../support/app-by-road';
import { call } from '../support/entente-in';
import { stopClock } from '../support/stopped-clock';

/** What TiDB, MariaDB and SQLite do not do alike, or what Forge SQL refuses. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a bound LIMIT or OFFSET', /\b(LIMIT|OFFSET)\s+\?/i],
  ['a join: same-named columns collapse', /\bJOIN\b/i],
  ['SELECT *', /SELECT\s+\*/i],
  ['a date function', /\b(NOW|CURDATE|DATE_ADD|DATE_SUB|UNIX_TIMESTAMP|FROM_UNIXTIME)\s*\(/i],
  ['a JSON function', /\bJSON_\w+\s*\(/i],
  ['IF, GREATEST, LEAST or CONCAT', /\b(IF|GREATEST|LEAST|CONCAT)\s*\((?!\s*NOT)/i],
  ['|| or <=>', /\|\||<=>/],
  ['double quotes', /"/],
  ['a division', /[\w)]\s*\/\s*[\w(]/],
  ['RETURNING, TRUNCATE or a transaction', /\b(RETURNING|TRUNCATE|BEGIN|COMMIT|ROLLBACK)\b/i],
  ['NULLS LAST or FILTER', /NULLS\s+LAST|FILTER\s*\(/i],
  ['a row value in an IN list', /\)\s+IN\s+\(\s*\(/i],
  ['more than one statement', /;\s*\S/],
];

const STORAGE = path.resolve(__dirname, '../../src/storage');

function listNamedStatements(): readonly string[] {
  return readdirSync(STORAGE).flatMap((file) => {
    const module = jest.requireActual<{ readonly STATEMENTS?: Readonly<Record<string, string>> }>(
      path.join(STORAGE, file),
    );
    return Object.values(module.STATEMENTS ?? {});
  });
}

/** Those that are built at run time are seen when they run. */
async function listSentStatements(): Promise<readonly string[]> {
  stopClock(NOW);
  const { host, site } = await byEvents();
  await call(host, site.adminId, 'getHealth', {});
  await call(host, site.adminId, 'listMeasureRows', { measure: 'M1', windowDays: 90 });
  await host.runSchedule('daily-reconciliation');
  await host.drain();
  return [...new Set(host.statements.map(({ query }) => query))].filter(
    (query) => !query.includes('__migrations'),
  );
}

it('all statements keep to what the engines share', async () => {
  const statements = [...listNamedStatements(), ...(await listSentStatements())];
  expect(statements.length).toBeGreaterThan(60);
  const offences = statements.flatMap((statement) =>
    FORBIDDEN.filter(([, pattern]) => pattern.test(statement)).map(([what]) => ({
      what,
      statement: statement.slice(0, 200),
    })),
  );
  expect(offences).toEqual([]);
});
