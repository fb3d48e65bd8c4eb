import type { Killable } from '../../local/forge/faults';
import { type App, NOW } from './app-by-road';
import { moveClock, stopClock } from './stopped-clock';
import { endOf } from './jira-and-stored';

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
  const wasKilled = app.host.faults.toCome.kills === 0;
  await recover(app);
  return { app, wasKilled };
}

/** Where work begins, and the work that is to be killed. */
interface Road {
  readonly prepare: () => Promise<App>;
  readonly work: (app: App) => Promise<void>;
  /** What heals what the hourly sweep does not look for. */
  readonly mend?: (app: App) => Promise<void>;
  /** Before which calls it is killed. */
  readonly kinds?: readonly Killable[];
}

const KINDS: readonly Killable[] = ['sql', 'kvs', 'queue'];

/**
 * Kills the work before each of its calls in turn, and expects that it ends as if never killed: in the
 * same bytes, in what Jira's fields say, and in nothing that the night would find to differ.
 */
export function killsOf(name: string, { prepare, work, mend, kinds = KINDS }: Road): void {
  describe(name, () => {
    it.each(kinds)(
      'ends in the same bytes after a kill before any of its %s calls',
      async (kind) => {
        stopClock(NOW);
        const whole = await prepare();
        await work(whole);
        await recover(whole);
        await mend?.(whole);
        const { stamps, ...end } = await endOf(whole);
        expect(stamps.stored).toEqual(stamps.jira);
        expect(Object.values(end.said).flatMap(Object.values)).not.toEqual([]);
        for (let nth = 1; nth <= 400; nth += 1) {
          const { app, wasKilled } = await killAt(kind, nth, prepare, work);
          if (!wasKilled) break;
          await mend?.(app);
          const { stamps: stampsAfter, ...after } = await endOf(app);
          if (JSON.stringify(after) !== JSON.stringify(end))
            expect({ nth, ...after }).toEqual({ nth, ...end });
          expect({ nth, stamps: stampsAfter.stored }).toEqual({ nth, stamps: stampsAfter.jira });
          await app.host.close();
        }
      },
      150_000,
    );
  });
}
