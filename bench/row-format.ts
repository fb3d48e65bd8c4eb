/** A column's value as it is stored. */
type Value = number | string | null | undefined;

/** Key of a row: table and handle. */
const ROW_KEY = 19;
/** Version, flags, and the numbers of columns that hold something and that do not. */
const ROW_HEAD = 6;
/** An id and the end of its value; of an empty column the id alone. */
const COLUMN = 1 + 2;
const EMPTY_COLUMN = 1;
/** Table and index, then each value and the handle with a flag before eight bytes; a byte of value. */
const INDEX_HEAD = 19 + 1;
const INDEX_PART = 9;

/**
 * Bytes of a row with its indexes in TiDB, on which Forge SQL stands, before compression: by the
 * published layout of rows (version 2) and of index entries.
 *
 * @param values without the primary key, which is the handle.
 * @param indexParts how many columns each secondary index has.
 */
export function rowBytes(values: readonly Value[], indexParts: readonly number[]): number {
  const columns = values.reduce<number>((sum, value) => sum + columnBytes(value), 0);
  const indexes = indexParts.reduce((sum, parts) => sum + INDEX_HEAD + (parts + 1) * INDEX_PART, 0);
  return ROW_KEY + ROW_HEAD + columns + indexes;
}

function columnBytes(value: Value): number {
  if (value === null || value === undefined) return EMPTY_COLUMN;
  return COLUMN + (typeof value === 'string' ? Buffer.byteLength(value) : numberBytes(value));
}

/** As few of 1, 2, 4 and 8 as hold it. */
function numberBytes(value: number): number {
  if (value >= -0x80 && value < 0x80) return 1;
  if (value >= -0x8000 && value < 0x8000) return 2;
  return value >= -0x80000000 && value < 0x80000000 ? 4 : 8;
}
