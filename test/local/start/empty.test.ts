import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBox } from '../../../local/box/open-box';
import { readOptions } from '../../../local/options';
import { listen } from '../../../local/shell/server/listen';
import { makeShellHandler } from '../../../local/shell/server/shell-handler';
import { basic } from './served-box';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'entente-empty-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const open = () =>
  openBox(readOptions(['--empty', '--data', dir]), {
    say: () => undefined,
    onLog: () => undefined,
  });

/** Asks the box over HTTP, as its administrator. */
async function ask(path_: string): Promise<unknown> {
  const box = await open();
  const served = await listen(makeShellHandler({ ...box, filesOrigin: 'http://127.0.0.1:1' }), [0]);
  try {
    const headers = { authorization: basic('admin@example.com') };
    return await (await fetch(served.origin + path_, { headers })).json();
  } finally {
    await served.close();
    await box.close();
  }
}

describe('npm start -- --empty', () => {
  it('has one person, who administers Jira', async () => {
    expect(await ask('/rest/api/3/myself')).toMatchObject({ displayName: 'Admin' });
    expect(await ask('/rest/api/3/mypermissions?permissions=ADMINISTER')).toMatchObject({
      permissions: { ADMINISTER: { havePermission: true } },
    });
  });

  it('has Jira’s defaults and no project', async () => {
    expect(await ask('/rest/api/3/project/search')).toMatchObject({ total: 0, values: [] });
    // The older list has only statuses of workflows that a project uses.
    expect(await ask('/rest/api/3/status')).toEqual([]);
    const { values } = (await ask('/rest/api/3/statuses/search')) as { values: { name: string }[] };
    expect(values.map(({ name }) => name)).toEqual(['To Do', 'In Progress', 'Done']);
  });

  it('gives the shell its people and no steps, again after a restart', async () => {
    for (let start = 0; start < 2; start += 1) {
      expect(await ask('/box')).toMatchObject({ strip: [], personas: [{ name: 'Admin' }] });
      expect(await ask('/box/newest-request')).toEqual({});
    }
  });

  it('keeps a second start out while it runs', async () => {
    const box = await open();
    await expect(open()).rejects.toThrow('is in use by process');
    await box.close();
  });

  it('refuses a damaged folder in a sentence, and lets go of it', async () => {
    await (await open()).close();
    // Where SQLite's log holds every page, it mends the file by itself.
    rmSync(path.join(dir, 'jira.sqlite-wal'), { force: true });
    writeFileSync(path.join(dir, 'jira.sqlite'), 'garbage '.repeat(900));
    await expect(open()).rejects.toThrow('jira.sqlite is corrupt; it was set aside as');
    await expect(open()).rejects.toThrow('jira.sqlite is missing.');
  });
});
