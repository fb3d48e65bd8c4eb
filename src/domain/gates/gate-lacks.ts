import { CLEARANCES_MET, type ClearanceMet } from '../app-fields/app-field';
import type { FieldValues } from '../field-values';
import { needsCase } from '../scorecard/two-sided-case';
import type { ProjectSettings } from '../settings';
import type { Stage } from '../stage';
import { findAnswerProblem } from '../standing/answer';
import { ANSWER_KINDS } from '../standing/answer-kind';
import { CLEARANCE_AT, CLEARANCES, type Clearance } from '../standards/clearance';
import { GATES, modeOf, passesGate, type GateKey, type GateMode } from './gate';

type NeededClearance = (typeof CLEARANCE_AT)[keyof typeof CLEARANCE_AT];

/** What is known of a work item that is to go on, beside the values of its fields. */
export interface GateFacts {
  /** Absent: nobody has asked. */
  readonly isCaseComplete?: boolean;
  /** How far its standards are met or validly waived; absent: nobody has asked, or none applies. */
  readonly clearanceMet?: ClearanceMet;
}

type GateSubject = GateFacts & { readonly values: FieldValues };

/** Something that both sides want before a stage, and that is not there as far as one can see. */
export interface GateLack {
  readonly gate: GateKey;
  readonly stage: Stage;
  readonly mode: GateMode;
}

type Agreement = Pick<ProjectSettings, 'gates' | 'caseFromSize'>;

/** Gates that a move between two stages passes: what has to be known for `listLacks`. */
export const gatesBetween = (from: Stage | undefined, to: Stage): readonly GateKey[] =>
  GATES.filter((gate) => passesGate(gate, from, to));

/**
 * What a move between two stages lacks, by the rule of the gate in Jira. Where no standard applies, a
 * waiver is not looked for: who has one knows.
 */
export function listLacks(
  agreement: Agreement,
  subject: GateSubject,
  from: Stage | undefined,
  to: Stage,
): readonly GateLack[] {
  return gatesBetween(from, to)
    .filter((gate) => LACKS[gate](subject, to, agreement))
    .map((gate) => ({ gate, stage: to, mode: modeOf(agreement, gate, to) }));
}

/** How soon a gate is told before it is passed. */
const NEAR: Readonly<Partial<Record<Stage, Stage>>> = {
  ...{ triage: 'build', ready: 'build' },
  ...{ build: 'pilot', review: 'pilot', pilot: 'done', decide: 'done' },
};

/** What the next gate on the road will ask for, told while there is time. */
export function listLacksAhead(
  agreement: Agreement,
  subject: GateSubject,
  from: Stage | undefined,
  hasPilot: boolean,
): readonly GateLack[] {
  const near = from && NEAR[from];
  if (near === undefined) return [];
  const to = near === 'pilot' && !hasPilot ? 'done' : near;
  return listLacks(agreement, subject, from, to);
}

const LACKS: Readonly<
  Record<GateKey, (subject: GateSubject, to: Stage, agreement: Agreement) => boolean>
> = {
  'answer-detail': ({ values }) => {
    const kind = ANSWER_KINDS.find((each) => each === values.answer);
    if (kind === undefined) return false;
    const { answerDetail: detail = '', answerDate: date } = values;
    // A day that has passed was one when it was given.
    return findAnswerProblem({ kind, detail, ...(date && { date }) }, '') !== undefined;
  },
  'case-complete': ({ values, isCaseComplete }, _to, agreement) =>
    isCaseComplete === false && wantsCase(agreement, values),
  cleared: ({ values, clearanceMet }, to) => {
    const needed = clearanceAt(to);
    if (needed === undefined) return false;
    const isCleared = enoughFor(needed).some((each) => each === values.clearedFor);
    return !isCleared && !(clearanceMet !== undefined && meets(clearanceMet, needed));
  },
};

/** Whether work is large enough for a business case. */
const wantsCase = (
  { caseFromSize }: Pick<ProjectSettings, 'caseFromSize'>,
  { size }: FieldValues,
): boolean => size !== undefined && needsCase(size, caseFromSize);

const clearanceAt = (stage: Stage): NeededClearance | undefined =>
  stage === 'pilot' || stage === 'done' ? CLEARANCE_AT[stage] : undefined;

const meets = (met: ClearanceMet, needed: NeededClearance): boolean =>
  CLEARANCES_MET.indexOf(met) >= CLEARANCES_MET.indexOf(needed);

const enoughFor = (needed: Clearance): readonly Clearance[] =>
  CLEARANCES.slice(CLEARANCES.indexOf(needed));
