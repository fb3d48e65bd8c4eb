import type { FieldMap } from '../fields';
import type { SiteSettings } from '../settings';
import type { StageMap, StatusMeaning, WaitsOn } from '../stage';
import type { FollowedIssue, PastChange } from './followed-issue';

/** Where a request is on its road, in the words that people use of it. */
export type Place =
  /** On the radar: nobody has asked for it yet. */
  | 'radar'
  /** On the radar because IT said "not now". */
  | 'put-off'
  /** Filed, not looked at yet. */
  | 'unanswered'
  | 'studied'
  /** IT asked something back. */
  | 'asked-back'
  | 'ready'
  | 'build'
  | 'review'
  | 'pilot'
  | 'decide'
  | 'done'
  /** Ended by IT's "no, but". */
  | 'declined'
  | 'stopped';

export type Whereabouts =
  | { readonly kind: 'not-mapped'; readonly statusName: string }
  | {
      readonly kind: 'known';
      readonly place: Place;
      /** The flag's reason wins over the status; a flag without a reason waits on *not said*. */
      readonly waitsOn: WaitsOn | 'not-said';
      /** Set while it is flagged: our key of the reason, when one was given. */
      readonly blocked: { readonly reason: string | undefined } | undefined;
      /** Epoch milliseconds: since when it waits on them, or is where it is. */
      readonly since: number;
    };

interface Rules {
  readonly stageMap: StageMap;
  readonly fields: FieldMap;
  readonly flagReasons: SiteSettings['flagReasons'];
}

/** Where an issue is, on whom it waits and since when. */
export function findWhereabouts(
  issue: FollowedIssue,
  past: readonly PastChange[],
  rules: Rules,
): Whereabouts {
  const meaning = rules.stageMap[issue.statusId];
  if (!meaning) return { kind: 'not-mapped', statusName: issue.statusName };
  const place = placeOf(meaning, issue.values.answer);
  if (issue.flagged && place !== 'done' && place !== 'declined' && place !== 'stopped') {
    const reason = issue.values.flagReason;
    return {
      kind: 'known',
      place,
      waitsOn: waitsOnReason(reason, rules),
      blocked: { reason },
      since: lastFlagged(past) ?? sinceWhen(issue, past, rules.stageMap),
    };
  }
  const since = sinceWhen(issue, past, rules.stageMap);
  return { kind: 'known', place, waitsOn: meaning.waitsOn, blocked: undefined, since };
}

function placeOf({ stage, waitsOn }: StatusMeaning, answer: string | undefined): Place {
  switch (stage) {
    case 'radar':
      return answer === 'not-now' ? 'put-off' : 'radar';
    case 'intake':
      return 'unanswered';
    case 'triage':
      return waitsOn === 'marketing' ? 'asked-back' : 'studied';
    case 'stopped':
      return answer === 'no-but' ? 'declined' : 'stopped';
    default:
      return stage;
  }
}

/** The settings name a reason by its option id, the issue by our key of it. */
function waitsOnReason(reason: string | undefined, rules: Rules): WaitsOn | 'not-said' {
  if (reason === undefined) return 'not-said';
  const optionId = rules.fields.flagReason?.options?.[reason] ?? reason;
  return rules.flagReasons[optionId] ?? 'not-said';
}

function lastFlagged(past: readonly PastChange[]): number | undefined {
  return past.filter((change) => change.kind === 'flag' && change.on).at(-1)?.at;
}

/**
 * Start of the present stay: going back over statuses that mean the same (a request that moves from
 * *New* to *In triage* has waited for IT's answer all the time).
 */
function sinceWhen(issue: FollowedIssue, past: readonly PastChange[], stageMap: StageMap): number {
  const now = stayOf(stageMap[issue.statusId]);
  let since = issue.createdAt;
  for (const change of past) {
    if (change.kind !== 'status') continue;
    if (stayOf(stageMap[change.from]) !== now) since = change.at;
  }
  return since;
}

/** A name of what a status means for waiting: statuses of one stay follow each other without a break. */
export function stayOf(meaning: StatusMeaning | undefined): string {
  if (!meaning) return 'not-mapped';
  const beforeAnswer = meaning.stage === 'intake' || meaning.stage === 'triage';
  return `${beforeAnswer ? 'answer' : meaning.stage}/${meaning.waitsOn}`;
}
