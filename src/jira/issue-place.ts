import type { MoveNote } from '../domain/board/card';
import type { FieldMap } from '../domain/fields';
import type { JiraFields } from './field-values';
import { JiraRefused } from './jira-error';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { asRecord, asText, MOVE_PROPERTY, readOption } from './read-card';
import { requestJson, sendJson } from './request-json';

/** Where an issue stands in Jira now. */
export interface IssuePlace {
  readonly statusId: string;
  readonly statusName: string;
  readonly laneOptionId?: string;
}

export async function getIssuePlace(
  jira: JiraRequest,
  issueId: string,
  map: FieldMap,
): Promise<IssuePlace> {
  const at = withQuery(path`/rest/api/3/issue/${issueId}`, {
    fields: ['status', ...(map.lane ? [map.lane.id] : [])],
  });
  const fields = asRecord((await requestJson<{ readonly fields?: unknown }>(jira, at)).fields);
  const status = asRecord(fields.status);
  const lane = map.lane && readOption(fields[map.lane.id]);
  return {
    statusId: asText(status.id) ?? '',
    statusName: asText(status.name) ?? '',
    ...(lane && { laneOptionId: lane.id }),
  };
}

/** What a move writes on an issue. */
export interface PlaceWrite {
  readonly lane: { readonly fieldId: string; readonly optionId: string | null } | undefined;
  /** Why a limit was passed. */
  readonly note: MoveNote | undefined;
  /** What else was said for the move. */
  readonly fields: JiraFields | undefined;
}

/** All that a move writes in one request: none of it is there without the other. */
export async function writeLane(
  jira: JiraRequest,
  issueId: string,
  { lane, note, fields: said }: PlaceWrite,
): Promise<void> {
  const fields = {
    ...said,
    ...(lane && { [lane.fieldId]: lane.optionId === null ? null : { id: lane.optionId } }),
  };
  await sendJson(jira, 'PUT', path`/rest/api/3/issue/${issueId}`, {
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(note && { properties: [{ key: MOVE_PROPERTY, value: note }] }),
  });
}

interface RankAnswer {
  readonly entries?: readonly {
    readonly issueId?: number | string;
    readonly status?: number;
    readonly errors?: readonly string[];
  }[];
}

/**
 * Puts an issue before or after another in the rank of all issues.
 *
 * @throws JiraRefused also when Jira answers 207 and the one issue did not get its rank.
 */
export async function rankIssue(
  jira: JiraRequest,
  issueId: string,
  neighbour: { readonly kind: 'before' | 'after'; readonly cardId: string },
): Promise<void> {
  const answer = await sendJson<RankAnswer | undefined>(
    jira,
    'PUT',
    path`/rest/agile/1.0/issue/rank`,
    {
      issues: [issueId],
      ...(neighbour.kind === 'before'
        ? { rankBeforeIssue: neighbour.cardId }
        : { rankAfterIssue: neighbour.cardId }),
    },
  );
  const refused = answer?.entries?.find((entry) => (entry.status ?? 200) >= 400);
  if (refused) throw new JiraRefused(refused.status ?? 400, refused.errors ?? [], {});
}

export async function assignIssue(
  jira: JiraRequest,
  issueId: string,
  accountId: string | null,
): Promise<void> {
  await sendJson(jira, 'PUT', path`/rest/api/3/issue/${issueId}/assignee`, { accountId });
}
