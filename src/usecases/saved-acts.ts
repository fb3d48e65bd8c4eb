import type { SavedCheck, SavedHalf } from '../contract/operations';
import { listCaseLacks, type CaseHalf } from '../domain/acts/case-half';
import type { RecordedAct } from '../domain/acts/recorded-act';
import { sideAt, type Roster } from '../domain/roster';
import type { CheckState } from '../domain/standards/standard';
import type { IssueAct, IssueActKind } from '../storage/issue-act';

/** Kinds of acts that formulas know of. */
export const COUNTED_KINDS: readonly IssueActKind[] = ['case-half', 'check'];

/** What a check's act holds. */
export interface CheckBody {
  readonly version: number;
  readonly check: string;
  readonly state: CheckState;
  readonly evidence: string;
}

/** What a case half's act holds. */
export interface HalfBody {
  readonly version: number;
  readonly part: CaseHalf;
}

/** Bodies were written by our own operations, from arguments that were parsed. */
export const readCheck = ({ body }: IssueAct): CheckBody => JSON.parse(body) as CheckBody;
export const readHalf = ({ body }: IssueAct): HalfBody => JSON.parse(body) as HalfBody;

/** What the formulas read of acts, in their order. */
export function toRecordedActs(acts: readonly IssueAct[]): readonly RecordedAct[] {
  return acts.flatMap((act): RecordedAct[] => {
    const base = { at: Math.floor(act.at / 1000), actor: act.actor };
    if (act.kind === 'check') {
      const { check, state } = readCheck(act);
      return [{ ...base, kind: 'check', check, state }];
    }
    if (act.kind !== 'case-half') return [];
    const { part } = readHalf(act);
    const isComplete = listCaseLacks(part).length === 0;
    return [{ ...base, kind: 'case-half', half: part.half, isComplete }];
  });
}

/** The last save of each half and of each standard. */
export function readSavedActs(
  acts: readonly IssueAct[],
  roster: Roster,
): { readonly halves: readonly SavedHalf[]; readonly checks: readonly SavedCheck[] } {
  const halves = new Map<string, SavedHalf>();
  const checks = new Map<string, SavedCheck>();
  for (const act of acts) {
    const side = sideAt(roster, act.actor, Math.floor(act.at / 1000)) ?? 'other';
    const saved = { savedAt: act.at, side };
    if (act.kind === 'case-half') {
      const half = readHalf(act);
      halves.set(half.part.half, { ...half, ...saved });
    } else if (act.kind === 'check') {
      const check = readCheck(act);
      checks.set(check.check, { ...check, ...saved });
    }
  }
  return { halves: [...halves.values()], checks: [...checks.values()] };
}
