import type { ActorId } from '../domain/actor';
import type { TotalsState } from '../domain/scorecard/totals';
import { saveGrant, type TotalsGrant } from '../storage/totals-grant';
import { auditedSave } from './audited-save';
import type { Call } from './call';

/** What a line of the audit about somebody's totals is called; the rest is who. */
export const TOTALS_SUBJECT = 'totals:';

interface Change {
  readonly actor: ActorId;
  readonly before: TotalsGrant | undefined;
  readonly state: TotalsState;
}

/**
 * Saves what became of a wish for totals, with a line in the audit.
 *
 * @returns the new version.
 * @throws VersionConflict when someone was first.
 */
export function saveTotals(call: Call, { actor, before, state }: Change): Promise<number> {
  const basedOn = before?.version ?? 0;
  const version = basedOn + 1;
  return auditedSave(call, {
    subject: `${TOTALS_SUBJECT}${actor}`,
    before: before && { state: before.state },
    after: { state },
    basedOn,
    save: async () => {
      await saveGrant({ actor, state, version, at: call.now });
      return version;
    },
  });
}
