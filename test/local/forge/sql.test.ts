import { fixtureHost, inFunction, runIn } from './fixture/fixture-host';
import { migrationRunner, sql } from '@forge/sql';
import { hasMariaDb, startMariadb, type MariaDb } from '../../../local/forge/sql/mariadb-engine';
import { toSqlite } from '../../../local/forge/sql/sqlite-engine';

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ code: 'ok', message: '' }),
    (error: unknown) => {
      const { code, message } = error as { code: string; message: string };
      return { code, message };
    },
  );
const run = (query: string, ...params: (string | number | null)[]) =>
  sql
    .prepare(query)
    .bindParams(...params)
    .execute();
const TABLE = 'CREATE TABLE IF NOT EXISTS t (id BIGINT PRIMARY KEY, v INT NOT NULL, s VARCHAR(20))';
const UPSERT =
  'INSERT INTO t (id, v, s) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE s = CASE WHEN VALUES(v) >= t.v THEN VALUES(s) ELSE t.s END, v = CASE WHEN VALUES(v) >= t.v THEN VALUES(v) ELSE t.v END';

let mariadb: MariaDb | undefined;
beforeAll(async () => {
  if (hasMariaDb()) mariadb = await startMariadb();
}, 60_000);
afterAll(() => mariadb?.stop());

const engines = [['SQLite', false] as const, ['MariaDB', true] as const];
describe.each(engines)('on %s', (_, isMariaDb) => {
  const test = isMariaDb && !hasMariaDb() ? it.skip : it;
  const on = async (work: () => Promise<void>) =>
    inFunction(work, isMariaDb ? { sql: await mariadb!.openEngine() } : {});

  test('a guarded upsert keeps the newer version', () =>
    on(async () => {
      await sql.executeDDL(TABLE);
      await run(UPSERT, 1, 2, 'new');
      await run(UPSERT, 1, 1, 'old');
      expect((await run('SELECT id, v, s FROM t')).rows).toEqual([{ id: 1, v: 2, s: 'new' }]);
    }));

  test('sums and averages come as strings, counts as numbers', () =>
    on(async () => {
      await sql.executeDDL(TABLE);
      await run('INSERT INTO t (id, v) VALUES (1, 1), (2, 2)');
      const query = 'SELECT SUM(v) AS total, AVG(v) AS mean, COUNT(*) AS n, MAX(v) AS top FROM t';
      expect((await run(query)).rows).toEqual([{ total: '3', mean: '1.5000', n: 2, top: 2 }]);
      const nested = 'SELECT x.total AS again FROM (SELECT SUM(v) AS total FROM t) x';
      expect((await run(nested)).rows).toEqual([{ again: '3' }]);
    }));

  test('writes answer with a header', () =>
    on(async () => {
      await sql.executeDDL(TABLE);
      const inserted = await run('INSERT INTO t (id, v) VALUES (1, 1), (2, 2)');
      expect(inserted.rows).toMatchObject({ affectedRows: 2, fieldCount: 0 });
      const updated = await run('UPDATE t SET v = v + 1 WHERE id = ?', 9);
      expect(updated.rows).toMatchObject({ affectedRows: 0 });
      const ignored = await run('INSERT IGNORE INTO t (id, v) VALUES (1, 5)');
      expect(ignored.rows).toMatchObject({ affectedRows: 0 });
    }));

  test('an error of the engine is an SQL_EXECUTION_ERROR', () =>
    on(async () => {
      expect(await refusal(run('SELECT nothing FROM nowhere'))).toMatchObject({
        code: 'SQL_EXECUTION_ERROR',
      });
    }));

  test('migrations run once', () =>
    on(async () => {
      migrationRunner.enqueue('create t', TABLE);
      expect(await migrationRunner.run()).toContain('create t');
      expect(await migrationRunner.run()).toEqual([]);
      expect((await migrationRunner.list())[0]).toMatchObject({ name: 'create t' });
    }));

  test('a statement that takes too long is a QUERY_TIMED_OUT', async () => {
    const endless =
      'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900) SELECT COUNT(*) AS c FROM n a, n b WHERE a.i + b.i = 7';
    const found = await inFunction(() => refusal(run(endless)), {
      limits: { statementMs: 5 },
      ...(isMariaDb ? { sql: await mariadb!.openEngine() } : {}),
    });
    expect(found.code).toBe('QUERY_TIMED_OUT');
  });
});

