import type { Timeline, TimelineEntry } from '../../../src/domain/flow/timeline';
import { MEASURE_IDS } from '../../../src/domain/scorecard/measure-id';
import { isOpenAt } from '../../../src/domain/scorecard/fact';
import { anIssue, history } from '../../support/builders/issue';
import { at } from '../../support/builders/instant';
import { aContext, aScorecard, derive, measure } from '../../support/builders/scorecard';
import { STATUS } from '../../support/builders/settings';

/** A prototype: ready for a day, built for four, in review for one, in pilot. */
const whole = anIssue({
  type: 'prototype',
  history: history(
    '2026-03-02 New',
    '2026-03-03 Ready',
    '2026-03-04 In build',
    '2026-03-10 In review',
    '2026-03-11 In pilot',
  ),
});

const isMoveTo = (entry: TimelineEntry, status: keyof typeof STATUS): boolean =>
  entry.kind === 'status' && entry.to === STATUS[status];

const without = (status: keyof typeof STATUS): Timeline => ({
  ...whole,
  entries: whole.entries.filter((entry) => !isMoveTo(entry, status)),
});

const leadOf = (timeline: Timeline): readonly number[] =>
  measure('M3', [timeline]).share.days('M3.leadSeconds');

describe('a changelog with a gap', () => {
  it.each<[keyof typeof STATUS, string, number]>([
    ['In build', 'the status before lasts until the next one that is known', 6],
    ['Ready', 'the first move that is known says where it began', 7],
    ['In review', 'the end is the one that is known', 6],
  ])('without the move to %s: %s', (status, _, days) => {
    expect(leadOf(without(status))).toEqual([days]);
  });

  it('without its end has the present status in its header and ends nowhere', () => {
    expect(leadOf(without('In pilot'))).toEqual([]);
  });

  it('without its beginning begins, at creation, with what the first known move left', () => {
    const cut = { ...whole, entries: whole.entries.slice(2) };
    // In build since the creation, as far as the changelog tells.
    expect(leadOf(cut)).toEqual([7]);
    expect(measure('M7', [cut])).toMatchObject({ items: 1, misses: 0 });
  });

  it('in which a move repeats itself counts once', () => {
    const twice = { ...whole, entries: whole.entries.flatMap((entry) => [entry, entry]) };
    expect(leadOf(twice)).toEqual(leadOf(whole));
  });
});

describe('a clock that goes wrong', () => {
  const tomorrow = '2026-04-01 10:00';
  const skewed = anIssue({
    type: 'prototype',
    history: history('2026-03-02 New', '2026-03-03 Ready', `${tomorrow} In pilot`),
  });

  it('of a move that has not come yet says nothing of it, and keeps the issue open', () => {
    expect(leadOf(skewed)).toEqual([]);
    const context = aContext();
    expect(derive([skewed], context).map(({ fact }) => isOpenAt(fact, context.asOf))).toEqual([
      true,
    ]);
  });

  it('counts it once its day is over', () => {
    const context = aContext({ now: '2026-04-02 12:00' });
    expect(measure('M3', [skewed], context).items).toBe(1);
  });

  it('of an issue that is filed in the future gives no figure at all', () => {
    const unborn = anIssue({ history: history('2026-04-03 New', '2026-04-04 Ready') });
    for (const id of MEASURE_IDS) expect(measure(id, [unborn])).toMatchObject({ items: 0 });
  });

  it('that stands still gives no time below zero', () => {
    const still = anIssue({
      type: 'prototype',
      history: history('2026-03-03 New', '2026-03-03 Ready', '2026-03-03 In pilot'),
    });
    expect(leadOf(still)).toEqual([0]);
    const { rings } = aScorecard([still], aContext());
    expect(rings.flatMap(({ counts }) => counts).every((count) => count >= 0)).toBe(true);
    expect(at('2026-03-03')).toBe(still.createdAt);
  });
});
