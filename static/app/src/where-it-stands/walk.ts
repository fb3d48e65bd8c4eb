import { findHop, type Goal } from '../../../../src/domain/standing/road';
import type { StageMap } from '../../../../src/domain/stage';
import type { JiraFields } from '../../../../src/jira/field-values';
import { getFollowedIssue } from '../../../../src/jira/followed-issues';
import type { JiraRequest } from '../../../../src/jira/jira-request';
import { doTransition, listTransitions } from '../../../../src/jira/transitions';

/** radar → intake → triage → answer, and one to spare. */
const MAX_HOPS = 4;

export interface Walk {
  readonly issueId: string;
  /** The status that the user saw. */
  readonly fromStatusId: string;
  readonly goal: Goal;
  readonly stageMap: StageMap;
  /** Values for the last transition; only those on its screen go along. */
  readonly fields: JiraFields;
}

export type WalkOutcome =
  /** `left`: values that were not on the screen and are still to be set. */
  | { readonly kind: 'arrived'; readonly left: JiraFields }
  /** Somebody else moved it before: nothing was done. */
  | { readonly kind: 'moved-meanwhile' }
  /** No open transition leads there, for this user, from where it is now. */
  | { readonly kind: 'no-road'; readonly moved: boolean }
  /** `moved`: an earlier transition of the road was done, so it is not where it was. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly moved: boolean };

/** Goes from the present status to the goal, by one transition or several, as the user. */
export async function walk(jira: JiraRequest, way: Walk): Promise<WalkOutcome> {
  let moved = false;
  try {
    let statusId = await readStatus(jira, way.issueId);
    if (statusId !== way.fromStatusId) return { kind: 'moved-meanwhile' };
    for (let hops = 0; hops < MAX_HOPS; hops += 1) {
      const open = await listTransitions(jira, way.issueId);
      const hop = findHop(way.goal, statusId, open, way.stageMap, Object.keys(way.fields));
      if (hop.kind === 'no-road') return { kind: 'no-road', moved };
      const { transition } = hop;
      const onScreen = (id: string) => hop.kind === 'arrive' && id in transition.fields;
      await go(jira, way, transition, pick(way.fields, onScreen));
      if (hop.kind === 'arrive') {
        return { kind: 'arrived', left: pick(way.fields, (id) => !onScreen(id)) };
      }
      moved = true;
      statusId = transition.toStatusId;
    }
    return { kind: 'no-road', moved };
  } catch (error) {
    return { kind: 'failed', error, moved };
  }
}

/** A lost answer is not a lost transition: where the issue is now decides. */
async function go(
  jira: JiraRequest,
  way: Walk,
  transition: { readonly id: string; readonly toStatusId: string },
  fields: JiraFields,
): Promise<void> {
  try {
    await doTransition(jira, way.issueId, transition.id, fields);
  } catch (error) {
    const statusId = await readStatus(jira, way.issueId).catch(() => undefined);
    if (statusId !== transition.toStatusId) throw error;
  }
}

/** Where the issue is now, read by id and never from a search, which lags. */
export async function readStatus(jira: JiraRequest, issueId: string): Promise<string> {
  const { issue } = await getFollowedIssue(jira, issueId, {});
  return issue.statusId;
}

function pick(fields: JiraFields, keep: (id: string) => boolean): JiraFields {
  return Object.fromEntries(Object.entries(fields).filter(([id]) => keep(id)));
}
