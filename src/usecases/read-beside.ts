import { unpackTimeline } from '../domain/flow/timeline-codec';
import type { Timeline } from '../domain/flow/timeline';
import { followWholes, listWaiverIds, listWholeIds, type Beside } from '../domain/scorecard/beside';
import type { DerivationContext } from '../domain/scorecard/derivation-context';
import { listSprintIds } from '../domain/scorecard/sprint-scope';
import { listActsOf } from '../storage/issue-act';
import { findBodies } from '../storage/issue-timeline';
import { findStartedSprints } from '../storage/sprint';
import { COUNTED_KINDS, toRecordedActs } from './saved-acts';

/** Splits of splits are followed so far; beyond it a part begins with what was found. */
const MAX_SPLITS = 8;

/**
 * What lies beside the issues of a chunk: their acts in one statement, the waivers that are linked to
 * them and what they were split from in another, their sprints in a third; further ones only for splits
 * of splits.
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
  const waiverIdsOf = (each: Timeline) => listWaiverIds(each, site.waivesLinkTypeId);
  const wholeIdsOf = (each: Timeline) => listWholeIds(each, site.splitsLinkTypeId);
  const others = await readOthers(
    timelines.flatMap((each) => [...waiverIdsOf(each), ...wholeIdsOf(each)]),
    fresh,
  );
  let latest: Iterable<Timeline> = timelines.flatMap((each) => listKnown(others, wholeIdsOf(each)));
  for (let depth = 1; depth < MAX_SPLITS; depth++) {
    const ids = [...latest].flatMap(wholeIdsOf).filter((id) => !others.has(id));
    if (ids.length === 0) break;
    const further = await readOthers(ids, fresh);
    for (const [id, whole] of further) others.set(id, whole);
    latest = further.values();
  }
  const sprints = await findStartedSprints([...new Set(timelines.flatMap(listSprintIds))]);
  return (timeline) => ({
    acts: toRecordedActs(acts.get(timeline.issueId) ?? []),
    waivers: listKnown(others, waiverIdsOf(timeline)),
    wholes: followWholes(timeline, others, site.splitsLinkTypeId),
    sprints: listSprintIds(timeline).flatMap((id) => sprints.get(id) ?? []),
  });
}

/** Histories of other issues, as far as we keep them. */
async function readOthers(
  issueIds: readonly string[],
  fresh: ReadonlyMap<string, Timeline>,
): Promise<Map<string, Timeline>> {
  const ids = [...new Set(issueIds)];
  const bodies = await findBodies(ids.filter((id) => !fresh.has(id)));
  const others = new Map<string, Timeline>();
  for (const id of ids) {
    const body = bodies.get(id);
    const known = fresh.get(id) ?? (body === undefined ? undefined : unpackTimeline(body));
    if (known) others.set(id, known);
  }
  return others;
}

const listKnown = (
  others: ReadonlyMap<string, Timeline>,
  ids: readonly string[],
): readonly Timeline[] => ids.flatMap((id) => others.get(id) ?? []);
