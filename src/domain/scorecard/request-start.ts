import type { ActInWords } from '../flow/words';
import { entriesTo, type Visit } from '../flow/status-path';

/**
 * `s` of M1: when a request was put before IT.
 *
 * The first entry to *intake*, the status at creation included; put on the radar before any act in
 * words by IT, the last such entry; created, where it began in a later stage. A request that began on
 * the radar and skipped *intake* starts where it left the radar.
 *
 * @returns `undefined` for what never left the radar, or began in a status without a stage.
 */
export function findRequestStart(
  visits: readonly Visit[],
  acts: readonly ActInWords[],
): number | undefined {
  const first = visits[0];
  const firstStage = first?.meaning?.stage;
  const intakes = entriesTo(visits, 'intake');
  if (firstStage !== undefined && firstStage !== 'radar' && firstStage !== 'intake')
    return first?.from;
  const submittedAt = intakes[0];
  if (submittedAt === undefined) return leftRadarAt(visits);
  let start = submittedAt;
  for (const parkedAt of entriesTo(visits, 'radar')) {
    const isAnswered = acts.some(
      (act) => act.side === 'it' && act.at > submittedAt && act.at < parkedAt,
    );
    const next = intakes.find((at) => at >= parkedAt);
    if (parkedAt > start && !isAnswered && next !== undefined) start = next;
  }
  return start;
}

function leftRadarAt(visits: readonly Visit[]): number | undefined {
  const next = visits.find((visit) => visit.meaning && visit.meaning.stage !== 'radar');
  return next?.meaning?.stage === 'stopped' ? undefined : next?.from;
}
