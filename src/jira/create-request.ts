import { createIssue, type MadeIssue, type NewIssue } from './create-issue';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { requestJson } from './request-json';
import { inList } from './jql';

/** The issue property that tells a request filed by our form from all others. */
export const REQUEST_PROPERTY = 'entente.request';

/** What the form keeps on the issue that it filed: its draft, and what was promised then. */
export interface RequestMark {
  readonly clientId: string;
  readonly answerBy?: string;
  readonly forecastFrom?: string;
  readonly forecastTo?: string;
}

export type FiledRequest = MadeIssue;

/** One field of a create screen. */
export interface CreateField {
  readonly id: string;
  readonly name: string;
  /** Jira fills it in by itself when it has a default. */
  readonly required: boolean;
  /** Options that may be chosen, in the site's words. */
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

interface CreateMetaAnswer {
  readonly fields?: readonly {
    readonly fieldId?: string;
    readonly key?: string;
    readonly name: string;
    readonly required?: boolean;
    readonly hasDefaultValue?: boolean;
    readonly allowedValues?: readonly { readonly id?: string; readonly value?: string }[];
  }[];
  readonly total?: number;
}

const META_PAGE = 200;

/** The fields that the sender may set when creating an issue of this type. */
export async function listCreateFields(
  jira: JiraRequest,
  projectId: string,
  issueTypeId: string,
): Promise<readonly CreateField[]> {
  const at = withQuery(path`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${issueTypeId}`, {
    maxResults: META_PAGE,
  });
  const { fields = [] } = await requestJson<CreateMetaAnswer>(jira, at);
  return fields.map((field) => ({
    id: field.fieldId ?? field.key ?? '',
    name: field.name,
    required: field.required === true && field.hasDefaultValue !== true,
    options: (field.allowedValues ?? []).flatMap(({ id, value }) =>
      id !== undefined && value !== undefined ? [{ id, name: value }] : [],
    ),
  }));
}

export interface NewRequest extends Omit<NewIssue, 'property'> {
  readonly mark: RequestMark;
}

/** Creates the issue by the sender's own rights. */
export function createRequest(
  jira: JiraRequest,
  { mark, ...issue }: NewRequest,
): Promise<FiledRequest> {
  return createIssue(jira, { ...issue, property: { key: REQUEST_PROPERTY, value: mark } });
}

interface MarkedIssues {
  readonly issues?: readonly {
    readonly id: string;
    readonly key: string;
    readonly properties?: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * The request that this draft already became: for a retry after an answer that never arrived. Looks
 * through the sender's requests of the last day; properties are not indexed, so they are compared
 * here.
 */
export async function findFiledRequest(
  jira: JiraRequest,
  projectId: string,
  clientId: string,
): Promise<FiledRequest | undefined> {
  const jql = `project in ${inList([projectId])} AND reporter = currentUser() AND created >= -1d ORDER BY created DESC`;
  const at = withQuery(path`/rest/api/3/search/jql`, {
    jql,
    fields: 'summary',
    properties: REQUEST_PROPERTY,
    maxResults: 50,
  });
  const { issues = [] } = await requestJson<MarkedIssues>(jira, at);
  const found = issues.find(({ properties }) => {
    const mark = properties?.[REQUEST_PROPERTY] as Partial<RequestMark> | undefined;
    return mark?.clientId === clientId;
  });
  return found && { issueId: found.id, issueKey: found.key };
}
