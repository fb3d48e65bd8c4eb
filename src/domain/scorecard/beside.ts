import type { RecordedAct } from '../acts/recorded-act';
import type { Timeline } from '../flow/timeline';

/** What belongs to an issue beside its own history in Jira. */
export interface Beside {
  /** Our own acts on it, in order of time. */
  readonly acts: readonly RecordedAct[];
  /** Histories of the waivers that are linked to it. */
  readonly waivers: readonly Timeline[];
}

export const NOTHING_BESIDE: Beside = { acts: [], waivers: [] };

/** Ids of the waivers that waive something on this issue. */
export function listWaiverIds(
  timeline: Timeline,
  waivesLinkTypeId: string | undefined,
): readonly string[] {
  return listWaiveLinks(timeline, waivesLinkTypeId, 'inward');
}

/** Ids of the issues on which this waiver waives something. */
export function listWaivedIds(
  timeline: Timeline,
  waivesLinkTypeId: string | undefined,
): readonly string[] {
  return listWaiveLinks(timeline, waivesLinkTypeId, 'outward');
}

function listWaiveLinks(
  { links }: Timeline,
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
