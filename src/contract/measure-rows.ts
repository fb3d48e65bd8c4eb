import type { RowChoices, SortedRow } from '../domain/scorecard/row-filter';

export interface MeasureRows {
  readonly rows: readonly SortedRow[];
  /** Rows of the figure, whatever lane and work type are asked for. */
  readonly total: number;
  /** Rows of the lane and the work type asked for; of those that the viewer may see. */
  readonly remaining: number;
  readonly choices: RowChoices;
  /** Rows that count but that the viewer may not see. */
  readonly hidden: number;
  readonly nextOffset: number | undefined;
}
