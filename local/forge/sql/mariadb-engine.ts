import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import {
  headerOf,
  SqlError,
  type SqlAnswer,
  type SqlEngine,
  type SqlStatement,
} from './sql-engine';

/** A MariaDB of its own in a temporary folder, without a port; the nearest that CI has to TiDB. */
export interface MariaDb {
  /** A new empty database. */
  openEngine(): Promise<SqlEngine>;
  stop(): Promise<void>;
}

const MODE = 'STRICT_TRANS_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO';
const START_MS = 20_000;
const NOBODY = { uid: 65534, gid: 65534 };

export function hasMariaDb(): boolean {
  return binaryOf('mariadbd') !== undefined && binaryOf('mariadb-install-db') !== undefined;
}

function binaryOf(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** @throws when the server is not installed or does not start. */
export async function startMariadb(): Promise<MariaDb> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mariadb-'));
  const socketPath = path.join(folder, 's');
  const server = startServer(folder, socketPath);
  const admin = await connect(server, socketPath);
  let databases = 0;
  return {
    openEngine: async () => {
      databases += 1;
      const database = `forge_${databases}`;
      await admin.query(`CREATE DATABASE ${database}`);
      return engineOn(await open(socketPath, database));
    },
    stop: async () => {
      await admin.end();
      await new Promise((resolve) => {
        server.once('exit', resolve);
        server.kill('SIGTERM');
      });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startServer(folder: string, socketPath: string): ChildProcess {
  const datadir = path.join(folder, 'data');
  // The server refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, NOBODY.uid, NOBODY.gid);
  const as = isRoot ? NOBODY : {};
  const installed = spawnSync(
    binaryOf('mariadb-install-db') ?? 'mariadb-install-db',
    [
      ...['--no-defaults', `--datadir=${datadir}`, '--auth-root-authentication-method=normal'],
      ...['--skip-test-db', '--skip-name-resolve'],
    ],
    { ...as, encoding: 'utf8' },
  );
  if (installed.status !== 0) throw new Error(`mariadb-install-db: ${installed.stderr}`);
  return spawn(
    binaryOf('mariadbd') ?? 'mariadbd',
    [
      ...['--no-defaults', `--datadir=${datadir}`, `--socket=${socketPath}`],
      ...[`--pid-file=${path.join(folder, 'pid')}`, '--skip-networking', '--skip-grant-tables'],
      ...['--innodb-flush-log-at-trx-commit=2', '--default-time-zone=+00:00'],
      ...['--character-set-server=utf8mb4', '--collation-server=utf8mb4_bin', `--sql-mode=${MODE}`],
    ],
    { ...as, stdio: 'ignore' },
  );
}

function open(socketPath: string, database?: string): Promise<Connection> {
  // `decimalNumbers` stays off: SUM() comes as a string, as it does from Forge SQL.
  const formats = { dateStrings: true, supportBigNumbers: true };
  return createConnection({ socketPath, user: 'root', database, ...formats });
}

async function connect(server: ChildProcess, socketPath: string): Promise<Connection> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    try {
      return await open(socketPath);
    } catch (error) {
      if (server.exitCode !== null || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const ER_STATEMENT_TIMEOUT = 1969;

function engineOn(connection: Connection): SqlEngine {
  let timeoutMs = 0;
  return {
    async execute(statement) {
      try {
        if (timeoutMs !== statement.timeoutMs)
          await connection.query(`SET max_statement_time = ${statement.timeoutMs / 1000}`);
        timeoutMs = statement.timeoutMs;
        return await run(connection, statement);
      } catch (error) {
        const { errno, message } = error as { errno?: number; message: string };
        if (errno === ER_STATEMENT_TIMEOUT)
          throw new SqlError('QUERY_TIMED_OUT', `The query took longer than ${timeoutMs} ms`, 408);
        throw new SqlError('SQL_EXECUTION_ERROR', message);
      }
    },
    async tableNames() {
      const query =
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()';
      const [rows] = await connection.query(query);
      return (rows as unknown as { name: string }[]).map(({ name }) => name);
    },
    close: () => connection.end(),
  };
}

async function run(connection: Connection, { query, params }: SqlStatement): Promise<SqlAnswer> {
  const start = performance.now();
  const [rows, columns] = params.length
    ? await connection.execute(query, params.map(bindable))
    : await connection.query(query);
  const dbExecutionTime = performance.now() - start;
  if (!Array.isArray(rows))
    return { rows: headerOf(rows.affectedRows), metadata: { dbExecutionTime } };
  const fields = columns.map(({ name, table }) => ({ name, table }));
  return { rows: rows as Record<string, unknown>[], metadata: { dbExecutionTime, fields } };
}

function bindable(value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as string | number;
}
