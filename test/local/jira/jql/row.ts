/** A query and the keys that it finds, `A1` for ACQ-1. */
export type Row = readonly [jql: string, keys: string];

export const inAcq = (rows: readonly Row[]): Row[] =>
  rows.map(([jql, keys]) => [`project = ACQ AND ${jql}`, keys]);
