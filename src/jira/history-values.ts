import { toDayNumber } from '../domain/day';
import type { FieldMap } from '../domain/fields';
import {
  DAY_FIELDS,
  OPTION_FIELDS,
  PRESENCE_FIELDS,
  TEXT_FIELDS,
  type DayField,
  type OptionField,
  type PresenceField,
  type TextField,
  type TimelineValues,
} from '../domain/flow/timeline';
import type { SiteSettings } from '../domain/settings';
import { hasLink } from '../domain/standing/answer';
import { plainText, textLength } from './rich-text';

/** Jira's own fields that a timeline reads. */
export const TRACKED_SYSTEM_FIELDS = [
  'created',
  'reporter',
  'project',
  'issuetype',
  'status',
  'resolution',
  'priority',
  'summary',
  'description',
  'assignee',
  'parent',
  'issuelinks',
  'comment',
] as const;

/** What a Jira field id is in a timeline. */
export type TrackedField =
  | { readonly kind: 'status' | 'project' | 'type' | 'channel' | 'flag' | 'sprint' }
  | { readonly kind: 'option'; readonly field: OptionField }
  | { readonly kind: 'day'; readonly field: DayField }
  | { readonly kind: 'text'; readonly field: TextField }
  | { readonly kind: 'presence'; readonly field: PresenceField };

/** Jira field id → what it is. */
export type FieldLookup = ReadonlyMap<string, TrackedField>;

const lookups = new WeakMap<SiteSettings['fields'], FieldLookup>();

export function lookUpFields(site: Pick<SiteSettings, 'fields'>): FieldLookup {
  const known = lookups.get(site.fields);
  if (known) return known;
  const lookup = new Map<string, TrackedField>([
    ['status', { kind: 'status' }],
    ['project', { kind: 'project' }],
    ['issuetype', { kind: 'type' }],
    ['priority', { kind: 'option', field: 'priority' }],
    ['resolution', { kind: 'option', field: 'resolution' }],
    ['summary', { kind: 'text', field: 'summary' }],
    ['description', { kind: 'text', field: 'description' }],
    ['assignee', { kind: 'presence', field: 'assignee' }],
  ]);
  for (const [key, field] of Object.entries(site.fields)) {
    const tracked = trackedOf(key as keyof FieldMap);
    if (tracked) lookup.set(field.id, tracked);
  }
  lookups.set(site.fields, lookup);
  return lookup;
}

function trackedOf(key: keyof FieldMap): TrackedField | undefined {
  if (key === 'sprint') return { kind: 'sprint' };
  if (key === 'flagged') return { kind: 'flag' };
  if (key === 'channel') return { kind: 'channel' };
  if (isOneOf(OPTION_FIELDS, key)) return { kind: 'option', field: key };
  if (isOneOf(DAY_FIELDS, key)) return { kind: 'day', field: key };
  if (isOneOf(TEXT_FIELDS, key)) return { kind: 'text', field: key };
  if (isOneOf(PRESENCE_FIELDS, key)) return { kind: 'presence', field: key };
  return undefined;
}

export function isAnswerDetail(tracked: TrackedField): boolean {
  return tracked.kind === 'text' && tracked.field === 'answerDetail';
}

function isOneOf<T extends string>(all: readonly T[], key: string): key is T {
  return (all as readonly string[]).includes(key);
}

/** The present values of the tracked fields. */
export function readValues(
  fields: Readonly<Record<string, unknown>>,
  lookup: FieldLookup,
): TimelineValues {
  const options: Partial<Record<OptionField, string>> = {};
  const days: Partial<Record<DayField, number>> = {};
  const lengths: Partial<Record<TextField, number>> = {};
  const present: PresenceField[] = [];
  let channel: readonly string[] = [];
  let sprintIds: readonly string[] = [];
  let flagged = false;
  for (const [fieldId, tracked] of lookup) {
    const value = fields[fieldId];
    if (value === undefined || value === null) continue;
    if (tracked.kind === 'option') options[tracked.field] = idOf(value);
    else if (tracked.kind === 'day') days[tracked.field] = dayOf(value);
    else if (tracked.kind === 'text') {
      const words = plainText(value);
      lengths[tracked.field] = textLength(words);
      if (isAnswerDetail(tracked) && hasLink(words)) present.push('answerLink');
    } else if (tracked.kind === 'presence') present.push(tracked.field);
    else if (tracked.kind === 'channel') channel = idsOf(value);
    else if (tracked.kind === 'sprint') sprintIds = idsOf(value);
    else if (tracked.kind === 'flag') flagged = Array.isArray(value) && value.length > 0;
  }
  return {
    options: inOrder(OPTION_FIELDS, options),
    days: inOrder(DAY_FIELDS, days),
    lengths: inOrder(TEXT_FIELDS, lengths),
    present: PRESENCE_FIELDS.filter((field) => present.includes(field)),
    channel,
    sprintIds,
    flagged,
  };
}

/** The same values in the order of our list, empty ones left out: one form for one state. */
function inOrder<K extends string, V>(
  order: readonly K[],
  values: Readonly<Partial<Record<K, V>>>,
): Partial<Record<K, V>> {
  const sorted: Partial<Record<K, V>> = {};
  for (const key of order) {
    const value = values[key];
    if (value !== undefined && value !== 0) sorted[key] = value;
  }
  return sorted;
}

/** The id of an option, priority, status, … or of a plain id. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  const { id } = value;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

function idsOf(value: unknown): readonly string[] {
  const ids = (Array.isArray(value) ? value : [value]).flatMap((one) => idOf(one) ?? []);
  return sortIds(ids);
}

/** Options and sprints are sets: one order for one set. */
export function sortIds(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1));
}

/** A date field's day; `undefined` when it is not an ISO date. */
export function dayOf(value: unknown): number | undefined {
  const [day] = (typeof value === 'string' ? /^\d{4}-\d\d-\d\d/.exec(value) : null) ?? [];
  if (day === undefined) return undefined;
  const number = toDayNumber(day);
  return Number.isFinite(number) ? number : undefined;
}
