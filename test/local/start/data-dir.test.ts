import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { claimDataDir } from '../../../local/data-dir/claim';
import { writeNote, type BoxKind } from '../../../local/data-dir/note';
import { prepareDataDir, resetDataDir } from '../../../local/data-dir/prepare';
import { ALL_DATABASES } from '../../../local/data-dir/soundness';

const NOW = Date.UTC(2026, 10, 27, 1, 40);
const STAMP = '2026-11-27T01-40-00Z';

let dir: string;
let said: string[];

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'entente-data-'));
  said = [];
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const at = (name: string): string => path.join(dir, name);
const names = (): string[] => readdirSync(dir).sort();
const prepare = (kind?: BoxKind) =>
  prepareDataDir({ dir, kind, nowMs: NOW, say: (text) => said.push(text) });

/** A folder as a start leaves it. */
function made(kind: BoxKind): void {
  for (const name of ALL_DATABASES) {
    const database = new Database(at(name));
    database.exec('CREATE TABLE record (kind TEXT, id TEXT, body TEXT)');
    const put = database.prepare('INSERT INTO record VALUES (?, ?, ?)');
    database.transaction(() => {
      for (let n = 0; n < 500; n += 1) put.run('issue', String(n), `{"id":"${n}"}`);
    })();
    database.close();
  }
  if (kind === 'demo') writeFileSync(at('demo.json'), '{"personas":[]}');
  else writeNote(dir, { kind });
}

const DAMAGES: readonly (readonly [what: string, name: string, harm: (file: string) => void])[] = [
  ['no database at all', 'jira.sqlite', (file) => writeFileSync(file, 'garbage '.repeat(900))],
  ['no bytes', 'jira.sqlite', (file) => writeFileSync(file, '')],
  ['half a database', 'jira.sqlite', halve],
  ['half a database of the app', 'forge-sql.sqlite', halve],
  ['no bytes of the app', 'forge-kvs.sqlite', (file) => writeFileSync(file, '')],
  ['a record that is no JSON', 'jira.sqlite', breakRecord],
  ['half a note', 'demo.json', (file) => writeFileSync(file, '{"personas":[')],
  ['a note of another form', 'demo.json', (file) => writeFileSync(file, '[]')],
];

function halve(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
}

function breakRecord(file: string): void {
  const database = new Database(file);
  database.prepare('INSERT INTO record VALUES (?, ?, ?)').run('issue', 'x', '{"id":');
  database.close();
}

describe('a folder that is sound', () => {
  it.each(['demo', 'empty', 'import', 'site'] as const)(
    'is opened as the %s that it is',
    (kind) => {
      made(kind);
      expect(prepare()).toEqual({ kind, isThere: true });
      expect(said).toEqual([]);
    },
  );

  it('is made when it holds nothing: a demo, or what is wanted', () => {
    expect(prepare()).toEqual({ kind: 'demo', isThere: false });
    expect(prepare('empty')).toEqual({ kind: 'empty', isThere: false });
    expect(names()).toEqual([]);
  });

  it('is not mixed with another kind', () => {
    made('demo');
    expect(() => prepare('empty')).toThrow(
      `${dir} holds the demo, not an empty site. Give another folder with --data DIR, or forget what is there with --reset.`,
    );
  });
});

describe('a damaged demo', () => {
  it.each(DAMAGES)('with %s is set aside, and a fresh one follows', (_what, name, harm) => {
    made('demo');
    harm(at(name));
    const broken = readFileSync(at(name));
    expect(prepare()).toEqual({ kind: 'demo', isThere: false });
    expect(names()).toEqual([`${name}-corrupt-${STAMP}`, `set-aside-${STAMP}`].sort());
    expect(readFileSync(at(`${name}-corrupt-${STAMP}`))).toEqual(broken);
    expect(said).toEqual([
      `${name} is corrupt; it was set aside as ${name}-corrupt-${STAMP}.`,
      expect.stringContaining('What else was there is kept in'),
      'Beginning anew with the demo.',
    ]);
    expect(prepare()).toEqual({ kind: 'demo', isThere: false });
    expect(said).toHaveLength(3);
  });

  it('that lost a file is set aside, too', () => {
    made('demo');
    rmSync(at('forge-sql.sqlite'));
    expect(prepare()).toEqual({ kind: 'demo', isThere: false });
    expect(said[0]).toBe('forge-sql.sqlite is missing.');
  });

  it('that was never finished is set aside', () => {
    made('demo');
    rmSync(at('demo.json'));
    expect(prepare()).toEqual({ kind: 'demo', isThere: false });
    expect(names()).toEqual([`set-aside-${STAMP}`]);
    expect(said[0]).toContain('did not come to its end');
  });
});

describe('anything else that is damaged', () => {
  it('is not begun anew by itself, however often it is started', () => {
    made('import');
    writeFileSync(at('jira.sqlite'), 'garbage '.repeat(900));
    expect(() => prepare()).toThrow(
      `jira.sqlite is corrupt; it was set aside as jira.sqlite-corrupt-${STAMP}. ${dir} cannot be opened without it: put a copy back, or begin again with --reset.`,
    );
    expect(() => prepare()).toThrow('jira.sqlite is missing.');
    expect(existsSync(at('forge-sql.sqlite'))).toBe(true);
  });
});

describe('reset', () => {
  it('forgets our files and what was set aside, and no other', () => {
    made('demo');
    writeFileSync(at('jira.sqlite'), 'garbage '.repeat(900));
    prepare();
    writeFileSync(at('letter.txt'), 'mine');
    resetDataDir(dir);
    expect(names()).toEqual(['letter.txt']);
  });

  it('refuses a folder that holds nothing of ours', () => {
    writeFileSync(at('letter.txt'), 'mine');
    expect(() => resetDataDir(dir)).toThrow('--reset deletes nothing there');
  });
});

describe('a claim', () => {
  it('keeps a second start out until it is given back', () => {
    const release = claimDataDir(dir);
    expect(() => claimDataDir(dir)).toThrow(`is in use by process ${process.pid}`);
    release();
    claimDataDir(dir)();
  });

  it('of a process that is gone holds nothing', () => {
    writeFileSync(at('box.pid'), '999999999');
    claimDataDir(dir)();
    expect(names()).toEqual([]);
  });

  it('of a folder that cannot be written says so', () => {
    writeFileSync(at('file'), '');
    expect(() => claimDataDir(at('file/below'))).toThrow(/cannot be written \(\w+\)/);
  });
});
