import { MEASURE_IDS, type MeasureId } from '../domain/scorecard/measure-id';
import type { MadeIssue } from './create-issue';
import { inList } from './jql';
import type { JiraRequest } from './jira-request';
import { path } from './path';
import { sendJson } from './request-json';

/** The issue property that says for which measure a decision was put on the agenda. */
export const AGENDA_PROPERTY = 'entente.agenda';

export interface AgendaMark {
  readonly measure: MeasureId;
  /** Our own name of the attempt that made it: a retry after a lost answer knows it again. */
  readonly attempt: string;
}

/** A decision that waits, and that was asked for from a measure. */
export interface AgendaDecision extends MadeIssue {
  readonly mark: AgendaMark;
}

interface MarkedIssues {
  readonly issues?: readonly {
    readonly id: string;
    readonly key: string;
    readonly properties?: Readonly<Record<string, unknown>>;
  }[];
  readonly nextPageToken?: string | null;
}

/**
 * Open decisions that were put on the agenda for a measure, newest first, of those that the sender
 * may see. Properties are not indexed, so they are compared here: decisions that wait are few.
 */
export async function listAgendaDecisions(
  jira: JiraRequest,
  decisionTypeIds: readonly string[],
): Promise<readonly AgendaDecision[]> {
  if (decisionTypeIds.length === 0) return [];
  const jql = `issuetype in ${inList(decisionTypeIds)} AND statusCategory != Done ORDER BY created DESC`;
  const decisions: AgendaDecision[] = [];
  let nextPageToken: string | undefined;
  do {
    const page: MarkedIssues = await sendJson(jira, 'POST', path`/rest/api/3/search/jql`, {
      ...{ jql, fields: ['summary'], properties: [AGENDA_PROPERTY], maxResults: 100 },
      ...(nextPageToken && { nextPageToken }),
    });
    for (const { id, key, properties } of page.issues ?? []) {
      const mark = readMark(properties?.[AGENDA_PROPERTY]);
      if (mark) decisions.push({ issueId: id, issueKey: key, mark });
    }
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken);
  return decisions;
}

/** Whoever may edit an issue may write its properties: what is no mark counts for none. */
function readMark(value: unknown): AgendaMark | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { measure, attempt } = value as { readonly measure?: unknown; readonly attempt?: unknown };
  const known = MEASURE_IDS.find((id) => id === measure);
  return known && { measure: known, attempt: typeof attempt === 'string' ? attempt : '' };
}
