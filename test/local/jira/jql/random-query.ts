import fc from 'fast-check';
import { DUES, LABELS, STATUSES, stays, statusOf, WORDS, type Fact, type Known } from './facts';

/** A clause as text, and what it means, written without the box's evaluator. */
export interface Clause {
  readonly text: string;
  /** Whether the clause, or with `false` its negation, holds. */
  readonly holds: (fact: Fact, positive: boolean) => boolean;
}

/** A field's clause: neither it nor its negation finds what `isEmpty`. */
const terminal = (
  text: string,
  matches: (fact: Fact) => boolean,
  isEmpty: (fact: Fact) => boolean = () => false,
  negative = false,
): Clause => ({
  text,
  holds: (fact, positive) =>
    positive !== negative ? matches(fact) : !isEmpty(fact) && !matches(fact),
});

interface Listed {
  readonly field: string;
  readonly values: readonly string[];
  readonly read: (fact: Fact) => readonly string[];
}

const one = (value: string | null): readonly string[] => (value === null ? [] : [value]);

const LISTED: readonly Listed[] = [
  { field: 'project', values: ['ACQ', 'WEB'], read: ({ project }) => [project] },
  { field: 'status', values: STATUSES, read: (fact) => [statusOf(fact)] },
  { field: 'labels', values: LABELS, read: ({ labels }) => labels },
  {
    field: 'assignee',
    values: ['Inès Caron', 'Noé Lambert'],
    read: ({ assignee }) => one(assignee),
  },
];

const quoted = (value: string): string => `"${value}"`;

const equality = fc
  .record({
    listed: fc.constantFrom(...LISTED),
    place: fc.nat(),
    negative: fc.boolean(),
  })
  .map(({ listed: { field, values, read }, place, negative }) => {
    const value = values[place % values.length] ?? '';
    return terminal(
      `${field} ${negative ? '!=' : '='} ${quoted(value)}`,
      (fact) => read(fact).includes(value),
      (fact) => read(fact).length === 0,
      negative,
    );
  });

const membership = fc.constantFrom(...LISTED).chain(({ field, values, read }) =>
  fc
    .record({ chosen: fc.subarray([...values], { minLength: 1 }), negative: fc.boolean() })
    .map(({ chosen, negative }) =>
      terminal(
        `${field} ${negative ? 'not in' : 'in'} (${chosen.map(quoted).join(', ')})`,
        (fact) => read(fact).some((own) => chosen.includes(own)),
        (fact) => read(fact).length === 0,
        negative,
      ),
    ),
);

const EMPTIABLE: readonly (readonly [field: string, isEmpty: (fact: Fact) => boolean])[] = [
  ['labels', ({ labels }) => labels.length === 0],
  ['assignee', ({ assignee }) => assignee === null],
  ['"Size"', ({ size }) => size === null],
  ['due', ({ due }) => due === null],
  ['summary', () => false],
];

const emptiness = fc
  .tuple(fc.constantFrom(...EMPTIABLE), fc.boolean())
  .map(([[field, isEmpty], negative]) =>
    terminal(`${field} ${negative ? 'is not' : 'is'} EMPTY`, isEmpty, () => false, negative),
  );

type Order = '<' | '<=' | '>' | '>=';
const orders = fc.constantFrom<Order>('<', '<=', '>', '>=');

function compares<T extends number | string>(own: T, order: Order, limit: T): boolean {
  if (own === limit) return order.includes('=');
  return order.startsWith('<') ? own < limit : own > limit;
}

const size = fc.tuple(orders, fc.integer({ min: 0, max: 4 })).map(([order, limit]) =>
  terminal(
    `"Size" ${order} ${limit}`,
    (fact) => fact.size !== null && compares(fact.size, order, limit),
    (fact) => fact.size === null,
  ),
);

