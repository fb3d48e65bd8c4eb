import {
  changelogDay,
  changelogInstant,
  isDay,
  jiraTimestamp,
  parseTimestamp,
} from '../timestamps';
import { EMPTY_SIDE, FieldProblem, type FieldKind } from './field-kind';

export const dateKind: FieldKind = {
  schemaType: 'date',
  customKey: 'datepicker',
  operations: ['set'],
  parse(_world, _field, input) {
    if (input === '') return null;
    if (typeof input !== 'string' || !isDay(input)) {
      throw new FieldProblem(`Error parsing date string: ${String(input)}`);
    }
    return input;
  },
  render: (_world, _field, raw) => raw,
  side: (_world, _field, raw) =>
    typeof raw === 'string' ? { id: raw, text: changelogDay(raw) } : EMPTY_SIDE,
};

/** The due date words itself in the changelog as a database would. */
export const dueDateKind: FieldKind = {
  ...dateKind,
  customKey: undefined,
  side: (_world, _field, raw) =>
    typeof raw === 'string' ? { id: raw, text: `${raw} 00:00:00.0` } : EMPTY_SIDE,
};

export const datetimeKind: FieldKind = {
  schemaType: 'datetime',
  customKey: 'datetime',
  operations: ['set'],
  parse(_world, _field, input) {
    const ms = typeof input === 'string' ? parseTimestamp(input) : undefined;
    if (ms === undefined) throw new FieldProblem(`Error parsing date string: ${String(input)}`);
    return ms;
  },
  render: (_world, _field, raw) => jiraTimestamp(Number(raw)),
  side: (_world, _field, raw) =>
    raw === null
      ? EMPTY_SIDE
      : { id: jiraTimestamp(Number(raw)), text: changelogInstant(Number(raw)) },
};
