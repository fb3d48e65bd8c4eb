import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { BOX_NOTE, DEMO_NOTE, readNote, type BoxKind } from './note';

export const JIRA_FILE = 'jira.sqlite';
const FORGE_FILES = ['forge-kvs.sqlite', 'forge-sql.sqlite', 'forge-queue.sqlite'] as const;

/** The databases of a folder; over a real site there is no Jira in it. */
export const databasesOf = (kind: BoxKind): readonly string[] =>
  kind === 'site' ? FORGE_FILES : [JIRA_FILE, ...FORGE_FILES];

export const ALL_DATABASES: readonly string[] = databasesOf('demo');

/** The note that cannot be read, if one cannot. */
export function findCorruptNote(dir: string): string | undefined {
  try {
    readNote(dir);
    return undefined;
  } catch {
    return existsSync(path.join(dir, DEMO_NOTE)) ? DEMO_NOTE : BOX_NOTE;
  }
}

/** The databases of the folder that SQLite, or we, cannot read. */
export const findCorruptDatabases = (dir: string): string[] =>
  ALL_DATABASES.filter((name) => {
    const file = path.join(dir, name);
    return existsSync(file) && !isSound(file, name === JIRA_FILE);
  });

const CORRUPT = /malformed|not a database|corrupt|disk image|no such table/i;

function isSound(file: string, hasRecords: boolean): boolean {
  // SQLite takes no bytes for a new database; ours have a page from the moment they are opened.
  if (statSync(file).size === 0 && !existsSync(`${file}-wal`)) return false;
  let database: InstanceType<typeof Database> | undefined;
  try {
    database = new Database(file);
    const [verdict] = database.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
    if (verdict?.quick_check !== 'ok') return false;
    return !hasRecords || count(database, 'record WHERE NOT json_valid(body)') === 0;
  } catch (error) {
    if (CORRUPT.test(String(error))) return false;
    throw error;
  } finally {
    database?.close();
  }
}

function count(database: InstanceType<typeof Database>, from: string): number {
  const row = database.prepare(`SELECT count(*) AS n FROM ${from}`).get() as { n: number };
  return row.n;
}
