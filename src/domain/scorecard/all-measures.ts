import type { Measure } from './measure';
import type { MeasureId } from './measure-id';
import { firstAnswer } from './measures/m01-first-answer';
import { urgencyLoad } from './measures/m02-urgency-load';
import { prototypeLeadTime } from './measures/m03-prototype-lead-time';
import { changeAfterReady } from './measures/m04-change-after-ready';

/** Every measure that is computed, by id. */
export const MEASURES: Readonly<Record<MeasureId, Measure>> = {
  M1: firstAnswer,
  M2: urgencyLoad,
  M3: prototypeLeadTime,
  M4: changeAfterReady,
};

/** Versions of all formulas: what was computed under others is computed again. */
export const FORMULA_VERSIONS: string = Object.values(MEASURES)
  .map(({ id, formulaVersion }) => `${id}v${formulaVersion}`)
  .join('.');
