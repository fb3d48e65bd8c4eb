import { fieldNames, selectFields } from '../issues/view';
import { invalidPayload } from '../refusal';
import { stringList, type RouteCall } from '../route';
import type { World } from '../world';
import { isRecord } from './field-kind';

/** The columns of an issue list for who has set none. */
export const SITE_COLUMNS: readonly string[] = [
  'issuetype',
  'issuekey',
  'summary',
  'assignee',
  'reporter',
  'priority',
  'status',
  'resolution',
  'created',
  'updated',
  'duedate',
];

/** What can be a column, by id: every navigable field, and the key. */
function columnLabels(world: World): Readonly<Record<string, string>> {
  const navigable = selectFields(world, ['*navigable']);
  return { ...fieldNames(world, navigable), issuekey: 'Key' };
}

/** Columns as REST shows them. */
export function columnItems(world: World, ids: readonly string[]): Record<string, string>[] {
  const labels = columnLabels(world);
  return ids.flatMap((value) => {
    const label = labels[value];
    return label === undefined ? [] : [{ label, value }];
  });
}

/** The columns that a call sets: a form's repeated `columns`, or a list in JSON. */
export function readColumns(call: RouteCall): string[] {
  const text = call.raw.body?.toString() ?? '';
  if (!text.trimStart().startsWith('{')) return new URLSearchParams(text).getAll('columns');
  try {
    const body: unknown = JSON.parse(text);
    return isRecord(body) ? (stringList(body, 'columns') ?? []) : [];
  } catch {
    throw invalidPayload();
  }
}

/** The first that cannot be a column. */
export function unknownColumn(world: World, ids: readonly string[]): string | undefined {
  const labels = columnLabels(world);
  return ids.find((id) => labels[id] === undefined);
}
