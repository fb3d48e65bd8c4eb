import type { FieldMap } from '../domain/fields';
import type { FollowedIssue } from '../domain/standing/followed-issue';
import { REQUEST_PROPERTY, type RequestMark } from './create-request';
import { decodeFields, type JiraFields } from './field-values';
import type { JiraRequest } from './jira-request';
import { inList } from './jql';
import { path, withQuery } from './path';
import { requestJson, sendJson } from './request-json';

interface IssueAnswer {
  readonly id: string;
  readonly key: string;
  readonly fields?: JiraFields;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** An issue, and what our form noted on it when it was filed there. */
export interface FoundIssue {
  readonly issue: FollowedIssue;
  readonly mark: RequestMark | undefined;
}

const SYSTEM_FIELDS = ['summary', 'status', 'issuetype', 'project', 'reporter', 'created'];

function fieldIdsOf(map: FieldMap): readonly string[] {
  const mapped = Object.values(map).map(({ id }) => id);
  return [...SYSTEM_FIELDS, ...mapped];
}

export async function getFollowedIssue(
  jira: JiraRequest,
  issueIdOrKey: string,
  map: FieldMap,
): Promise<FoundIssue> {
  const at = withQuery(path`/rest/api/3/issue/${issueIdOrKey}`, {
    fields: fieldIdsOf(map),
    properties: REQUEST_PROPERTY,
  });
  return readIssue(await requestJson<IssueAnswer>(jira, at), map);
}

/** Which of the sender's requests: by on whom their status waits. */
export type RequestShelf = 'my-turn' | 'under-way' | 'finished';

export interface RequestScope {
  /** Prototype and Martech Request, and what an admin maps to them. */
  readonly typeIds: readonly string[];
  /** Per project, the statuses that wait on the requester's side and those that end the road. */
  readonly projects: readonly {
    readonly projectId: string;
    readonly turnStatusIds: readonly string[];
    readonly finishedStatusIds: readonly string[];
  }[];
}

export interface RequestPage {
  readonly found: readonly FoundIssue[];
  readonly nextPageToken: string | undefined;
}

export const REQUESTS_PER_PAGE = 50;

/** One page of the requests that the sender has filed, last changed first. */
export async function listMyRequests(
  jira: JiraRequest,
  map: FieldMap,
  scope: RequestScope,
  shelf: RequestShelf,
  pageToken?: string,
): Promise<RequestPage> {
  const jql = myRequestsJql(scope, shelf);
  if (jql === undefined) return { found: [], nextPageToken: undefined };
  const answer = await sendJson<{
    readonly issues?: readonly IssueAnswer[];
    readonly nextPageToken?: string | null;
  }>(jira, 'POST', path`/rest/api/3/search/jql`, {
    jql,
    fields: fieldIdsOf(map),
    properties: [REQUEST_PROPERTY],
    maxResults: REQUESTS_PER_PAGE,
    ...(pageToken && { nextPageToken: pageToken }),
  });
  return {
    found: (answer.issues ?? []).map((issue) => readIssue(issue, map)),
    nextPageToken: answer.nextPageToken ?? undefined,
  };
}

/** `undefined` when nothing can match: no project, or no status of this kind in any of them. */
export function myRequestsJql(scope: RequestScope, shelf: RequestShelf): string | undefined {
  if (scope.typeIds.length === 0) return undefined;
  const clauses = scope.projects.flatMap((project) => {
    const { projectId, turnStatusIds, finishedStatusIds } = project;
    const inProject = `project = ${inList([projectId]).slice(1, -1)}`;
    if (shelf === 'under-way') {
      const others = [...turnStatusIds, ...finishedStatusIds];
      return [others.length ? `${inProject} AND status not in ${inList(others)}` : inProject];
    }
    const ids = shelf === 'my-turn' ? turnStatusIds : finishedStatusIds;
    return ids.length ? [`${inProject} AND status in ${inList(ids)}`] : [];
  });
  if (clauses.length === 0) return undefined;
  const anywhere = clauses.map((clause) => `(${clause})`).join(' OR ');
  return `reporter = currentUser() AND issuetype in ${inList(scope.typeIds)} AND (${anywhere}) ORDER BY updated DESC`;
}

function readIssue(answer: IssueAnswer, map: FieldMap): FoundIssue {
  const fields = answer.fields ?? {};
  const idOf = (key: string, name = 'id') =>
    (fields[key] as Readonly<Record<string, string | undefined>> | null | undefined)?.[name];
  const flags = map.flagged && fields[map.flagged.id];
  return {
    issue: {
      id: answer.id,
      key: answer.key,
      title: typeof fields.summary === 'string' ? fields.summary : '',
      projectId: idOf('project') ?? '',
      typeId: idOf('issuetype') ?? '',
      statusId: idOf('status') ?? '',
      statusName: idOf('status', 'name') ?? '',
      reporterId: idOf('reporter', 'accountId'),
      createdAt: typeof fields.created === 'string' ? Date.parse(fields.created) : NaN,
      flagged: Array.isArray(flags) && flags.length > 0,
      values: decodeFields(map, fields),
    },
    mark: answer.properties?.[REQUEST_PROPERTY] as RequestMark | undefined,
  };
}
