import type { FieldMap } from '../domain/fields';
import { textOfAdf } from './adf';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { asRecord, readPerson } from './read-card';
import { requestJson } from './request-json';

/** What a card tells only when it is asked: too long to be read for a whole board. */
export interface CardDetails {
  readonly outcome?: string;
  readonly urgentReason?: string;
  /** Names of the two who answer for it, IT's first. */
  readonly liaisons: readonly string[];
}

export async function getCardDetails(
  jira: JiraRequest,
  issueId: string,
  map: FieldMap,
): Promise<CardDetails> {
  const liaisonFields = [map.liaisonIt, map.liaisonMarketing].flatMap((field) => field?.id ?? []);
  const ids = [map.outcome?.id, map.urgentReason?.id, ...liaisonFields].filter(
    (id) => id !== undefined,
  );
  if (ids.length === 0) return { liaisons: [] };
  const at = withQuery(path`/rest/api/3/issue/${issueId}`, { fields: ids });
  const fields = asRecord((await requestJson<{ readonly fields?: unknown }>(jira, at)).fields);
  const outcome = map.outcome && textOfAdf(fields[map.outcome.id]);
  const urgentReason = map.urgentReason && textOfAdf(fields[map.urgentReason.id]);
  const liaisons = liaisonFields.flatMap((id) => readPerson(fields[id])?.name || []);
  return { ...(outcome && { outcome }), ...(urgentReason && { urgentReason }), liaisons };
}
