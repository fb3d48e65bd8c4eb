import type { DayNumber } from '../day';
import { PackWriter, readPack } from '../flow/varint';
import { FORMULA_VERSIONS } from './all-measures';
import { contribute } from './contribute';
import type { DerivationContext } from './derivation-context';
import type { DerivedIssue } from './derive';
import { isOpenAt } from './fact';
import { TALLY_VERSION } from './counters';
import { TallyBook, type Tally } from './tally';
import { readTally, writeTally } from './tally-codec';
import { firstDayKept } from './windows';

/**
 * What one project settled on one day of the site's zone. Counts per distinct item and week lie on
 * the week's Monday. Buckets of any partition of the issues add up to the bucket of the whole.
 */
export interface DayBucket extends Tally {
  readonly day: DayNumber;
}

/** Version of what a bucket and a scorecard hold, formulas included. */
export const BUCKET_FORMAT = `${TALLY_VERSION}.${FORMULA_VERSIONS}`;

/**
 * Buckets of one project, by day, from scratch. Issues that are open at T stand in none: the
 * scorecard folds them in. A day without a bucket counts nothing.
 *
 * @param days only these; absent: all that any window may need.
 */
export function computeDayBuckets(
  issues: Iterable<DerivedIssue>,
  context: DerivationContext,
  days?: ReadonlySet<DayNumber>,
): ReadonlyMap<DayNumber, DayBucket> {
  const buckets = openDayBuckets(context, days);
  buckets.add(issues);
  return buckets.close();
}

/** Buckets under way, to which issues are added a page at a time. */
interface OpenDayBuckets {
  readonly add: (issues: Iterable<DerivedIssue>) => void;
  readonly close: () => ReadonlyMap<DayNumber, DayBucket>;
}

/** The same for more issues than are in memory at once. */
export function openDayBuckets(
  context: DerivationContext,
  days?: ReadonlySet<DayNumber>,
): OpenDayBuckets {
  const first = firstDayKept(context.asOfDay);
  const book = new TallyBook((day) => (day >= first && (days?.has(day) ?? true) ? day : undefined));
  return {
    add: (issues) => {
      for (const issue of issues) {
        if (!isOpenAt(issue.fact, context.asOf)) contribute(issue, context, book);
      }
    },
    close: () => new Map(book.keys().map((day) => [day, { day, ...book.close(day) }])),
  };
}

/** One day's bucket, empty when nothing counts on it. */
export function computeDayBucket(
  day: DayNumber,
  issues: Iterable<DerivedIssue>,
  context: DerivationContext,
): DayBucket {
  const buckets = computeDayBuckets(issues, context, new Set([day]));
  return buckets.get(day) ?? { day, ...new TallyBook().close(day) };
}

export function packBucket(bucket: DayBucket): string {
  const writer = new PackWriter().unsigned(bucket.day);
  writeTally(writer, bucket);
  return `${BUCKET_FORMAT}:${writer.toBase64()}`;
}

/** @returns `undefined` for a bucket of other formulas, or a damaged one: compute it again. */
export function unpackBucket(text: string): DayBucket | undefined {
  const [format, body] = text.split(':');
  if (format !== BUCKET_FORMAT || body === undefined) return undefined;
  return readPack(body, (reader) => ({ day: reader.unsigned(), ...readTally(reader) }));
}
