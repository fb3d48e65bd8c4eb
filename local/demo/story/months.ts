/**
 * What the scorecard should say of each relative month (1 to 14), in per cent or working days.
 * Month 2 is not part of the agreement and lies between its neighbours.
 */
const MONTHLY = {
  M1: [47, 47, 48, 52, 61, 74, 79, 78, 77, 80, 79, 83, 84, 84],
  M2: [29, 30, 30, 27, 22, 17, 16, 18, 19, 21, 34, 12, 11, 11],
  M3: [24, 24, 24, 22, 20, 18, 25, 27, 24, 16, 19, 17, 17, 16],
  M4: [27, 26, 26, 25, 24, 26, 38, 42, 44, 43, 45, 43, 42, 43],
  M5: [71, 72, 74, 86, 92, 95, 96, 97, 96, 97, 96, 98, 97, 98],
  /** M6, M12, M13 and M14 count from month 4 on: the three before say the same as it. */
  M6: [70, 70, 70, 70, 78, 85, 90, 93, 94, 95, 93, 91, 87, 86],
  M12: [20, 20, 20, 20, 45, 60, 70, 75, 80, 82, 78, 80, 79, 79],
  M7: [66, 66, 67, 70, 74, 79, 81, 82, 80, 81, 78, 71, 69, 69],
  M8: [41, 42, 42, 50, 60, 68, 64, 61, 60, 66, 70, 71, 70, 72],
  M9: [38, 39, 40, 44, 50, 58, 60, 55, 51, 49, 41, 52, 53, 52],
  M10: [55, 54, 54, 70, 84, 91, 88, 74, 66, 70, 79, 82, 82, 83],
  /** What the medians of the waits give: the story once hoped for 24 to 38. */
  M11: [45, 45, 45, 42, 40, 42, 44, 43, 44, 43, 44, 42, 42, 43],
  M13: [12, 12, 12, 12, 9, 7, 6.5, 7, 7, 6, 9, 9, 8.5, 8.5],
  M14: [50, 50, 50, 50, 65, 80, 85, 88, 86, 85, 70, 76, 79, 80],
} as const satisfies Readonly<Record<string, readonly number[]>>;

type MonthlyMeasure = keyof typeof MONTHLY;

/** The figure of a month; before the first and after the last it stays as it was. */
export function monthly(measure: MonthlyMeasure, month: number): number {
  const figures = MONTHLY[measure];
  return figures[Math.min(Math.max(month, 1), figures.length) - 1] as number;
}

/** The same as a share, 0…1. */
export const monthlyShare = (measure: MonthlyMeasure, month: number): number =>
  monthly(measure, month) / 100;

/** What is told by name in the last months is all answered in time; the others make up for it. */
const NAMED_FROM_MONTH = 12;
const NAMED_BONUS = 0.03;

/** Share of requests whose first answer is to be on time. */
export const onTimeShare = (month: number): number =>
  monthlyShare('M1', month) - (month >= NAMED_FROM_MONTH ? NAMED_BONUS : 0);

/** Entente is set up on the second day of this month; before it, urgency was a priority. */
export const SET_UP_MONTH = 4;
/** Two marketers join the squad. */
export const JOINT_SQUAD_MONTH = 5;
/** Five weeks in which urgent cards double. */
export const PEAK_MONTH = 11;
/** The cap of two urgent cards a project. */
export const CAP_MONTH = 12;
export const URGENT_CAP = 2;
/** From here on WEB has items in a status without a stage, and counts apart. */
export const LEGAL_MONTH = 13;
/** Relata's migration takes the loyalty side's time. */
export const isMigration = (month: number): boolean => month >= 7 && month <= 9;
