import { unpackTimeline } from '../domain/flow/timeline-codec';
import type { Timeline } from '../domain/flow/timeline';
import { listWaiverIds, NOTHING_BESIDE, type Beside } from '../domain/scorecard/beside';
import type { DerivationContext } from '../domain/scorecard/derivation-context';
import { listActsOf } from '../storage/issue-act';
import { findTimelines } from '../storage/issue-timeline';
import { COUNTED_KINDS, toRecordedActs } from './saved-acts';

/**
 * What lies beside the issues of a chunk: their acts in one statement, the waivers that are linked to
 * them in another.
 *
 * @param fresh timelines that were read just now, and are not stored yet.
 */
export async function readBeside(
  timelines: readonly Timeline[],
  { site }: DerivationContext,
  fresh: ReadonlyMap<string, Timeline> = new Map(),
): Promise<(timeline: Timeline) => Beside> {
  const acts = await listActsOf(
    timelines.map(({ issueId }) => issueId),
    COUNTED_KINDS,
  );
  const linked = new Map(
    timelines.map((each) => [each.issueId, listWaiverIds(each, site.waivesLinkTypeId)]),
  );
  const stored = await findTimelines([...new Set([...linked.values()].flat())]);
  const waiverOf = (id: string): readonly Timeline[] => {
    const body = stored.get(id);
    const known =
      fresh.get(id) ?? (body?.isDeleted === false ? unpackTimeline(body.body) : undefined);
    return known === undefined ? [] : [known];
  };
  return ({ issueId }) => {
    const own = acts.get(issueId);
    const waiverIds = linked.get(issueId) ?? [];
    if (own === undefined && waiverIds.length === 0) return NOTHING_BESIDE;
    return { acts: toRecordedActs(own ?? []), waivers: waiverIds.flatMap(waiverOf) };
  };
}
