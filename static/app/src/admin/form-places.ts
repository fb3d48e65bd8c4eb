import type { Finding } from '../../../../src/domain/health/finding';
import { laneInput } from './draft-settings';
import type { SectionKey } from './section-key';

/** A place of the page: an input or a heading, in the form of a space or anywhere. */
export interface Place {
  readonly projectId: string | undefined;
  /** The folded part in which it is. */
  readonly section: SectionKey;
  readonly elementId: string;
}

export const ROSTER_ID = 'admin-roster';
export const RETENTION_ID = 'admin-retention';
export const stageInput = (statusId: string) => `stage-${statusId}`;

/** Where on the page a finding is mended by hand; `undefined` for what is mended otherwise. */
export function placeOf(finding: Finding, projectId: string | undefined): Place | undefined {
  switch (finding.kind) {
    case 'unmapped-status':
      return { projectId, section: 'space', elementId: stageInput(finding.statusId) };
    case 'lane-without-limit':
      return { projectId, section: 'space', elementId: laneInput(finding.laneKey, 'limit') };
    case 'roster-empty':
    case 'group-missing':
    case 'group-hidden':
    case 'roster-full':
      return { projectId: undefined, section: 'roster', elementId: ROSTER_ID };
    case 'storage-nearly-full':
      return { projectId: undefined, section: 'retention', elementId: RETENTION_ID };
    default:
      return undefined;
  }
}