const due = fc.tuple(orders, fc.constantFrom(...DUES)).map(([order, limit]) =>
  terminal(
    `due ${order} ${limit}`,
    (fact) => fact.due !== null && compares(fact.due, order, limit),
    (fact) => fact.due === null,
  ),
);

const created = fc
  .tuple(orders, fc.integer({ min: 7, max: 21 }))
  .map(([order, days]) =>
    terminal(`created ${order} -${days}d`, (fact) => compares(-fact.createdDaysAgo, order, -days)),
  );

const summary = fc
  .tuple(fc.constantFrom(...WORDS), fc.boolean(), fc.boolean())
  .map(([word, negative, wild]) =>
    terminal(
      `summary ${negative ? '!~' : '~'} "${wild ? `${word.slice(0, 3)}*` : word}"`,
      (fact) => fact.words.includes(word),
      () => false,
      negative,
    ),
  );

const was = fc
  .record({
    status: fc.constantFrom(...STATUSES),
    days: fc.option(fc.integer({ min: 1, max: 20 })),
    negative: fc.boolean(),
  })
  .map(({ status, days, negative }) =>
    terminal(
      `status ${negative ? 'was not' : 'was'} "${status}"${days === null ? '' : ` after -${days}d`}`,
      (fact) =>
        stays(fact).some((stay) => stay.status === status && (days === null || stay.until <= days)),
      () => false,
      negative,
    ),
  );

const changed = fc
  .record({ to: fc.option(fc.constantFrom(...STATUSES)), days: fc.integer({ min: 1, max: 20 }) })
  .map(({ to, days }) =>
    terminal(`status changed${to === null ? '' : ` to "${to}"`} before -${days}d`, (fact) =>
      stays(fact)
        .slice(1)
        .some((stay) => (to === null || stay.status === to) && stay.from >= days),
    ),
  );

/** Clauses with `not`, `and` and `or`, some levels deep. */
export const clause: fc.Arbitrary<Clause> = fc.letrec<{ tree: Clause; leaf: Clause }>((tie) => ({
  leaf: fc.oneof(equality, membership, emptiness, size, due, created, summary, was, changed),
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('leaf'),
    tie('tree').map((inner) => ({
      text: `NOT (${inner.text})`,
      holds: (fact: Fact, positive: boolean) => inner.holds(fact, !positive),
    })),
    fc
      .tuple(fc.boolean(), fc.array(tie('tree'), { minLength: 2, maxLength: 3 }))
      .map(([isOr, inner]) => ({
        text: inner.map(({ text }) => `(${text})`).join(isOr ? ' OR ' : ' AND '),
        holds: (fact: Fact, positive: boolean) =>
          isOr === positive
            ? inner.some((each) => each.holds(fact, positive))
            : inner.every((each) => each.holds(fact, positive)),
      })),
  ),
})).tree;

const KEYS: readonly (readonly [field: string, read: (fact: Known) => number | string | null])[] = [
  ['"Size"', ({ size: own }) => own],
  ['created', ({ createdDaysAgo }) => -createdDaysAgo],
  ['due', ({ due: own }) => own],
  ['status', statusOf],
  ['project', ({ project }) => (project === 'ACQ' ? 'Acquisition' : 'Shop')],
];

const key = ({ key: own }: Known): string =>
  own.replace(/\d+/, (digits) => digits.padStart(5, '0'));

/** An order by up to three fields, and by key at last so that there is only one answer. */
export const ordering = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...KEYS), fc.boolean()), {
    maxLength: 3,
    selector: ([[field]]) => field,
  })
  .map((chosen) => ({
    text: [...chosen.map(([[field], down]) => `${field}${down ? ' DESC' : ''}`), 'key'].join(', '),
    compare: (one: Known, other: Known): number => {
      for (const [[, read], down] of chosen) {
        const difference = compare(read(one), read(other));
        if (difference !== 0) return down ? -difference : difference;
      }
      return compare(key(one), key(other));
    },
  }));

function compare(one: number | string | null, other: number | string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null || one < other ? -1 : 1;
}
