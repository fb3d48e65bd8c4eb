import type { Killable } from '../../local/forge/faults';
import { type App, NOW } from './app-by-road';
import { moveClock, stopClock } from './stopped-clock';
import { figuresOf } from './stored-figures';

/** What heals by itself: retries of the queue, then the hourly sweep, once marks are old. */
async function recover({ host }: App): Promise<void> {
  host.faults.clear();
  await host.drain();
  moveClock('2026-11-20T11:30:00Z');
  await host.runSchedule('hourly-sweep');
  await host.drain();
}

/** Runs the work with a kill before its nth call; says whether there was an nth. */
async function killAt(
  kind: Killable,
  nth: number,
  prepare: () => Promise<App>,
  work: (app: App) => Promise<void>,
): Promise<{ readonly app: App; readonly wasKilled: boolean }> {
  stopClock(NOW);
  const app = await prepare();
  app.host.faults.killBefore(kind, nth);
  await work(app).catch(() => undefined);
  const wasKilled = app.host.log.some((line) => /kill/i.test(line.values.join(' ')));
  await recover(app);
  return { app, wasKilled };
}

/** Where work begins, and the work that is to be killed. */
interface Road {
  readonly prepare: () => Promise<App>;
  readonly work: (app: App) => Promise<void>;
}

/**
 * Places of the calls that differ: of those that say the same, the first two and the last. Work on
 * one issue repeats itself for the next.
 */
function placesThatDiffer(queries: readonly string[]): readonly number[] {
  const places = new Map<string, number[]>();
  queries.forEach((query, at) => places.set(query, [...(places.get(query) ?? []), at + 1]));
  const some = [...places.values()].flatMap((all) => [
    ...all.slice(0, 2),
    ...all.slice(2).slice(-1),
  ]);
  return some.sort((a, b) => a - b);
}

/** Kills the work before its calls, one after the other, and expects that it ends as if never killed. */
export function killsOf(name: string, { prepare, work }: Road): void {
  describe(name, () => {
    it.each(['sql', 'kvs', 'queue'] as const)(
      'ends in the same bytes after a kill before any of its %s calls',
      async (kind) => {
        stopClock(NOW);
        const whole = await prepare();
        const before = whole.host.statements.length;
        await work(whole);
        const places = placesThatDiffer(
          whole.host.statements.slice(before).map(({ query }) => query),
        );
        await recover(whole);
        const figures = await figuresOf(whole.engine);
        const check = async (nth: number): Promise<boolean> => {
          const { app, wasKilled } = await killAt(kind, nth, prepare, work);
          const after = await figuresOf(app.engine);
          if (JSON.stringify(after) !== JSON.stringify(figures))
            expect({ nth, ...after }).toEqual({ nth, ...figures });
          await app.host.close();
          return wasKilled;
        };
        if (kind === 'sql')
          for (const nth of places) expect([nth, await check(nth)]).toEqual([nth, true]);
        else for (let nth = 1; await check(nth); nth += 1);
      },
      150_000,
    );
  });
}