describe('the policy', () => {
  it.each([
    ['SELECT 1; SELECT 2', 'SQL_POLICY_VIOLATION', 'One statement'],
    ['START TRANSACTION', 'SQL_POLICY_VIOLATION', 'START'],
    ['SET x = 1', 'SQL_POLICY_VIOLATION', 'SET'],
    ['USE other', 'SQL_POLICY_VIOLATION', 'USE'],
    ["PREPARE s FROM 'SELECT 1'", 'SQL_POLICY_VIOLATION', 'PREPARE'],
    ['SELECT SLEEP(9) AS s', 'SQL_POLICY_VIOLATION', 'SLEEP'],
    ['SELECT /*+ NO_INDEX(t) */ v FROM t', 'SQL_POLICY_VIOLATION', 'hints'],
    ['SELECT v FROM t LIMIT ?', 'INVALID_SQL_QUERY', 'LIMIT'],
    ['SELECT v FROM t LIMIT 1 OFFSET ?', 'INVALID_SQL_QUERY', 'OFFSET'],
    ['SELECT NOW() AS n', 'INVALID_SQL_QUERY', 'NOW'],
    ['SELECT JSON_EXTRACT(s, 1) AS j FROM t', 'INVALID_SQL_QUERY', 'JSON_EXTRACT'],
    ['SELECT v / 2 AS h FROM t', 'INVALID_SQL_QUERY', '/'],
    ["SELECT s || 'x' AS y FROM t", 'INVALID_SQL_QUERY', '||'],
    ['SELECT "v" AS v FROM t', 'INVALID_SQL_QUERY', '"'],
    ['SELECT IF(v, 1, 0) AS i FROM t', 'INVALID_SQL_QUERY', 'IF'],
    ['DELETE FROM t LIMIT 5', 'INVALID_SQL_QUERY', 'DELETE'],
    ['UPDATE t JOIN u ON t.id = u.id SET t.v = 1', 'INVALID_SQL_QUERY', 'JOIN'],
    ['INSERT INTO t (id) VALUES (1) RETURNING id', 'INVALID_SQL_QUERY', 'RETURNING'],
    [
      'INSERT INTO t (id) VALUES (1) AS new ON DUPLICATE KEY UPDATE v = new.v',
      'INVALID_SQL_QUERY',
      'alias',
    ],
    ['CREATE TABLE x (id INT)', 'INVALID_SQL_QUERY', 'executeDDL'],
    ['', 'INVALID_SQL_QUERY', 'empty'],
  ])('refuses %s', (query, code, part) =>
    inFunction(async () => {
      const found = await refusal(run(query));
      expect(found.code).toBe(code);
      expect(found.message).toContain(part);
    }),
  );

  it.each([
    ['CREATE TABLE x (id INT, FOREIGN KEY (id) REFERENCES t (id))', 'SQL_POLICY_VIOLATION'],
    ['CREATE TABLE x (id INT, KEY k (id))', 'INVALID_SQL_QUERY'],
    ['CREATE TABLE x (id BIGINT PRIMARY KEY AUTO_INCREMENT)', 'INVALID_SQL_QUERY'],
    ['CREATE TABLE x (j JSON)', 'INVALID_SQL_QUERY'],
    ['DELETE FROM t', 'INVALID_SQL_QUERY'],
    ['TRUNCATE TABLE t', 'SQL_POLICY_VIOLATION'],
  ])('refuses as DDL %s', (query, code) =>
    inFunction(async () => expect(await refusal(sql.executeDDL(query))).toMatchObject({ code })),
  );

  it('lets strings and comments say anything', () =>
    inFunction(async () => {
      await sql.executeDDL(TABLE);
      await run("INSERT INTO t (id, v, s) VALUES (1, 1, 'NOW() || /') -- LIMIT ?");
      const rows = (await run('SELECT FLOOR(v / 2) AS h, s FROM t;')).rows;
      expect(rows).toEqual([{ h: 0, s: 'NOW() || /' }]);
    }));

  it('refuses two columns of one name', () =>
    inFunction(async () => {
      await sql.executeDDL(TABLE);
      const found = await refusal(run('SELECT a.id, b.id FROM t a, t b'));
      expect(found).toMatchObject({ code: 'INVALID_SQL_QUERY' });
    }));
});

describe('caps', () => {
  it('refuses a request over 1 MiB', () =>
    inFunction(async () => {
      const found = await refusal(run('SELECT ? AS x', 'x'.repeat(1024 * 1024)));
      expect(found.message).toContain('1 MiB');
    }));

  it('refuses a response over 4 MiB', () =>
    inFunction(async () => {
      await sql.executeDDL('CREATE TABLE big (id INT PRIMARY KEY, s TEXT)');
      for (let i = 0; i < 5; i += 1)
        await run('INSERT INTO big (id, s) VALUES (?, ?)', i, 'x'.repeat(1_000_000));
      expect((await refusal(run('SELECT s FROM big'))).message).toContain('4 MiB');
    }));

  it('lets 150 statements a second through when rates hold', () =>
    inFunction(
      async () => {
        for (let i = 0; i < 150; i += 1) await run('SELECT 1 AS one');
        expect(await refusal(run('SELECT 1 AS one'))).toMatchObject({
          code: 'RATE_LIMIT_EXCEEDED',
        });
      },
      { limits: { rates: true }, now: () => 0 },
    ));
});

it('undoes a write that took too long', async () => {
  const host = await fixtureHost(
    {
      resolver: async () => {
        await sql.executeDDL(TABLE);
        const many =
          'INSERT INTO t (id, v) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) SELECT i, 1 FROM n';
        const { code } = await refusal(run(many));
        return [code, (await run('SELECT COUNT(*) AS n FROM t')).rows];
      },
    },
    { limits: { statementMs: 20 } },
  );
  expect(await runIn(host)).toEqual(['QUERY_TIMED_OUT', [{ n: 0 }]]);
});

it('keeps a log of statements', async () => {
  const host = await fixtureHost({ resolver: () => run('SELECT ? AS x', 7).then(() => true) });
  await runIn(host);
  expect(host.statements).toMatchObject([
    { query: 'SELECT ? AS x', params: [7], kind: 'select', rows: 1 },
  ]);
});

it('rewrites VALUES(c) after ON DUPLICATE KEY only', () => {
  expect(toSqlite('INSERT INTO t (a) VALUES (b) ON DUPLICATE KEY UPDATE a = VALUES(a)')).toBe(
    'INSERT INTO t (a) VALUES (b) ON CONFLICT DO UPDATE SET a = excluded.a',
  );
});
