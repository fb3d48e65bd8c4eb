import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixtureHost, runIn } from './fixture/fixture-host';
import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import { sql } from '@forge/sql';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'host-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('keeps KVS, SQL and undelivered events over a restart', async () => {
  const first = await fixtureHost(
    {
      resolver: async () => {
        await kvs.set('a', 1);
        await sql.executeDDL('CREATE TABLE t (id INT PRIMARY KEY)');
        await sql.prepare('INSERT INTO t (id) VALUES (?)').bindParams(7).execute();
        await new Queue({ key: 'work' }).push({ body: { n: 1 } });
      },
    },
    { dataDir: folder },
  );
  await runIn(first);
  await first.close();

  const seen: unknown[] = [];
  const second = await fixtureHost(
    {
      resolver: async () => [await kvs.get('a'), (await sql.executeRaw('SELECT id FROM t')).rows],
      onWork: (event) => void seen.push((event as { body: unknown }).body),
    },
    { dataDir: folder },
  );
  expect(await runIn(second)).toEqual([1, [{ id: 7 }]]);
  await second.drain();
  expect(seen).toEqual([{ n: 1 }]);
});

it('runs the folder of a bundle', async () => {
  const code = `exports.resolver = ({ call }, context) =>
    [call.payload, context.principal.accountId, __forge_runtime__.container.appCodeDir]`;
  writeFileSync(path.join(folder, 'index.cjs'), code);
  const host = await fixtureHost({}, { functions: { kind: 'bundle', folder } });
  const call = { functionKey: 'x', payload: 5, accountId: 'u-1', moduleKey: 'page' };
  expect(await host.invoke(call)).toEqual([5, 'u-1', folder]);
});

it('runs a schedule at will, and tells what it threw', async () => {
  const events: unknown[] = [];
  const host = await fixtureHost({ onSchedule: (event) => void events.push(event) });
  await host.runSchedule('hourly');
  expect(events).toMatchObject([{ context: { moduleKey: 'hourly' } }]);
  await expect(host.runSchedule('page')).rejects.toThrow('not a scheduled trigger');
});

it.each([
  ['a module', { moduleKey: 'ghost' }, 'no module "ghost"'],
  ['a resolver', { moduleKey: 'panel' }, 'has no resolver'],
])('rejects an invoke without %s', async (_, place, part) => {
  const host = await fixtureHost();
  const call = { functionKey: 'x', accountId: 'u-1', ...place };
  await expect(host.invoke(call)).rejects.toThrow(part);
});

it('forgets what it counted when asked to', async () => {
  const host = await fixtureHost({ resolver: () => sql.executeRaw('SELECT 1 AS one') });
  await runIn(host);
  expect(host.statements).toHaveLength(1);
  host.forget();
  expect([host.statements, host.calls, host.log, host.points]).toEqual([[], [], [], 0]);
});

it('answers ordered faults of SQL and KVS', async () => {
  const codes = () =>
    Promise.all(
      [sql.executeRaw('SELECT 1 AS one'), kvs.get('a')].map((each: Promise<unknown>) =>
        each.then(
          () => 'ok',
          (error: unknown) => (error as { code: string }).code,
        ),
      ),
    );
  const host = await fixtureHost({ resolver: codes });
  host.faults.sql({ times: 1, code: 'RATE_LIMIT_EXCEEDED', status: 429 });
  host.faults.kvs({ times: 1, code: 'TOO_MANY_REQUESTS', status: 429 });
  expect(await runIn(host)).toEqual(['RATE_LIMIT_EXCEEDED', 'TOO_MANY_REQUESTS']);
  expect(await runIn(host)).toEqual(['ok', 'ok']);
});

it('gives a shared function the shortest limit of its callers', async () => {
  const { timeoutSecondsOf } = await import('../../../local/forge/limits');
  const { manifest } = await fixtureHost();
  expect(timeoutSecondsOf(manifest, 'on-work')).toBe(900);
  expect(timeoutSecondsOf(manifest, 'on-schedule')).toBe(55);
  expect(timeoutSecondsOf(manifest, 'resolver')).toBe(25);
  const shared = [{ key: 'extra', queue: 'q', function: 'resolver' }];
  const modules = { ...manifest.modules, consumer: shared };
  expect(timeoutSecondsOf({ ...manifest, modules }, 'resolver')).toBe(25);
});
