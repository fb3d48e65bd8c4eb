import type { Killable } from '../../local/forge/faults';
import { call, valueOf } from '../support/entente-in';
import { aBareSite, type BareSite, choicesFor, offerOf, start } from '../support/set-up';
import { moveClock, stopClock } from '../support/stopped-clock';

const NOW = Date.parse('2026-11-20T10:00:00Z');
/** More than a claim lasts. */
const LATER_MS = 31_000;

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
    moveClock(new Date(Date.now() + LATER_MS).toISOString());
    if (wasKilled || answer === undefined) continue;
    const { state } = valueOf(answer);
    if (state.kind !== 'underway') return state.kind;
  }
  throw new Error(`${operation} of ${step.key} never gets through`);
}

describe.each(['jira', 'kvs'] as const)('set-up killed before every %s call', (kind) => {
  it('makes nothing twice, and undoes all of it', async () => {
    stopClock(new Date(NOW).toISOString());
    const site = await aBareSite();
    const choices = choicesFor([site.projectId]);
    const first = await offerOf(site, choices);
    const run = await start(site, choices);
    for (const { step } of run.steps) {
      const key = { run: run.run, key: step.key };
      expect([step.key, await throughKills(site, kind, 'applySetupStep', key)]).toEqual([
        step.key,
        'done',
      ]);
    }
    expect((await offerOf(site, choices)).plan.steps).toEqual([]);
    for (const { step } of [...run.steps].reverse()) {
      const key = { run: run.run, key: step.key };
      expect([step.key, await throughKills(site, kind, 'undoSetupStep', key)]).toEqual([
        step.key,
        'undone',
      ]);
    }
    expect((await offerOf(site, choices)).plan).toEqual(first.plan);
  }, 240_000);
});
