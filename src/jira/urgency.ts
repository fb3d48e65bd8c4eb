import { URGENCY_FIELDS, type Urgency, type UrgencyPart } from '../domain/board/urgent-pull';
import type { FieldMap } from '../domain/fields';
import type { JiraFields } from './field-values';

/** What was said for an urgent card, as Jira takes it; a part without a field is left out. */
export function encodeUrgency(said: Partial<Urgency>, fields: FieldMap): JiraFields {
  const entries = Object.entries(said) as readonly (readonly [UrgencyPart, string | number])[];
  return Object.fromEntries(
    entries.flatMap(([part, value]) => {
      const field = fields[URGENCY_FIELDS[part]];
      return field ? [[field.id, value] as const] : [];
    }),
  );
}
