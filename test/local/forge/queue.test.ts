import { fixtureHost, runIn } from './fixture/fixture-host';
import { InvocationError, Queue, type AsyncEvent } from '@forge/events';
import { kvs } from '@forge/kvs';

const queue = new Queue({ key: 'work' });
const push = (body: Record<string, unknown>, more: object = {}) => queue.push({ body, ...more });
const bodyOf = (event: unknown) => (event as AsyncEvent).body;

it('delivers each event in a call of its own', async () => {
  const seen: unknown[] = [];
  const host = await fixtureHost({
    resolver: () => queue.push([{ body: { n: 1 } }, { body: { n: 2 } }]),
    onWork: (event) => void seen.push(bodyOf(event)),
  });
  const { jobId } = await runIn<{ jobId: string }>(host);
  expect(seen).toEqual([]);
  await host.drain();
  expect(seen).toEqual([{ n: 1 }, { n: 2 }]);
  expect(jobId).toBeTruthy();
});

it('counts a job, and cancels what has not run', async () => {
  const host = await fixtureHost({
    resolver: async () => {
      const { jobId } = await push({ n: 1 }, { delayInSeconds: 60 });
      const before = await queue.getStats(jobId);
      await queue.cancel(jobId);
      return [before, await queue.getStats(jobId)];
    },
    onWork: () => {
      throw new Error('was cancelled');
    },
  });
  expect(await runIn(host)).toEqual([
    { success: 0, inProgress: 1, failed: 0 },
    { success: 0, inProgress: 0, failed: 0 },
  ]);
  await host.drain();
  expect(host.failures).toEqual([]);
});

describe('retries', () => {
  it('follow a throw, with the count of tries', async () => {
    const tries: unknown[] = [];
    const host = await fixtureHost({
      resolver: () => push({}),
      onWork: (event) => {
        tries.push((event as AsyncEvent).retryContext?.retryCount);
        if (tries.length < 3) throw new Error('not yet');
      },
    });
    await runIn(host);
    await host.drain();
    expect(tries).toEqual([undefined, 1, 2]);
  });

  it('carry the data of an InvocationError', async () => {
    const seen: unknown[] = [];
    const host = await fixtureHost({
      resolver: () => push({}),
      onWork: (event) => {
        const { retryContext } = event as AsyncEvent;
        seen.push(retryContext?.retryData);
        if (retryContext) return undefined;
        return new InvocationError({
          retryAfter: 60,
          retryReason: 'X' as never,
          retryData: { at: 5 },
        });
      },
    });
    await runIn(host);
    await host.drain();
    expect(seen).toEqual([undefined, { at: 5 }]);
  });

  it('end after four, and the host keeps the failure', async () => {
    let tries = 0;
    const host = await fixtureHost({
      resolver: () => push({ n: 1 }),
      onWork: () => {
        tries += 1;
        throw new Error('never');
      },
    });
    await runIn(host);
    await host.drain();
    expect(tries).toBe(5);
    expect(host.failures).toMatchObject([{ queueName: 'work', body: { n: 1 } }]);
  });

  it('follow a kill between two statements, however the code guards itself', async () => {
    const reads: unknown[] = [];
    const host = await fixtureHost({
      resolver: () => push({}),
      onWork: async () => {
        reads.push((await kvs.get('n')) ?? 'none');
        await kvs.set('n', 1).catch(() => undefined);
      },
    });
    await runIn(host);
    host.faults.killBefore('kvs', 2);
    await host.drain();
    expect(reads).toEqual(['none', 'none']);
    expect(host.failures).toEqual([]);
  });
});

it('a lane of limit 1 runs one event at a time, other lanes beside it', async () => {
  const running: string[] = [];
  let most = 0;
  let overlap = false;
  const host = await fixtureHost({
    resolver: async () => {
      for (const key of ['a', 'a', 'a', 'b'])
        await push({ key }, { concurrency: { key, limit: 1 } });
    },
    onWork: async (event) => {
      const key = String(bodyOf(event)['key']);
      if (running.includes(key)) overlap = true;
      running.push(key);
      most = Math.max(most, running.length);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running.splice(running.indexOf(key), 1);
    },
  });
  await runIn(host);
  await host.drain();
  expect([overlap, most]).toEqual([false, 2]);
});

describe('limits', () => {
  const refused = async (work: () => Promise<unknown>) => {
    const host = await fixtureHost({
      resolver: () =>
        work().then(
          () => 'ok',
          (error: unknown) => (error as Error).constructor.name,
        ),
    });
    return runIn(host);
  };

  it('refuse an event over 100 kB to a long consumer', async () => {
    expect(await refused(() => push({ text: 'x'.repeat(101 * 1024) }))).toBe('PayloadTooBigError');
  });

  it('refuse a queue without a consumer', async () => {
    const ghost = () => new Queue({ key: 'ghost' }).push({ body: {} });
    expect(await refused(ghost)).toBe('InternalServerError');
  });

  it('refuse a job that does not exist', async () => {
    expect(await refused(() => queue.getStats('nope'))).toBe('JobDoesNotExistError');
  });

  it('stop a cycle at 1,000 pushes of one origin', async () => {
    let pushes = 0;
    let refusal = '';
    const host = await fixtureHost({
      resolver: () => push({}),
      onWork: async () => {
        await push({}).then(
          () => (pushes += 1),
          (error: unknown) => (refusal = (error as Error).constructor.name),
        );
      },
    });
    await runIn(host);
    await host.drain();
    expect([pushes, refusal]).toEqual([999, 'InvocationLimitReachedError']);
  });
});

it('duplicates on order', async () => {
  let runs = 0;
  const host = await fixtureHost({ resolver: () => push({}), onWork: () => void (runs += 1) });
  host.faults.queue({ duplicate: true });
  await runIn(host);
  await host.drain();
  expect(runs).toBe(2);
});

it('delivers by the clock once timers run', async () => {
  let done: (value: unknown) => void = () => undefined;
  const delivered = new Promise((resolve) => (done = resolve));
  const host = await fixtureHost({
    resolver: () => push({ n: 1 }),
    onWork: (event) => done(bodyOf(event)),
  });
  host.startTimers();
  await runIn(host);
  expect(await delivered).toEqual({ n: 1 });
});
