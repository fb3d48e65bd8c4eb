import { JiraNotFound, JiraRefused } from '../../jira-error';
import type { JiraRequest } from '../../jira-request';
import type { JiraPath } from '../../path';
import { requestJson } from '../../request-json';
import { IN_USE, UNDONE, type Undone } from './deed';

/** Deletes a thing. What is gone is undone; what Jira does not let go is in use. */
export const removed = (
  jira: JiraRequest,
  at: JiraPath,
  refusals: readonly number[] = REFUSALS,
): Promise<Undone> => unlessRefused(() => requestJson(jira, at, { method: 'DELETE' }), refusals);

/** Runs what takes something back: gone is as good as done, and a refusal means that it is in use. */
export async function unlessRefused(
  takeBack: () => Promise<unknown>,
  refusals: readonly number[] = REFUSALS,
): Promise<Undone> {
  try {
    await takeBack();
    return UNDONE;
  } catch (error) {
    if (error instanceof JiraNotFound) return UNDONE;
    if (error instanceof JiraRefused && refusals.includes(error.status)) return IN_USE;
    throw error;
  }
}

/** 409 is another matter where workflows are concerned: then Jira is busy, and one asks again. */
const REFUSALS: readonly number[] = [400, 423];
