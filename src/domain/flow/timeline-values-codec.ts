import { valueOf } from '../invariant';
import {
  readIds,
  writeIds,
  readOptionalNumber,
  writeOptionalNumber,
  at,
  type EntryReader,
  type EntryWriter,
} from './pack-tables';
import {
  DAY_FIELDS,
  OPTION_FIELDS,
  PRESENCE_FIELDS,
  TEXT_FIELDS,
  type DayField,
  type OptionField,
  type TextField,
  type TimelineValues,
} from './timeline';

/** Writes the present values: for each kind of field a mask of those that are set, then these. */
export function writeValues(tables: EntryWriter, values: TimelineValues): void {
  const { writer, idIndex } = tables;
  const options = OPTION_FIELDS.filter((field) => values.options[field] !== undefined);
  writer.unsigned(maskOf(OPTION_FIELDS, options));
  for (const field of options) writer.unsigned(valueOf(idIndex, values.options[field] ?? ''));
  const days = DAY_FIELDS.filter((field) => values.days[field] !== undefined);
  writer.unsigned(maskOf(DAY_FIELDS, days));
  for (const field of days) writeOptionalNumber(writer, values.days[field]);
  const texts = TEXT_FIELDS.filter((field) => values.lengths[field] !== undefined);
  writer.unsigned(maskOf(TEXT_FIELDS, texts));
  for (const field of texts) writer.unsigned(values.lengths[field] ?? 0);
  writer.unsigned(maskOf(PRESENCE_FIELDS, values.present) * 2 + (values.flagged ? 1 : 0));
  writeIds(tables, values.channel);
  writeIds(tables, values.sprintIds);
}

export function readValues(tables: EntryReader): TimelineValues {
  const { reader } = tables;
  const options: Partial<Record<OptionField, string>> = {};
  for (const field of fieldsOf(OPTION_FIELDS, reader.unsigned()))
    options[field] = at(tables.ids, reader.unsigned());
  const days: Partial<Record<DayField, number>> = {};
  for (const field of fieldsOf(DAY_FIELDS, reader.unsigned()))
    days[field] = readOptionalNumber(reader);
  const lengths: Partial<Record<TextField, number>> = {};
  for (const field of fieldsOf(TEXT_FIELDS, reader.unsigned())) lengths[field] = reader.unsigned();
  const bits = reader.unsigned();
  return {
    options,
    days,
    lengths,
    present: fieldsOf(PRESENCE_FIELDS, bits >> 1),
    flagged: (bits & 1) === 1,
    channel: readIds(tables),
    sprintIds: readIds(tables),
  };
}

function maskOf<T>(all: readonly T[], set: readonly T[]): number {
  return set.reduce((mask, field) => mask | (1 << all.indexOf(field)), 0);
}

function fieldsOf<T>(all: readonly T[], mask: number): readonly T[] {
  return all.filter((_, i) => (mask & (1 << i)) !== 0);
}
