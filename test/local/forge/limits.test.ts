import { PLATFORM_CROSSINGS } from './fixture/platform-crossings';
import { KVS_CROSSINGS, QUEUE_CROSSINGS, SQL_CROSSINGS } from './fixture/service-crossings';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { FORGE_LIMIT_TABLE, LIMITS_TEST } from '../../../local/forge/limit-table';

const CROSSINGS = { ...PLATFORM_CROSSINGS, ...QUEUE_CROSSINGS, ...KVS_CROSSINGS, ...SQL_CROSSINGS };
const mine = FORGE_LIMIT_TABLE.filter(({ test }) => test === LIMITS_TEST);

it.each(mine.map((limit) => [limit.name, limit.value, limit.unit] as const))(
  '%s: lets %d %s through and refuses one more',
  async (name, value) => {
    const crossing = CROSSINGS[name];
    if (!crossing) throw new Error(`no test crosses "${name}"`);
    const [cross, says] = crossing;
    expect(await cross(value)).toBe('ok');
    expect(await cross(value + 1)).toContain(says);
  },
  30_000,
);

describe('the table of limits', () => {
  it('names each limit once', () => {
    const names = FORGE_LIMIT_TABLE.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it('has a crossing for nothing else', () => {
    expect(Object.keys(CROSSINGS).sort()).toEqual(mine.map(({ name }) => name).sort());
  });

  it('names tests that exist', () => {
    const root = path.resolve(__dirname, '../../..');
    for (const { test } of FORGE_LIMIT_TABLE)
      expect([test, existsSync(path.join(root, test))]).toEqual([test, true]);
  });
});
