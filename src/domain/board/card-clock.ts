import { isInProgress, type StageMap } from '../stage';
import type { PastChange } from '../standing/followed-issue';
import { stayOf } from '../standing/whereabouts';
import type { Card } from './card';

/** Since when a card is what it is. All instants are epoch ms. */
export interface CardClock {
  readonly statusSince: number;
  /** Start of the present stay: statuses in a row that mean the same wait count as one. */
  readonly waitingSince: number;
  /** First *ready*, else the first later stage in progress; absent: not started. */
  readonly startedAt?: number;
  /** Absent: not flagged, or since before the history that was read. */
  readonly flaggedSince?: number;
}

interface StatusSpan {
  readonly statusId: string;
  readonly from: number;
}

/** Reads a card's clock from its own history, oldest change first. */
export function readClock(card: Card, past: readonly PastChange[], stageMap: StageMap): CardClock {
  const spans = statusSpans(card, past);
  const startedAt = findStart(spans, stageMap);
  const flaggedSince = past.filter((change) => change.kind === 'flag' && change.on).at(-1)?.at;
  return {
    statusSince: spans.at(-1)!.from,
    waitingSince: startOfStay(spans, stageMap),
    ...(startedAt !== undefined && { startedAt }),
    ...(card.isFlagged && flaggedSince !== undefined && { flaggedSince }),
  };
}

function statusSpans(card: Card, past: readonly PastChange[]): readonly StatusSpan[] {
  const moves = past.flatMap((change) => (change.kind === 'status' ? [change] : []));
  return [
    { statusId: moves[0]?.from ?? card.statusId, from: card.createdAt },
    ...moves.map((move) => ({ statusId: move.to, from: move.at })),
  ];
}

function startOfStay(spans: readonly StatusSpan[], stageMap: StageMap): number {
  const stay = (span: StatusSpan) => stayOf(stageMap[span.statusId]);
  const now = stay(spans.at(-1)!);
  let i = spans.length - 1;
  while (i > 0 && stay(spans[i - 1]!) === now) i -= 1;
  return spans[i]!.from;
}

function findStart(spans: readonly StatusSpan[], stageMap: StageMap): number | undefined {
  const stage = (span: StatusSpan) => stageMap[span.statusId]?.stage;
  const ready = spans.find((span) => stage(span) === 'ready');
  return (ready ?? spans.find((span) => isInProgress(stage(span))))?.from;
}
