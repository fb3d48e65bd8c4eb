import { CARRIED } from '../domain/board/graduation';
import type { FieldValues } from '../domain/field-values';
import type { FieldMap } from '../domain/fields';
import { textOfAdf } from './adf';
import { decodeFields } from './field-values';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { asRecord, asText } from './read-card';
import { requestJson, sendJson } from './request-json';

/** The request that a prototype became. */
export interface Delivery {
  readonly issueId: string;
  readonly issueKey: string;
  readonly summary: string;
  readonly statusName: string;
}

/** What a prototype says for the request that it becomes. */
export interface Graduate {
  readonly values: FieldValues;
  readonly learningNote: string;
}

export async function readGraduate(
  jira: JiraRequest,
  issueId: string,
  map: FieldMap,
): Promise<Graduate> {
  const ids = [...CARRIED, 'learningNote' as const].flatMap((key) => map[key]?.id ?? []);
  const fields = ids.length === 0 ? {} : await readFields(jira, issueId, ids);
  const note = map.learningNote && textOfAdf(fields[map.learningNote.id]);
  return { values: decodeFields(map, fields), learningNote: note ?? '' };
}

/** The request that a prototype became; of several links the first that was made. */
export async function findDelivery(
  jira: JiraRequest,
  issueId: string,
  linkTypeId: string,
): Promise<Delivery | undefined> {
  const { issuelinks } = await readFields(jira, issueId, ['issuelinks']);
  const links = (Array.isArray(issuelinks) ? issuelinks : []).map(asRecord);
  const ours = links
    .filter((link) => asText(asRecord(link.type).id) === linkTypeId && link.outwardIssue)
    .sort((a, b) => Number(a.id) - Number(b.id));
  return ours[0] && readDelivery(asRecord(ours[0].outwardIssue));
}

function readDelivery(issue: Readonly<Record<string, unknown>>): Delivery {
  const fields = asRecord(issue.fields);
  return {
    issueId: asText(issue.id) ?? '',
    issueKey: asText(issue.key) ?? '',
    summary: asText(fields.summary) ?? '',
    statusName: asText(asRecord(fields.status).name) ?? '',
  };
}

/** Links a prototype with the request that it became; Jira keeps the same link only once. */
export async function linkDelivery(
  jira: JiraRequest,
  prototypeId: string,
  requestId: string,
  linkTypeId: string,
): Promise<void> {
  await sendJson(jira, 'POST', path`/rest/api/3/issueLink`, {
    type: { id: linkTypeId },
    // Jira's words are the other way round: the *inward* issue is the one that "graduates to".
    inwardIssue: { id: prototypeId },
    outwardIssue: { id: requestId },
  });
}

async function readFields(
  jira: JiraRequest,
  issueId: string,
  fields: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const at = withQuery(path`/rest/api/3/issue/${issueId}`, { fields });
  return asRecord((await requestJson<{ readonly fields?: unknown }>(jira, at)).fields);
}
