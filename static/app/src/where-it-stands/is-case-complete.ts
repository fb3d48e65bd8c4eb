import type { SavedHalf } from '../../../../src/contract/standing';
import { listCaseLacks } from '../../../../src/domain/acts/case-half';
import { SIDES } from '../../../../src/domain/side';

/** Whether both halves of a business case are complete, each by its own side. */
export const isCaseComplete = (halves: readonly SavedHalf[]): boolean =>
  SIDES.every((side) =>
    halves.some((saved) => {
      const isOwn = saved.part.half === side && saved.side === side;
      return isOwn && listCaseLacks(saved.part).length === 0;
    }),
  );
