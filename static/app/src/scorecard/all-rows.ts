import type { Answers } from '../../../../src/contract/answers';
import type { ArgumentsOf } from '../../../../src/contract/operations';
import { MAX_ROWS_AT_ONCE } from '../../../../src/domain/scorecard/row-filter';
import { call } from '../rpc';

/** Most rows that are put into one file. */
const MAX_ROWS = 5_000;

export type RowsAskedFor = Omit<ArgumentsOf<'listMeasureRows'>, 'offset' | 'limit'>;

/** All rows of a figure under its filters, as many as a file holds. */
export async function readAllRows(asked: RowsAskedFor): Promise<Answers['listMeasureRows']> {
  const rows: Answers['listMeasureRows']['rows'][number][] = [];
  for (let offset: number | undefined = 0; ;) {
    const page: Answers['listMeasureRows'] = await call('listMeasureRows', {
      ...asked,
      offset,
      limit: MAX_ROWS_AT_ONCE,
    });
    rows.push(...page.rows);
    if (page.nextOffset === undefined || rows.length >= MAX_ROWS)
      return { ...page, rows: rows.slice(0, MAX_ROWS) };
    offset = page.nextOffset;
  }
}
