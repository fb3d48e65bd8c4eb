import type { IntlShape } from 'react-intl';
import type { CsvCell } from '../../../../src/domain/csv';
import { toIsoDay, type DayNumber } from '../../../../src/domain/day';
import type { WaitingOn } from '../../../../src/domain/flow/waiting';
import type { MeasureId } from '../../../../src/domain/scorecard/measure-id';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import type { Side } from '../../../../src/domain/side';
import { changeText } from './change-text';
import type { OptionNames } from './option-keys';
import { formatCheck } from './check-text';

type RowOf<M extends MeasureId> = Extract<MeasureRow, { measure: M }>;

/** One fact of a row: its header is `scorecard.column.<name>`. Sides and roles at most, never an account. */
export type RowColumn<R> = readonly [
  name: string,
  cell: (row: R, intl: IntlShape, options: OptionNames) => CsvCell,
];

const WORKING_TIME: readonly RowColumn<{
  readonly workingDays: number;
  readonly targetDays: number;
}>[] = [
  ['working-days', (row) => row.workingDays],
  ['agreed-days', (row) => row.targetDays],
];

/** The instants and rule facts of each measure's rows, as cells. */
const COLUMNS: { readonly [M in MeasureId]: readonly RowColumn<RowOf<M>>[] } = {
  M1: [
    ['started', (row) => isoInstant(row.startedAt)],
    ['answered', (row) => isoInstant(row.answeredAt)],
    ['act', (row, intl) => row.act && intl.formatMessage({ id: `scorecard.act.${row.act}` })],
    ['promised-by', (row) => isoInstant(row.promisedBy)],
    ...WORKING_TIME,
  ],
  M2: [
    ['urgent-days', (row) => row.urgentDays],
    ['in-progress-days', (row) => row.inProgressDays],
    ['urgent-stretches', (row) => row.urgentIntervals.map(isoInterval).join(' ')],
    ['urgent-since', (row) => isoInstant(row.urgentBy?.at)],
    ['urgent-side', (row, intl) => row.urgentBy && wordOf(intl, 'by', row.urgentBy.side)],
    ['urgent-role', (row, intl) => row.urgentBy?.role && wordOf(intl, 'role', row.urgentBy.role)],
  ],
  M3: [
    ['filed', (row) => isoInstant(row.createdAt)],
    ['ready', (row) => isoInstant(row.readyAt)],
    ['ended', (row) => isoInstant(row.endedAt)],
    ['ended-by', (row, intl) => intl.formatMessage({ id: `stage.${row.endedBy}` })],
    ...WORKING_TIME,
    ['route', (row, intl) => row.route && wordOf(intl, 'route', row.route)],
    ['forecast-from', (row) => isoDay(row.forecast?.from)],
    ['forecast-to', (row) => isoDay(row.forecast?.to)],
  ],
  M4: [
    ['ready', (row) => isoInstant(row.readyAt)],
    ['changes', (row) => row.changes.length],
    [
      'change-list',
      (row, intl, options) =>
        row.changes
          .map((one) => `${isoInstant(one.at)} ${changeText(intl, one, options)}`)
          .join(' | '),
    ],
    ['left-out', (row) => row.leftOut.length],
  ],
  M5: [
    ['answered-on', (row) => isoInstant(row.answeredAt)],
    ['answer', (row, intl) => wordOf(intl, 'answer', row.answer)],
    ['until', (row) => isoDay(row.untilDay)],
    ['condition-set', (row) => isoInstant(row.conditionAt)],
    ['lack', (row, intl) => row.lack && wordOf(intl, 'lack', row.lack)],
    [
      'stage-now',
      (row, intl) => row.stageNow && intl.formatMessage({ id: `stage.${row.stageNow}` }),
    ],
  ],
  M6: [
    ['entered', (row) => isoInstant(row.enteredAt)],
    ['entered-stage', (row, intl) => intl.formatMessage({ id: `stage.${row.stage}` })],
    ['checks', (row, intl) => row.checks.map((one) => formatCheck(intl, one)).join(' | ')],
  ],
  M7: [
    ['review-left', (row) => isoInstant(row.leftAt)],
    ['reason', (row, intl) => row.reason && wordOf(intl, 'return', row.reason)],
    ['fit', (row) => row.fit],
  ],
  M8: [
    ['ready', (row) => ('readyAt' in row ? isoInstant(row.readyAt) : undefined)],
    ['questions-back', (row) => ('loops' in row ? row.loops : undefined)],
    [
      'missing',
      (row, intl) =>
        'missing' in row
          ? row.missing.map((part) => wordOf(intl, 'brief', part)).join(' | ')
          : undefined,
    ],
    ['waits-since', (row) => ('sentBackAt' in row ? isoInstant(row.sentBackAt) : undefined)],
    ['working-days', (row) => ('workingDays' in row ? row.workingDays : undefined)],
  ],
  M9: [
    ['filed', (row) => isoInstant(row.createdAt)],
    ['first-date', (row) => isoDay(row.firstDay)],
    ['date-now', (row) => isoDay(row.dayNow)],
    ['notice-days', (row) => row.noticeDays],
    ['agreed-notice', (row) => row.wantedDays],
  ],
  M10: [
    ['ready', (row) => isoInstant(row.readyAt)],
    ['early-act', (row) => isoInstant(row.act?.at)],
    ['early-role', (row, intl) => row.act && wordOf(intl, 'role', row.act.role)],
  ],
  M11: [
    ['ended', (row) => isoInstant(row.endedAt)],
    ['active-days', (row) => row.activeDays],
    ['waits-it', (row) => waited(row, 'it')],
    ['waits-marketing', (row) => waited(row, 'marketing')],
    ['waits-vendor', (row) => waited(row, 'vendor')],
    ['waits-decision', (row) => waited(row, 'decision')],
    ['waits-not-said', (row) => waited(row, 'not-said')],
  ],
  M12: [
    ['built', (row) => isoInstant(row.buildAt)],
    ['size', (row) => row.size.toUpperCase()],
    ['half-it', (row, intl) => wordOf(intl, 'half', row.halves.it)],
    ['half-marketing', (row, intl) => wordOf(intl, 'half', row.halves.marketing)],
    ['actual-it', (row) => actualOf(row, 'it')],
    ['actual-marketing', (row) => actualOf(row, 'marketing')],
  ],
  M13: [
    ['to-decide', (row) => isoInstant(row.from)],
    ['decided', (row) => isoInstant(row.to)],
    ...WORKING_TIME,
    ['dissent', (row, intl) => (row.hasDissent ? wordOf(intl, 'dissent', 'noted') : undefined)],
  ],
  M14: [
    ['pilot', (row) => isoInstant(row.pilotAt)],
    ['time-box-end', (row) => isoDay(row.endDay)],
    ['verdict-at', (row) => isoInstant(row.verdictAt)],
    ['verdict', (row, intl) => row.verdict && wordOf(intl, 'verdict', row.verdict)],
  ],
};

