import type {
  ParsedArguments,
  SavedActual,
  SavedCheck,
  SavedFit,
  SavedHalf,
  SavedRestatement,
} from '../contract/operations';
import { listCaseLacks, totalOf, type CaseHalf } from '../domain/acts/case-half';
import type { RecordedAct } from '../domain/acts/recorded-act';
import { toDayNumber } from '../domain/day';
import { sideAt, type Roster } from '../domain/roster';
import type { Side } from '../domain/side';
import type { CheckState } from '../domain/standards/standard';
import type { IssueAct, IssueActKind } from '../storage/issue-act';

/** Kinds of acts that formulas know of. */
export const COUNTED_KINDS: readonly IssueActKind[] = [
  ...(['case-half', 'case-actual', 'check', 'fit', 'outlook'] as const),
  ...(['restatement', 'restatement-word'] as const),
];

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

/** What the act of an actual holds. */
interface ActualBody {
  readonly version: number;
  readonly half: Side;
  readonly amount: number;
}

/** What a restatement's act holds, and the word about it. */
export interface RestatementBody {
  readonly version: number;
  readonly says: string;
}
export interface WordBody {
  /** Of the restatement that it is about. */
  readonly version: number;
  readonly isRight: boolean;
  /** Empty where it is right. */
  readonly correction: string;
}

/** What was promised at filing: an ISO instant, and ISO days. */
type PromiseBody = Omit<ParsedArguments<'recordOutlook'>, 'issueId'>;

/** Bodies were written by our own operations, from arguments that were parsed. */
export const readCheck = ({ body }: IssueAct): CheckBody => JSON.parse(body) as CheckBody;
export const readHalf = ({ body }: IssueAct): HalfBody => JSON.parse(body) as HalfBody;
const readActual = ({ body }: IssueAct): ActualBody => JSON.parse(body) as ActualBody;
const readFit = ({ body }: IssueAct): Pick<SavedFit, 'version' | 'rating'> =>
  JSON.parse(body) as Pick<SavedFit, 'version' | 'rating'>;
const readRestatement = ({ body }: IssueAct): RestatementBody =>
  JSON.parse(body) as RestatementBody;
const readWord = ({ body }: IssueAct): WordBody => JSON.parse(body) as WordBody;
const readPromise = ({ body }: IssueAct): PromiseBody => JSON.parse(body) as PromiseBody;

/** What the formulas read of acts, in their order. */
export function toRecordedActs(acts: readonly IssueAct[]): readonly RecordedAct[] {
  return acts.flatMap((act) => toRecordedAct(act) ?? []);
}

function toRecordedAct(act: IssueAct): RecordedAct | undefined {
  const base = { at: Math.floor(act.at / 1000), actor: act.actor };
  switch (act.kind) {
    case 'check': {
      const { check, state } = readCheck(act);
      return { ...base, kind: 'check', check, state };
    }
    case 'case-half': {
      const { part } = readHalf(act);
      const isComplete = listCaseLacks(part).length === 0;
      return { ...base, kind: 'case-half', half: part.half, isComplete, total: totalOf(part) };
    }
    case 'case-actual': {
      const { half, amount } = readActual(act);
      return { ...base, kind: 'case-actual', half, amount };
    }
    case 'outlook': {
      const { answerBy, forecastFrom, forecastTo } = readPromise(act);
      const forecast =
        forecastFrom === undefined || forecastTo === undefined
          ? undefined
          : { from: toDayNumber(forecastFrom), to: toDayNumber(forecastTo) };
      return {
        ...{ ...base, kind: 'promise', answerBy: Math.floor(Date.parse(answerBy) / 1000) },
        ...(forecast && { forecast }),
      };
    }
    case 'fit':
      return { ...base, kind: 'fit', rating: readFit(act).rating };
    case 'restatement':
      return { ...base, kind: 'restatement' };
    case 'restatement-word':
      return { ...base, kind: 'restatement-word', isRight: readWord(act).isRight };
    case 'contest':
    case 'contest-end':
      return undefined;
  }
}

interface SavedActs {
  readonly halves: readonly SavedHalf[];
  readonly actuals: readonly SavedActual[];
  readonly checks: readonly SavedCheck[];
  readonly fit?: SavedFit;
  readonly restatement?: SavedRestatement;
}

/** The last save of each half, of what came of it and of each standard, and of what IT understood. */
export function readSavedActs(acts: readonly IssueAct[], roster: Roster): SavedActs {
  const halves = new Map<string, SavedHalf>();
  const actuals = new Map<Side, SavedActual>();
  const checks = new Map<string, SavedCheck>();
  let fit: SavedFit | undefined;
  let restatement: SavedRestatement | undefined;
  for (const act of acts) {
    const side = sideAt(roster, act.actor, Math.floor(act.at / 1000)) ?? 'other';
    const saved = { savedAt: act.at, side };
    if (act.kind === 'case-half') {
      const half = readHalf(act);
      halves.set(half.part.half, { ...half, ...saved });
    } else if (act.kind === 'case-actual') {
      const actual = readActual(act);
      actuals.set(actual.half, { ...actual, ...saved });
    } else if (act.kind === 'check') {
      const check = readCheck(act);
      checks.set(check.check, { ...check, ...saved });
    } else if (act.kind === 'fit') fit = { ...readFit(act), ...saved };
    else if (act.kind === 'restatement') restatement = { ...readRestatement(act), ...saved };
    else if (act.kind === 'restatement-word' && restatement) {
      const { version, isRight, correction } = readWord(act);
      const word = { isRight, correction, savedAt: act.at };
      if (version === restatement.version) restatement = { ...restatement, word };
    }
  }
  return {
    halves: [...halves.values()],
    actuals: [...actuals.values()],
    checks: [...checks.values()],
    ...(fit && { fit }),
    ...(restatement && { restatement }),
  };
}
