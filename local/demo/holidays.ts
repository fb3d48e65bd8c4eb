import type { IsoDay } from '../../src/domain/settings';

const DAY_MS = 86_400_000;

/** Easter Sunday of a year, by the Gregorian computus. */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leap = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leap - moonShift + 15) % 30;
  const inCentury = year % 100;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1);
}

/** The eleven public holidays of France in a year, in order. */
export function frenchHolidays(year: number): IsoDay[] {
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
  const days = fixed.map((day) => `${year}-${day}`);
  for (const afterEaster of [1, 39, 50]) {
    days.push(new Date(easter(year) + afterEaster * DAY_MS).toISOString().slice(0, 10));
  }
  return days.sort();
}