export function columnsOf(measure: MeasureId): readonly RowColumn<MeasureRow>[] {
  // Rows are those of the measure that was asked for: each meets the columns of its own.
  return COLUMNS[measure] as readonly RowColumn<MeasureRow>[];
}

type Family =
  'return' | 'brief' | 'role' | 'verdict' | 'answer' | 'lack' | 'half' | 'route' | 'dissent' | 'by';

function wordOf(intl: IntlShape, family: Family, key: string): string {
  return intl.formatMessage({ id: `scorecard.${family}.${key}` });
}

function waited({ waits }: RowOf<'M11'>, party: WaitingOn): number {
  return waits.find(({ on }) => on === party)?.days ?? 0;
}

/** What came of a half, of what was most likely. */
function actualOf({ actuals }: RowOf<'M12'>, side: Side): number | undefined {
  return actuals.find(({ half }) => half === side)?.ratio;
}

/** To the second, in UTC: "2026-03-02T09:00:00Z". */
function isoInstant(at: number): string;
function isoInstant(at: number | undefined): string | undefined;
function isoInstant(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at * 1000).toISOString().replace('.000Z', 'Z');
}

function isoInterval({ from, to }: { readonly from: number; readonly to: number }): string {
  return `${isoInstant(from)}/${isoInstant(to)}`;
}

function isoDay(day: DayNumber | undefined): string | undefined {
  return day === undefined ? undefined : toIsoDay(day);
}
