import type { SavedHalf, Standing } from '../../../../src/contract/standing';
import { listCaseLacks } from '../../../../src/domain/acts/case-half';
import type { GateFacts } from '../../../../src/domain/gates/gate-lacks';
import { SIDES } from '../../../../src/domain/side';

/** What gates ask for, as it is saved about an issue. */
export const gateFactsOf = ({ halves, clearanceMet }: Standing): GateFacts => ({
  isCaseComplete: isCaseComplete(halves),
  ...(clearanceMet && { clearanceMet }),
});

/** Whether both halves of a business case are complete, each by its own side. */
const isCaseComplete = (halves: readonly SavedHalf[]): boolean =>
  SIDES.every((side) =>
    halves.some((saved) => {
      const isOwn = saved.part.half === side && saved.side === side;
      return isOwn && listCaseLacks(saved.part).length === 0;
    }),
  );
