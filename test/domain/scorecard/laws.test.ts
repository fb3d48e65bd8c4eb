import fc from 'fast-check';
import { packTimeline, unpackTimeline } from '../../../src/domain/flow/timeline-codec';
import type { Timeline } from '../../../src/domain/flow/timeline';
import { listTouchedDays } from '../../../src/domain/scorecard/contribute';
import {
  computeDayBucket,
  computeDayBuckets,
  packBucket,
  unpackBucket,
  type DayBucket,
} from '../../../src/domain/scorecard/day-bucket';
import { deriveFact } from '../../../src/domain/scorecard/derive';
import { isOpenAt } from '../../../src/domain/scorecard/fact';
import { MEASURE_IDS, WINDOW_DAYS } from '../../../src/domain/scorecard/measure-id';
import { foldPanel } from '../../../src/domain/scorecard/panel-fold';
import {
  buildProjectScorecard,
  packScorecard,
  unpackScorecard,
} from '../../../src/domain/scorecard/project-scorecard';
import { shareOfProject } from '../../../src/domain/scorecard/project-share';
import { MEASURES } from '../../../src/domain/scorecard/all-measures';
import { isCandidate, isMiss, listRows } from '../../../src/domain/scorecard/rows';
import { TallyBook } from '../../../src/domain/scorecard/tally';
import { arbitraryTimeline } from '../../support/builders/arbitrary-timeline';
import { aContext, aScorecard, derive } from '../../support/builders/scorecard';
import { ACQ, aProject, aSite, WEB } from '../../support/builders/settings';

const projects = [
  aProject({ setUpOn: '2025-06-01' }),
  aProject({ projectId: WEB, projectKey: 'WEB' }),
];
const today = aContext({ projects });
const issues = fc.uniqueArray(arbitraryTimeline, { maxLength: 12, selector: (one) => one.issueId });

const inAcq = (timelines: readonly Timeline[], context = today) =>
  derive(timelines, context).filter((issue) => issue.fact.projectId === ACQ);

const addBuckets = (a: DayBucket, b: DayBucket): DayBucket => {
  const book = new TallyBook();
  for (const bucket of [a, b]) book.addTally(a.day, bucket);
  return { day: a.day, ...book.close(a.day) };
};

const sum = (a: ReadonlyMap<number, DayBucket>, b: ReadonlyMap<number, DayBucket>): DayBucket[] => {
  const days = [...new Set([...a.keys(), ...b.keys()])].sort((x, y) => x - y);
  return days.map((day) => {
    const [left, right] = [a.get(day), b.get(day)];
    return left && right ? addBuckets(left, right) : (left ?? right)!;
  });
};

