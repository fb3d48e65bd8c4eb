import type { OpenTransition } from '../domain/standing/road';
import type { JiraFields } from './field-values';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { requestJson, sendJson } from './request-json';

interface TransitionsAnswer {
  readonly transitions?: readonly {
    readonly id: string;
    readonly name: string;
    readonly to?: { readonly id?: string };
    readonly fields?: Readonly<
      Record<string, { readonly required?: boolean; readonly hasDefaultValue?: boolean }>
    >;
  }[];
}

/** A transition that the sender may do now. `name` is the site's word, for messages only. */
export interface IssueTransition extends OpenTransition {
  readonly name: string;
}

/**
 * The transitions that the sender may do on this issue now, with the fields of their screens. A
 * field that Jira fills by itself when we leave it out is not required.
 */
export async function listTransitions(
  jira: JiraRequest,
  issueIdOrKey: string,
): Promise<readonly IssueTransition[]> {
  const at = withQuery(path`/rest/api/3/issue/${issueIdOrKey}/transitions`, {
    expand: 'transitions.fields',
  });
  const { transitions = [] } = await requestJson<TransitionsAnswer>(jira, at);
  return transitions.map(({ id, name, to, fields = {} }) => ({
    id,
    name,
    toStatusId: to?.id ?? '',
    fields: Object.fromEntries(
      Object.entries(fields).map(([fieldId, field]) => [
        fieldId,
        { required: field.required === true && field.hasDefaultValue !== true },
      ]),
    ),
  }));
}

/** Does one transition, with the fields of its screen. Fields that are not on it make Jira refuse. */
export async function doTransition(
  jira: JiraRequest,
  issueIdOrKey: string,
  transitionId: string,
  fields: JiraFields = {},
): Promise<void> {
  await sendJson(jira, 'POST', path`/rest/api/3/issue/${issueIdOrKey}/transitions`, {
    transition: { id: transitionId },
    ...(Object.keys(fields).length > 0 && { fields }),
  });
}
