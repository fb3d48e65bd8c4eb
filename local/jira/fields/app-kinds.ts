import { selectKind } from './choice-kinds';
import { datetimeKind } from './date-kinds';
import { EMPTY_SIDE, FieldProblem, isRecord, type FieldKind } from './field-kind';
import { groupKind } from './picker-kinds';
import { userKind } from './reference-kinds';
import { numberKind, textKind } from './text-kinds';

/** Fields that a Forge app declares: the values of Jira's own kinds, and plain objects. */
export const appStringKind: FieldKind = {
  ...textKind,
  customKey: undefined,
  parse(_world, _field, input) {
    if (typeof input !== 'string') throw new FieldProblem('Operation value must be a string');
    return input === '' ? null : input;
  },
};

export const appNumberKind: FieldKind = { ...numberKind, customKey: undefined };
export const appDatetimeKind: FieldKind = { ...datetimeKind, customKey: undefined };
export const appUserKind: FieldKind = { ...userKind, customKey: undefined };
export const appGroupKind: FieldKind = { ...groupKind, customKey: undefined };
export const appOptionKind: FieldKind = { ...selectKind, customKey: undefined };

export const appObjectKind: FieldKind = {
  schemaType: 'object',
  operations: ['set'],
  parse(_world, _field, input) {
    if (!isRecord(input)) throw new FieldProblem('Operation value must be an object');
    return input;
  },
  render: (_world, _field, raw) => raw,
  side: (_world, _field, raw) =>
    raw === null ? EMPTY_SIDE : { id: null, text: JSON.stringify(raw) },
};