describe('the engine', () => {
  it('adds the buckets of any partition of the issues up to the bucket of the whole', () => {
    fc.assert(
      fc.property(issues, fc.nat(12), (timelines, cut) => {
        const all = inAcq(timelines);
        const parts = [all.slice(0, cut), all.slice(cut)].map((part) =>
          computeDayBuckets(part, today),
        );
        expect(sum(parts[0]!, parts[1]!)).toEqual([...computeDayBuckets(all, today).values()]);
      }),
    );
  });

  it('gives the same bytes whatever the order of the issues', () => {
    fc.assert(
      fc.property(issues, (timelines) => {
        const pack = (some: readonly Timeline[]) => packScorecard(aScorecard(some, today));
        expect(pack([...timelines].reverse())).toBe(pack(timelines));
      }),
    );
  });

  it('derives the same fact from a timeline that was stored in between', () => {
    fc.assert(
      fc.property(arbitraryTimeline, (timeline) => {
        const stored = unpackTimeline(packTimeline(timeline))!;
        expect(deriveFact(stored, today)).toEqual(deriveFact(timeline, today));
      }),
    );
  });

  it('gives only whole numbers in a fact', () => {
    fc.assert(
      fc.property(arbitraryTimeline, (timeline) => {
        const values = Object.values(deriveFact(timeline, today) ?? {});
        for (const value of values)
          if (typeof value === 'number') expect(Number.isSafeInteger(value)).toBe(true);
      }),
    );
  });

  it('computes one day like that day of all', () => {
    fc.assert(
      fc.property(issues, fc.integer({ min: 0, max: 365 }), (timelines, daysAgo) => {
        const all = inAcq(timelines);
        const day = today.asOfDay - daysAgo;
        const bucket = computeDayBucket(day, all, today);
        const { values: _, ...rest } = computeDayBuckets(all, today).get(day) ?? bucket;
        expect(bucket).toMatchObject(rest);
      }),
    );
  });

  it('keeps every bucket of an issue between its first and last day, and among the touched ones', () => {
    fc.assert(
      fc.property(arbitraryTimeline, (timeline) => {
        for (const issue of derive([timeline], today)) {
          const touched = listTouchedDays(issue, today);
          const days = [...computeDayBuckets([issue], today).keys()];
          for (const day of days) {
            expect(day).toBeGreaterThanOrEqual(issue.fact.firstDay);
            expect(day).toBeLessThanOrEqual(issue.fact.lastDay);
            expect(touched).toContain(day);
          }
        }
      }),
    );
  });

  it('needs no event for a settled issue: what was settled yesterday is the same today', () => {
    const yesterday = aContext({ projects, now: '2026-03-25 12:00' });
    fc.assert(
      fc.property(arbitraryTimeline, (timeline) => {
        const [then] = derive([timeline], yesterday);
        if (!then || isOpenAt(then.fact, yesterday.asOf)) return;
        const [now] = derive([timeline], today);
        expect(now!.fact).toEqual(then.fact);
        const kept = (buckets: ReadonlyMap<number, DayBucket>) =>
          [...buckets.values()].filter(({ day }) => day >= today.asOfDay - 365);
        expect(kept(computeDayBuckets([now!], today))).toEqual(
          kept(computeDayBuckets([then], yesterday)),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('folds buckets of yesterday and the issues open since into the scorecard of today', () => {
    const yesterday = aContext({ projects, now: '2026-03-30 12:00' });
    fc.assert(
      fc.property(issues, (timelines) => {
        const before = inAcq(timelines, yesterday);
        const kept = before.filter((issue) => !isOpenAt(issue.fact, yesterday.asOf));
        const keptIds = new Set(kept.map((issue) => issue.fact.issueId));
        const now = inAcq(timelines);
        const settledSince = now.filter((issue) => !keptIds.has(issue.fact.issueId));
        const buckets = sum(
          computeDayBuckets(kept, yesterday),
          computeDayBuckets(settledSince, today),
        );
        const project = today.projects.get(ACQ)!;
        const scorecard = buildProjectScorecard({
          project,
          buckets,
          openIssues: now,
          context: today,
        });
        expect(packScorecard(scorecard)).toBe(packScorecard(aScorecard(timelines, today)));
      }),
    );
  });

  it('has as many rows behind a figure as items, and as many misses', () => {
    fc.assert(
      fc.property(
        issues,
        fc.constantFrom(...MEASURE_IDS),
        fc.constantFrom(...WINDOW_DAYS),
        (timelines, id, windowDays) => {
          const share = shareOfProject(aScorecard(timelines, today), MEASURES[id], windowDays);
          const rows = listRows(inAcq(timelines), id, windowDays, today);
          expect(rows).toHaveLength(share.items);
          // The misses of M2 and M11 are working time.
          if (id !== 'M2' && id !== 'M11') expect(rows.filter(isMiss)).toHaveLength(share.misses);
          const candidates = inAcq(timelines).filter(({ fact }) =>
            isCandidate(fact, id, windowDays, today),
          );
          expect(listRows(candidates, id, windowDays, today)).toEqual(rows);
        },
      ),
    );
  });

  it('packs buckets and scorecards without loss', () => {
    fc.assert(
      fc.property(issues, (timelines) => {
        for (const bucket of computeDayBuckets(inAcq(timelines), today).values())
          expect(unpackBucket(packBucket(bucket))).toEqual(bucket);
        const scorecard = aScorecard(timelines, today);
        expect(unpackScorecard(packScorecard(scorecard))).toEqual(scorecard);
        expect(unpackScorecard(packScorecard(scorecard), 90)).toEqual({
          ...scorecard,
          rings: scorecard.rings.slice(0, 2),
        });
      }),
    );
  });

  it('refuses a scorecard of other formulas or a damaged one', () => {
    const text = packScorecard(aScorecard([], today));
    expect(unpackScorecard(text.replace('M1v', 'M1v9'))).toBeUndefined();
    expect(unpackScorecard(text.slice(0, -3))).toBeUndefined();
    expect(unpackScorecard(`${text}AAAA`)).toBeUndefined();
    expect(unpackBucket('')).toBeUndefined();
  });

  it('gives the same panel, byte by byte, whatever the order of the projects', () => {
    fc.assert(
      fc.property(issues, (timelines) => {
        const cards = [aScorecard(timelines, today), aScorecard(timelines, today, WEB)];
        const panel = (scorecards: typeof cards) =>
          JSON.stringify(
            foldPanel({
              scorecards,
              windowDays: 365,
              asOfDay: today.asOfDay,
              site: aSite(),
              hidden: 0,
              notReady: 0,
              recomputing: false,
              computedAtMs: 0,
            }),
          );
        expect(panel([...cards].reverse())).toBe(panel(cards));
      }),
    );
  });
});
