import type { Measure } from './measure';
import type { MeasureId } from './measure-id';
import { firstAnswer } from './measures/m01-first-answer';
import { urgencyLoad } from './measures/m02-urgency-load';
import { prototypeLeadTime } from './measures/m03-prototype-lead-time';
import { changeAfterReady } from './measures/m04-change-after-ready';
import { constructiveAnswers } from './measures/m05-constructive-answers';
import { standardsMet } from './measures/m06-standards-met';
import { rightFirstTime } from './measures/m07-right-first-time';
import { readyFirstTime } from './measures/m08-ready-first-time';
import { earlyNotice } from './measures/m09-early-notice';
import { earlyArchitecture } from './measures/m10-early-architecture';
import { movingNotWaiting } from './measures/m11-moving-not-waiting';
import { twoSidedCase } from './measures/m12-two-sided-case';
import { decisionTime } from './measures/m13-decision-time';
import { pilotsClosedOnTime } from './measures/m14-pilots-closed-on-time';

/** Every measure that is computed, by id. */
export const MEASURES: Readonly<Record<MeasureId, Measure>> = {
  M1: firstAnswer,
  M2: urgencyLoad,
  M3: prototypeLeadTime,
  M4: changeAfterReady,
  M5: constructiveAnswers,
  M6: standardsMet,
  M7: rightFirstTime,
  M8: readyFirstTime,
  M9: earlyNotice,
  M10: earlyArchitecture,
  M11: movingNotWaiting,
  M12: twoSidedCase,
  M13: decisionTime,
  M14: pilotsClosedOnTime,
};

/** Versions of all formulas: what was computed under others is computed again. */
export const FORMULA_VERSIONS: string = Object.values(MEASURES)
  .map(({ id, formulaVersion }) => `${id}v${formulaVersion}`)
  .join('.');
