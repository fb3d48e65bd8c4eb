import { isRecord } from '../fields/field-kind';
import { badRequest, invalidPayload } from '../refusal';
import type { BulkEdit } from './operations';

type Item = Readonly<Record<string, unknown>>;

/** What an item of one of the body's lists sets its field to, as the edit call takes it. */
const VALUES: Readonly<Record<string, (item: Item) => unknown>> = {
  clearableNumberFields: ({ value }) => value ?? null,
  datePickerFields: ({ date }) => dayOf(textIn(date, 'formattedDate')),
  dateTimePickerFields: ({ dateTime }) => textIn(dateTime, 'formattedDateTime') || null,
  multipleSelectFields: ({ options }) =>
    recordsIn(options).map(({ optionId }) => ({ id: String(optionId) })),
  multipleSelectClearableUserPickerFields: ({ users }) =>
    recordsIn(users).map(({ accountId }) => ({ accountId })),
  richTextFields: ({ richText }) => (isRecord(richText) ? (richText.adfValue ?? null) : null),
  singleLineTextFields: ({ text }) => text,
  singleSelectClearableUserPickerFields: ({ user }) =>
    isRecord(user) ? { accountId: user.accountId } : null,
  singleSelectFields: ({ option }) => optionOf(option),
};

/** Reads the parts of `editedFieldsInput`. @throws 400 for parts that the box does not know */
export function readEdit(given: unknown, selected: ReadonlySet<string>): BulkEdit {
  if (!isRecord(given)) throw invalidPayload();
  const { priority, issueType, status, labelsFields, ...lists } = given;
  const fields: Record<string, unknown> = {};
  const update: Record<string, Item[]> = {};
  for (const [part, items] of Object.entries(lists)) {
    const read = VALUES[part];
    if (!read) throw badRequest(`Jira in a box cannot edit ${part} in bulk.`);
    for (const item of recordsIn(items)) fields[fieldOf(item)] = read(item);
  }
  for (const item of recordsIn(labelsFields)) readLabels(item, fields, update);
  if (isRecord(priority)) fields.priority = { id: String(priority.priorityId) };
  const edit: BulkEdit = {
    input: {
      ...(Object.keys(fields).length > 0 ? { fields } : {}),
      ...(Object.keys(update).length > 0 ? { update } : {}),
    },
    ...(isRecord(issueType) ? { issueTypeId: String(issueType.issueTypeId) } : {}),
    ...(isRecord(status) ? { statusId: String(status.statusId) } : {}),
  };
  refuseUnselected(edit, selected);
  return edit;
}

function refuseUnselected(edit: BulkEdit, selected: ReadonlySet<string>): void {
  const edited = [
    ...Object.keys(edit.input.fields ?? {}),
    ...Object.keys(edit.input.update ?? {}),
    ...(edit.issueTypeId === undefined ? [] : ['issuetype']),
    ...(edit.statusId === undefined ? [] : ['status']),
  ];
  const unlisted = edited.filter((id) => !selected.has(id));
  if (unlisted.length > 0) {
    throw badRequest(
      `The following editedFieldInput values are not listed as selectedActions : ${unlisted.join(', ')}`,
    );
  }
  const absent = [...selected].filter((id) => !edited.includes(id));
  if (absent.length > 0) {
    throw badRequest(
      `The following selectedActions have no editedFieldInput values : ${absent.join(', ')}`,
    );
  }
}

function readLabels(
  item: Item,
  fields: Record<string, unknown>,
  update: Record<string, Item[]>,
): void {
  const id = fieldOf(item);
  const labels = recordsIn(item.labels).map(({ name }) => name);
  switch (item.bulkEditMultiSelectFieldOption) {
    case 'ADD':
      update[id] = labels.map((add) => ({ add }));
      break;
    case 'REMOVE':
      update[id] = labels.map((remove) => ({ remove }));
      break;
    case 'REPLACE':
      fields[id] = labels;
      break;
    case 'REMOVE_ALL':
      fields[id] = [];
      break;
    default:
      throw invalidPayload();
  }
}

function fieldOf({ fieldId }: Item): string {
  if (typeof fieldId !== 'string') throw invalidPayload();
  return fieldId;
}

function recordsIn(list: unknown): Record<string, unknown>[] {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list) || !list.every(isRecord)) throw invalidPayload();
  return list;
}

function textIn(value: unknown, name: string): string {
  const text = isRecord(value) ? value[name] : '';
  if (typeof text !== 'string') throw invalidPayload();
  return text;
}

const CLEARED = -1;

function optionOf(option: unknown): unknown {
  if (!isRecord(option)) throw invalidPayload();
  return Number(option.optionId) === CLEARED ? null : { id: String(option.optionId) };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `2/Mar/26` as well as `2026-03-02`; empty clears. */
function dayOf(text: string): string | null {
  const found = /^(\d{1,2})\/([A-Za-z]{3})\/(\d{2})$/.exec(text);
  if (!found) return text === '' ? null : text;
  const [, day = '', month = '', year = ''] = found;
  const place = MONTHS.indexOf(month.toLowerCase()) + 1;
  return `20${year}-${String(place).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
