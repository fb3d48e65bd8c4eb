import { fixtureHost, inFunction, runIn } from './fixture/fixture-host';
import { Filter, FilterConditions, kvs, MetadataField, Sort, WhereConditions } from '@forge/kvs';

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: unknown) => (error as { code?: string }).code,
  );

describe('plain keys', () => {
  it('gives back what was set, and undefined for a missing key', () =>
    inFunction(async () => {
      await kvs.set('a', { n: 1 });
      expect(await kvs.get('a')).toEqual({ n: 1 });
      expect(await kvs.get('missing')).toBeUndefined();
      await kvs.delete('a');
      await kvs.delete('a');
      expect(await kvs.get('a')).toBeUndefined();
    }));

  it('keeps secrets apart', () =>
    inFunction(async () => {
      await kvs.setSecret('a', 's');
      expect(await kvs.get('a')).toBeUndefined();
      expect(await kvs.getSecret('a')).toBe('s');
    }));

  it('fails on an existing key when asked to', () =>
    inFunction(async () => {
      await kvs.set('a', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
      expect(await code(kvs.set('a', 2, { keyPolicy: 'FAIL_IF_EXISTS' }))).toBe(
        'KEY_ALREADY_EXISTS',
      );
      expect(await kvs.get('a')).toBe(1);
    }));

  it('returns the previous value when asked to', () =>
    inFunction(async () => {
      await kvs.set('a', 1);
      const options = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' } as const;
      const previous: unknown = await kvs.set<number, number>('a', 2, options);
      expect(previous).toMatchObject({ key: 'a', value: 1 });
    }));

  it.each([
    ['a key with a slash', 'a/b', 1, 'INVALID_KEY'],
    ['a key of 501 characters', 'k'.repeat(501), 1, 'INVALID_KEY'],
    ['a value over 240 KiB', 'a', 'x'.repeat(240 * 1024), 'MAX_SIZE'],
  ])('refuses %s', (_, key, value, expected) =>
    inFunction(async () => expect(await code(kvs.set(key, value))).toBe(expected)),
  );

  it('refuses a value deeper than 31 levels', () =>
    inFunction(async () => {
      let value: unknown = 1;
      for (let i = 0; i < 32; i += 1) value = { value };
      expect(await code(kvs.set('a', value))).toBe('MAX_DEPTH');
    }));

  it('still returns an expired value for 48 hours, with its expiry to compare', async () => {
    let now = Date.parse('2026-11-22T00:00:00Z');
    await inFunction(
      async () => {
        await kvs.set('a', 1, { keyPolicy: 'OVERRIDE', ttl: { value: 1, unit: 'HOURS' } });
        now += 2 * 3_600_000;
        const found = await kvs.get('a', { metadataFields: [MetadataField.EXPIRE_TIME] });
        expect(found).toMatchObject({ value: 1, expireTime: '2026-11-22T01:00:00.000Z' });
        now += 48 * 3_600_000;
        expect(await kvs.get('a')).toBeUndefined();
      },
      { now: () => now },
    );
  });

  it('pages a query by key', () =>
    inFunction(async () => {
      for (const key of ['p:1', 'p:2', 'p:3', 'q:1']) await kvs.set(key, key);
      const query = () => kvs.query().where('key', WhereConditions.beginsWith('p:')).limit(2);
      const first = await query().getMany();
      expect(first.results.map(({ key }) => key)).toEqual(['p:1', 'p:2']);
      const second = await query().cursor(first.nextCursor!).getMany();
      expect(second.results.map(({ key }) => key)).toEqual(['p:3']);
      expect(second.nextCursor).toBeUndefined();
    }));

  it('refuses a page of more than 100', () =>
    inFunction(async () =>
      expect(await code(kvs.query().limit(101).getMany())).toBe('INVALID_LIMIT'),
    ));

  it('tells which keys of a batch failed', () =>
    inFunction(async () => {
      const result = await kvs.batchSet([
        { key: 'a', value: 1 },
        { key: 'b/c', value: 2 },
      ]);
      expect(result.successfulKeys).toEqual([{ key: 'a' }]);
      expect(result.failedKeys).toMatchObject([{ key: 'b/c', error: { code: 'INVALID_KEY' } }]);
      const read = await kvs.batchGet([{ key: 'a' }, { key: 'z' }]);
      expect(read.successfulKeys).toMatchObject([{ key: 'a', value: 1 }]);
      expect(read.failedKeys).toMatchObject([{ key: 'z', error: { code: 'KEY_NOT_FOUND' } }]);
    }));
});

interface Note {
  projectId?: string;
  version?: number;
  text?: string;
}

describe('entities', () => {
  const note = (projectId: string, version: number, text = '') => ({ projectId, version, text });

  it('finds by an index with a partition, in the order of its range', () =>
    inFunction(async () => {
      const notes = kvs.entity<Note>('note');
      await notes.set('a', note('P', 2));
      await notes.set('b', note('P', 1));
      await notes.set('c', note('Q', 1));
      const query = notes.query().index('by-project', { partition: ['P'] });
      const found = await query.sort(Sort.DESC).getMany();
      expect(found.results.map(({ key }) => key)).toEqual(['a', 'b']);
      const ranged = notes.query().index('by-project', { partition: ['P'] });
      const one = await ranged.where(WhereConditions.greaterThan(1)).getOne();
      expect(one?.key).toBe('a');
    }));

  it('filters', () =>
    inFunction(async () => {
      const notes = kvs.entity<Note>('note');
      await notes.set('a', note('P', 2, 'hello'));
      await notes.set('b', note('P', 1, 'bye'));
      const filter = new Filter<Note>().and('text', FilterConditions.contains('ell'));
      const found = await notes.query().index('version').filters(filter).getMany();
      expect(found.results.map(({ key }) => key)).toEqual(['a']);
    }));

  it.each([
    ['an attribute of another type', { version: 'two' }, 'INVALID_VALUE'],
    ['an integer of more than 32 bits', { version: 2 ** 40 }, 'INVALID_VALUE'],
    ['an attribute that the manifest lacks', { colour: 'red' }, 'INVALID_VALUE'],
  ])('refuses %s', (_, value, expected) =>
    inFunction(async () => expect(await code(kvs.entity('note').set('a', value))).toBe(expected)),
  );

  it('refuses an entity and an index that the manifest lacks', () =>
    inFunction(async () => {
      expect(await code(kvs.entity('ghost').set('a', {}))).toBe('INVALID_ENTITY');
      expect(await code(kvs.entity('note').query().index('ghost').getMany())).toBe('INVALID_INDEX');
    }));
});

describe('the lag of queries', () => {
  /** Works on a store whose queries are two seconds late. */
  async function late(work: (wait: (ms: number) => void) => Promise<void>) {
    let now = Date.parse('2026-11-22T00:00:00Z');
    const resolver = () => work((ms) => (now += ms));
    const host = await fixtureHost({ resolver }, { now: () => now });
    host.faults.kvsLag(2000);
    await runIn(host);
  }
  const stored = async () => {
    const { results } = await kvs.query().getMany();
    return results.map(({ key, value }) => [key, value]);
  };

  it('hides a write until it has passed; `get` sees it at once', () =>
    late(async (wait) => {
      await kvs.set('a', 1);
      expect(await kvs.get('a')).toBe(1);
      expect(await stored()).toEqual([]);
      wait(1999);
      expect(await stored()).toEqual([]);
      wait(1);
      expect(await stored()).toEqual([['a', 1]]);
    }));

  it('shows the old value and the deleted key meanwhile', () =>
    late(async (wait) => {
      const both = (a: number) => [
        ['a', a],
        ['b', 1],
      ];
      await kvs.set('a', 1);
      await kvs.set('b', 1);
      wait(2000);
      await kvs.set('a', 2);
      wait(1000);
      await kvs.set('a', 3);
      await kvs.delete('b');
      expect(await stored()).toEqual(both(1));
      wait(1000);
      expect(await stored()).toEqual(both(2));
      wait(1000);
      expect(await stored()).toEqual([['a', 3]]);
    }));

  it('holds for entities, batches and transactions', () =>
    late(async (wait) => {
      const notes = kvs.entity<Note>('note');
      await notes.set('a', { version: 1 });
      await kvs.transact().set('b', { version: 2 }, { entityName: 'note' }).execute();
      await kvs.batchSet([{ key: 'c', value: { version: 3 }, entityName: 'note' }]);
      const found = async () => (await notes.query().index('version').getMany()).results.length;
      expect(await found()).toBe(0);
      wait(2000);
      expect(await found()).toBe(3);
    }));

  it('ends with the faults', async () => {
    const host = await fixtureHost({
      resolver: async () => {
        await kvs.set('a', 1);
        return stored();
      },
    });
    host.faults.kvsLag(60_000);
    expect(await runIn(host)).toEqual([]);
    host.faults.clear();
    expect(await runIn(host)).toEqual([['a', 1]]);
  });
});

describe('transactions', () => {
  it('set only when the condition holds', () =>
    inFunction(async () => {
      await kvs.entity('note').set('a', { version: 1 });
      const save = (expected: number) =>
        kvs
          .transact()
          .set<Note>(
            'a',
            { version: expected + 1 },
            {
              entityName: 'note',
              conditions: new Filter<Note>().and('version', FilterConditions.equalTo(expected)),
            },
          )
          .execute();
      expect(await code(save(1))).toBe('ok');
      expect(await code(save(1))).toBe('CONDITION_FAILED');
      expect(await kvs.entity('note').get('a')).toEqual({ version: 2 });
    }));

  it('change nothing when one operation fails', () =>
    inFunction(async () => {
      const both = kvs.transact().set('fine', 1).set('b/c', 2);
      expect(await code(both.execute())).toBe('INVALID_KEY');
      expect(await kvs.get('fine')).toBeUndefined();
    }));

  it('hold at most 25 operations, each key once', () =>
    inFunction(async () => {
      let many = kvs.transact();
      for (let i = 0; i < 26; i += 1) many = many.set(`k${i}`, i);
      expect(await code(many.execute())).toBe('INVALID_TRANSACTION');
      expect(await code(kvs.transact().set('a', 1).delete('a').execute())).toBe(
        'INVALID_TRANSACTION',
      );
    }));
});

it('stores of two hosts are apart', async () => {
  await inFunction(() => kvs.set('a', 1));
  expect(await inFunction(() => kvs.get('a'))).toBeUndefined();
});
