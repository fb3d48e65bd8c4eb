import type { MeasureRow } from '../../../src/domain/scorecard/measure-row';
import type { Panel } from '../../../src/domain/scorecard/panel';
import type { ReceiptFigure } from '../../../src/domain/scorecard/receipt';
import type { SortedRow } from '../../../src/domain/scorecard/row-filter';
import { COUNTERS, SERIES } from '../../../src/domain/scorecard/counters';

type Leaf = string | number | boolean | null | undefined;

/** Every name under which something lies in a value of the type, however deep. */
type NamesIn<T> = T extends Leaf
  ? never
  : T extends readonly (infer Item)[]
    ? NamesIn<Item>
    : { [K in keyof T]-?: K | NamesIn<T[K]> }[keyof T];

type Person =
  | 'actor'
  | 'actors'
  | 'account'
  | 'accountId'
  | 'assignee'
  | 'author'
  | 'displayName'
  | 'reporter'
  | 'user'
  | 'userId'
  | 'who';

type NamesOfPeople<T> = Extract<NamesIn<T>, Person>;

/** Does not compile where a type has come to hold somebody. */
const isNobodyIn: [NamesOfPeople<Panel | MeasureRow | SortedRow | ReceiptFigure>] extends [never]
  ? true
  : never = true;
/** And the check itself finds somebody where there is one. */
const isSomebodyIn: [NamesOfPeople<{ rows: readonly { at: { actor: number } }[] }>] extends [never]
  ? never
  : true = true;

it('no type of a figure, of a row or of the panel has a place for a person', () => {
  expect(isNobodyIn).toBe(true);
  expect(isSomebodyIn).toBe(true);
});

it('nothing is counted by person', () => {
  const people = /actor|account|assignee|author|reporter|user|person(?!al)/i;
  expect([...COUNTERS, ...SERIES].filter((name) => people.test(name))).toEqual([]);
});
