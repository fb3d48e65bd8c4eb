import type { NamedOption } from '../domain/board/card';
import type { FieldMap } from '../domain/fields';
import { textOfAdf } from './adf';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { asRecord, asText, readOption, readPerson } from './read-card';
import { requestJson } from './request-json';

/** What a card tells only when it is asked: too long to be read for a whole board. */
export interface CardDetails {
  readonly outcome?: string;
  readonly urgentReason?: string;
  /** How far the standards let it go today. */
  readonly clearedFor?: NamedOption;
  /** Absent: it has none. */
  readonly subtasks?: { readonly done: number; readonly all: number };
  /** Names of the two who answer for it, IT's first. */
  readonly liaisons: readonly string[];
}

export async function getCardDetails(
  jira: JiraRequest,
  issueId: string,
  map: FieldMap,
): Promise<CardDetails> {
  const liaisonFields = [map.liaisonIt, map.liaisonMarketing].flatMap((field) => field?.id ?? []);
  const ids = [
    'subtasks',
    map.outcome?.id,
    map.urgentReason?.id,
    map.clearedFor?.id,
    ...liaisonFields,
  ].filter((id) => id !== undefined);
  const at = withQuery(path`/rest/api/3/issue/${issueId}`, { fields: ids });
  const fields = asRecord((await requestJson<{ readonly fields?: unknown }>(jira, at)).fields);
  const outcome = map.outcome && textOfAdf(fields[map.outcome.id]);
  const urgentReason = map.urgentReason && textOfAdf(fields[map.urgentReason.id]);
  const liaisons = liaisonFields.flatMap((id) => readPerson(fields[id])?.name || []);
  const subtasks = readSubtasks(fields.subtasks);
  const clearedFor = map.clearedFor && readOption(fields[map.clearedFor.id]);
  return {
    ...(outcome && { outcome }),
    ...(urgentReason && { urgentReason }),
    ...(clearedFor && { clearedFor }),
    ...(subtasks && { subtasks }),
    liaisons,
  };
}

/** How many are done, whatever their workflow: by the category of their status. */
function readSubtasks(value: unknown): CardDetails['subtasks'] {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const categories = value.map((subtask) => {
    const { status } = asRecord(asRecord(subtask).fields);
    return asText(asRecord(asRecord(status).statusCategory).key);
  });
  return { done: categories.filter((key) => key === 'done').length, all: value.length };
}
