import type { FieldValues } from '../domain/field-values';
import {
  FIELDS,
  findOptionKey,
  type FieldKey,
  type FieldMap,
  type MappedField,
} from '../domain/fields';
import { textOfAdf, toAdf } from './adf';

/** Fields as Jira's REST API takes and gives them, by field id. */
export type JiraFields = Readonly<Record<string, unknown>>;

const isFieldKey = (key: string): key is FieldKey => key in FIELDS;
const keysOf = (values: object) => Object.keys(values).filter(isFieldKey);

/** Values as Jira takes them. Fields that the site has not mapped are left out: see `listUnmapped`. */
export function encodeFields(map: FieldMap, values: FieldValues): JiraFields {
  return Object.fromEntries(
    keysOf(values).flatMap((key) => {
      const field = map[key];
      return field ? [[field.id, encodeValue(key, field, values[key])] as const] : [];
    }),
  );
}

/** Which of these values have no field on this site. */
export function listUnmapped(map: FieldMap, values: FieldValues): readonly FieldKey[] {
  return keysOf(values).filter((key) => !map[key]);
}

function encodeValue(key: FieldKey, field: MappedField, value: unknown): unknown {
  const option = (name: string) => ({ id: field.options?.[name] ?? name });
  switch (FIELDS[key].type) {
    case 'option':
      return option(value as string);
    case 'options':
      return (value as readonly string[]).map(option);
    case 'paragraph':
      return toAdf(value as string);
    case 'user':
      return { accountId: value };
    default:
      return value;
  }
}

/** Values in our own words from the `fields` of an issue; empty and foreign values are absent. */
export function decodeFields(map: FieldMap, fields: JiraFields): FieldValues {
  const keys = Object.keys(FIELDS).filter(isFieldKey);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const field = map[key];
      const value = field && decodeValue(key, field, fields[field.id]);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

function decodeValue(key: FieldKey, field: MappedField, raw: unknown): unknown {
  if (raw === null || raw === undefined) return undefined;
  switch (FIELDS[key].type) {
    case 'option':
      return decodeOption(field, raw);
    case 'options':
      return Array.isArray(raw) && raw.length > 0
        ? raw.flatMap((item) => decodeOption(field, item) ?? [])
        : undefined;
    case 'paragraph':
      return textOfAdf(raw) || undefined;
    case 'user':
      return readString(raw, 'accountId');
    case 'number':
      return typeof raw === 'number' ? raw : undefined;
    default:
      return typeof raw === 'string' && raw !== '' ? raw : undefined;
  }
}

function decodeOption(field: MappedField, raw: unknown): string | undefined {
  const id = readString(raw, 'id');
  return id === undefined ? undefined : (findOptionKey(field, id) ?? id);
}

function readString(raw: unknown, key: string): string | undefined {
  const value = (raw as Readonly<Record<string, unknown>> | null)?.[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
