import fc from 'fast-check';
import { openCalendar } from '../../src/domain/calendar';
import { toDayNumber, toIsoDay, mondayOf, weekdayOf } from '../../src/domain/day';
import type { CalendarSettings } from '../../src/domain/settings';
import { openTimeZone } from '../../src/domain/time-zone';

const H = 3600;
const instant = (iso: string): number => Date.parse(iso) / 1000;

const office: CalendarSettings = {
  timeZone: 'Europe/Paris',
  workdays: [1, 2, 3, 4, 5],
  fromMinute: 9 * 60,
  toMinute: 18 * 60,
  holidays: ['2026-05-01'],
};
const allHours = (timeZone: string): CalendarSettings => ({
  timeZone,
  workdays: [1, 2, 3, 4, 5, 6, 7],
  fromMinute: 0,
  toMinute: 1440,
  holidays: [],
});

describe('days', () => {
  it('go from ISO to number and back', () => {
    expect(toDayNumber('1970-01-02')).toBe(1);
    expect(toIsoDay(toDayNumber('2026-02-28') + 1)).toBe('2026-03-01');
  });

  it('have weeks that start on Monday', () => {
    expect(weekdayOf(toDayNumber('2026-11-22'))).toBe(7);
    expect(toIsoDay(mondayOf(toDayNumber('2026-11-22')))).toBe('2026-11-16');
    expect(toIsoDay(mondayOf(toDayNumber('2026-11-16')))).toBe('2026-11-16');
    expect(weekdayOf(toDayNumber('1969-12-31'))).toBe(3);
  });
});

describe('time zones', () => {
  it.each([
    'Europe/Paris',
    'America/Toronto',
    'Asia/Kolkata',
    'Africa/Casablanca',
    'Pacific/Auckland',
  ])('agrees with Intl on the day of any instant in %s', (name) => {
    const zone = openTimeZone(name);
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: name, dateStyle: 'short' });
    fc.assert(
      fc.property(fc.integer({ min: instant('2001-01-01'), max: instant('2049-01-01') }), (at) => {
        expect(toIsoDay(zone.dayOf(at))).toBe(format.format(at * 1000));
      }),
      { numRuns: 300 },
    );
  });

  it('starts a day at its first instant', () => {
    const zone = openTimeZone('America/Toronto');
    const start = zone.startOfDay(toDayNumber('2026-03-08'));
    expect(start).toBe(instant('2026-03-08T05:00:00Z'));
    expect(zone.startOfDay(toDayNumber('2026-03-09'))).toBe(instant('2026-03-09T04:00:00Z'));
  });

  it('takes a skipped time with the offset before, a repeated one the first time', () => {
    const zone = openTimeZone('Europe/Paris');
    expect(zone.instantOf(toDayNumber('2026-03-29'), 2.5 * H)).toBe(
      instant('2026-03-29T01:30:00Z'),
    );
    expect(zone.instantOf(toDayNumber('2026-10-25'), 2.5 * H)).toBe(
      instant('2026-10-25T00:30:00Z'),
    );
  });

  it('refuses a zone that does not exist', () => {
    expect(() => openTimeZone('Europe/Nowhere')).toThrow(RangeError);
  });
});

describe('working time', () => {
  const calendar = openCalendar(office);

  it.each([
    ['a Friday at 17:00 to a Monday at 10:00', '2026-03-06T16:00:00Z', '2026-03-09T09:00:00Z', 2],
    ['over the change to summer time', '2026-03-27T16:00:00Z', '2026-03-30T08:00:00Z', 2],
    ['over the change to winter time', '2026-10-23T15:00:00Z', '2026-10-26T09:00:00Z', 2],
    ['over a holiday', '2026-04-30T15:00:00Z', '2026-05-04T08:00:00Z', 2],
    ['inside a night', '2026-03-03T18:00:00Z', '2026-03-04T05:00:00Z', 0],
    ['inside one morning', '2026-03-03T09:30:00Z', '2026-03-03T10:00:00Z', 0.5],
  ])('of %s', (_, from, to, hours) => {
    expect(calendar.workingSeconds(instant(from), instant(to))).toBe(hours * H);
  });

  it('is zero backwards', () => {
    expect(calendar.workingSeconds(instant('2026-03-04'), instant('2026-03-03'))).toBe(0);
  });

  it.each([
    ['Europe/Paris', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 23],
    ['Europe/Paris', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 25],
    ['America/Toronto', '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z', 23],
    ['America/Toronto', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z', 25],
  ])('counts real seconds of a day round the clock in %s', (zone, from, to, hours) => {
    const around = openCalendar(allHours(zone));
    expect(around.workingSeconds(instant(from), instant(to))).toBe(hours * H);
  });

  it('keeps office hours local on either side of a change in Toronto', () => {
    const toronto = openCalendar({ ...office, timeZone: 'America/Toronto', holidays: [] });
    expect(
      toronto.workingSeconds(instant('2026-03-06T14:00:00Z'), instant('2026-03-06T23:00:00Z')),
    ).toBe(9 * H);
    expect(
      toronto.workingSeconds(instant('2026-03-09T13:00:00Z'), instant('2026-03-09T22:00:00Z')),
    ).toBe(9 * H);
  });

  it('adds up: from a to b and from b to c is from a to c', () => {
    const instants = fc.integer({ min: instant('2025-12-01'), max: instant('2026-12-31') });
    fc.assert(
      fc.property(fc.tuple(instants, instants, instants), (three) => {
        const [a, b, c] = [...three].sort((x, y) => x - y) as [number, number, number];
        const { workingSeconds } = calendar;
        expect(workingSeconds(a, b) + workingSeconds(b, c)).toBe(workingSeconds(a, c));
      }),
    );
  });

  it('is found again by adding it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: instant('2026-01-01'), max: instant('2026-12-31') }),
        fc.integer({ min: 1, max: 90 * 9 * H }),
        (at, seconds) => {
          const end = calendar.addWorkingSeconds(at, seconds);
          expect(calendar.workingSeconds(at, end)).toBe(seconds);
          expect(calendar.workingSeconds(at, end - 1)).toBe(seconds - 1);
        },
      ),
    );
  });

  it('adds working days over nights and weekends', () => {
    expect(calendar.addWorkingDays(instant('2026-03-06T16:00:00Z'), 1)).toBe(
      instant('2026-03-09T16:00:00Z'),
    );
    expect(calendar.addWorkingDays(instant('2026-03-06T16:00:00Z'), 0.5)).toBe(
      instant('2026-03-09T11:30:00Z'),
    );
    expect(calendar.addWorkingDays(instant('2026-03-07T10:00:00Z'), 0)).toBe(
      instant('2026-03-07T10:00:00Z'),
    );
  });
});
