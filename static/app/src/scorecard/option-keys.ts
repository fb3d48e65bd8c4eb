import type { FieldChange } from '../../../../src/domain/scorecard/field-change';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';

/** Names by `optionKey`; one that is gone, or hidden from the viewer, is absent. */
export type OptionNames = ReadonlyMap<string, string>;

/** Ids of priorities, resolutions and options are counted apart: the field is part of the key. */
export function optionKey(field: string, id: string): string {
  return `${field}:${id}`;
}

/** Every option that some change of the rows names. */
export function listOptionKeys(rows: readonly MeasureRow[]): readonly string[] {
  const changes = rows.flatMap((row) =>
    row.measure === 'M4' ? row.changes.flatMap(({ changed }) => changed) : [],
  );
  return [...new Set(changes.flatMap(keysOf))].sort();
}

function keysOf(change: FieldChange): readonly string[] {
  const { field, kind, from, to } = change;
  if (kind !== 'option' && kind !== 'options') return [];
  return [from, to].flat().flatMap((id) => (id === undefined ? [] : [optionKey(field, id)]));
}
