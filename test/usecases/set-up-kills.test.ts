import type { Killable } from '../../local/forge/faults';
import type { Step } from '../../src/domain/setup/step';
import { call, valueOf } from '../support/entente-in';
import { aBareSite, type BareSite, choicesFor, offerOf, start, take } from '../support/set-up';
import { moveClock, stopClock } from '../support/stopped-clock';

const NOW = Date.parse('2026-11-20T10:00:00Z');
/** More than a claim lasts. */
const LATER_MS = 31_000;

const later = (): void => moveClock(new Date(Date.now() + LATER_MS).toISOString());

type Operation = 'applySetupStep' | 'undoSetupStep';

/** Takes a step on, killed before its first call, then before its second, until it gets through. */
async function throughKills(
  site: BareSite,
  kind: Killable,
  operation: Operation,
  step: { readonly run: number; readonly key: string },
): Promise<string> {
  for (let nth = 1; nth < 120; nth += 1) {
    site.host.faults.killBefore(kind, nth);
    const answer = await call(site.host, site.adminId, operation, step).catch(() => undefined);
    const wasKilled = site.host.faults.toCome.kills === 0;
    site.host.faults.clear();
    later();
    if (wasKilled || answer === undefined) continue;
    const { state } = valueOf(answer);
    if (state.kind !== 'underway') return state.kind;
  }
  throw new Error(`${operation} of ${step.key} never gets through`);
}

/** Of steps of one kind, the first two: all others of it do the same with other names. */
function isKilled(steps: readonly Step[], { key, kind }: Step): boolean {
  const alike = steps.filter((step) => step.kind === kind);
  return alike.slice(0, 2).some((step) => step.key === key);
}

describe.each(['jira', 'kvs'] as const)('set-up killed before every %s call', (kind) => {
  it('makes nothing twice, and undoes all of it', async () => {
    stopClock(new Date(NOW).toISOString());
    const site = await aBareSite();
    const choices = choicesFor([site.projectId]);
    const first = await offerOf(site, choices);
    const { run, steps } = await start(site, choices);
    const all = steps.map(({ step }) => step);
    const through = async (operation: Operation, step: Step): Promise<string> =>
      isKilled(all, step)
        ? throughKills(site, kind, operation, { run, key: step.key })
        : (await take(site, operation, run, step.key, () => later())).kind;
    for (const step of all)
      expect([step.key, await through('applySetupStep', step)]).toEqual([step.key, 'done']);
    expect((await offerOf(site, choices)).plan.steps).toEqual([]);
    for (const step of [...all].reverse())
      expect([step.key, await through('undoSetupStep', step)]).toEqual([step.key, 'undone']);
    expect((await offerOf(site, choices)).plan).toEqual(first.plan);
  }, 240_000);
});
