import type { RecordedAct } from '../acts/recorded-act';
import { statusPath, type Visit } from '../flow/status-path';
import type { Timeline } from '../flow/timeline';
import type { DerivationContext } from './derivation-context';
import type { Sprint } from './sprint-scope';

/** What belongs to an issue beside its own history in Jira. */
export interface Beside {
  /** Our own acts on it, in order of time. */
  readonly acts: readonly RecordedAct[];
  /** Histories of the waivers that are linked to it. */
  readonly waivers: readonly Timeline[];
  /** Histories of what it was split from, near and far. */
  readonly wholes: readonly Timeline[];
  /** The started sprints that it is in or was; absent: none that is known. */
  readonly sprints?: readonly Sprint[];
}

export const NOTHING_BESIDE: Beside = { acts: [], waivers: [], wholes: [] };

/** The stays of an issue that lies beside another, read by the maps of its own projects, up to T. */
export function pathBeside(timeline: Timeline, context: DerivationContext): readonly Visit[] {
  const own = context.projects.get(timeline.projectId);
  return statusPath(
    timeline,
    (projectId, statusId) => (context.projects.get(projectId) ?? own)?.meaningOf.get(statusId),
    context.asOf,
  );
}

/** Ids of the waivers that waive something on this issue. */
export function listWaiverIds(
  timeline: Timeline,
  waivesLinkTypeId: string | undefined,
): readonly string[] {
  return listLinked(timeline, waivesLinkTypeId, 'inward');
}

/** Ids of the issues on which this waiver waives something. */
export function listWaivedIds(
  timeline: Timeline,
  waivesLinkTypeId: string | undefined,
): readonly string[] {
  return listLinked(timeline, waivesLinkTypeId, 'outward');
}

/** Ids of what this issue was split from, as the links are now. */
export function listWholeIds(
  timeline: Pick<Timeline, 'links'>,
  splitsLinkTypeId: string | undefined,
): readonly string[] {
  return listLinked(timeline, splitsLinkTypeId, 'inward');
}

/** All that it was split from, near and far, each once, as far as it is known. */
export function followWholes(
  timeline: Timeline,
  known: ReadonlyMap<string, Timeline>,
  splitsLinkTypeId: string | undefined,
): readonly Timeline[] {
  const found = new Map<string, Timeline>();
  const follow = (part: Timeline): void => {
    for (const id of listWholeIds(part, splitsLinkTypeId)) {
      const whole = known.get(id);
      if (!whole || found.has(id) || id === timeline.issueId) continue;
      found.set(id, whole);
      follow(whole);
    }
  };
  follow(timeline);
  return [...found.values()];
}

/** Ids of the parts into which this issue was split. */
export function listPartIds(
  timeline: Pick<Timeline, 'links'>,
  splitsLinkTypeId: string | undefined,
): readonly string[] {
  return listLinked(timeline, splitsLinkTypeId, 'outward');
}

function listLinked(
  { links }: Pick<Timeline, 'links'>,
  typeId: string | undefined,
  direction: 'inward' | 'outward',
): readonly string[] {
  if (typeId === undefined) return [];
  return links
    .filter((link) => link.typeId === typeId && link.direction === direction)
    .map(({ otherIssueId }) => otherIssueId);
}

/** Since when a waiver is linked to an issue; where the history does not tell, since it was filed. */
export function waiveLinkedAt(
  { links }: Timeline,
  waiver: Timeline,
  typeId: string | undefined,
): number {
  const link = links.find(
    (each) =>
      each.typeId === typeId && each.direction === 'inward' && each.otherIssueId === waiver.issueId,
  );
  return link ? (link.createdAt ?? waiver.createdAt) : Infinity;
}
