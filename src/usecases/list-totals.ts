import type { Answers } from '../contract/answers';
import { toIsoDay } from '../domain/day';
import { decisionsOn } from '../domain/scorecard/totals';
import { migrate } from '../storage/migrations';
import { listGrants } from '../storage/totals-grant';

/** Who asked for totals, what became of it, and when it was last used; those that wait come first. */
export async function listTotals(): Promise<Answers['listTotals']> {
  await migrate();
  const grants = await listGrants();
  const waiting = (state: string): number => (state === 'asked' ? 0 : 1);
  return {
    grants: [...grants]
      .sort((a, b) => waiting(a.state) - waiting(b.state))
      .map(({ actor, accountId, usedDay, state, version, at }) => ({
        ...{ grantId: String(actor), state, version, at, decisions: decisionsOn(state) },
        ...(accountId !== '' && { accountId }),
        ...(usedDay !== undefined && { usedOn: toIsoDay(usedDay) }),
      })),
  };
}
