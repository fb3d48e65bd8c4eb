import type { FieldValues } from '../field-values';
import { needsCase } from '../scorecard/two-sided-case';
import type { ProjectSettings } from '../settings';
import type { Stage } from '../stage';
import { findAnswerProblem } from '../standing/answer';
import { ANSWER_KINDS } from '../standing/answer-kind';
import { CLEARANCE_AT, CLEARANCES, type Clearance } from '../standards/clearance';
import { GATES, modeOf, passesGate, type GateKey, type GateMode } from './gate';

/** What is known of a work item that is to go on. */
export interface GateSubject {
  readonly values: FieldValues;
  /** Absent: nobody has asked. */
  readonly isCaseComplete?: boolean;
}

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

/** What a move between two stages lacks. A waiver is not looked for: who has one knows. */
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
  cleared: ({ values }, to) => {
    const needed = clearanceAt(to);
    return needed !== undefined && !enoughFor(needed).some((each) => each === values.clearedFor);
  },
};

/** Whether work is large enough for a business case. */
export const wantsCase = (
  { caseFromSize }: Pick<ProjectSettings, 'caseFromSize'>,
  { size }: FieldValues,
): boolean => size !== undefined && needsCase(size, caseFromSize);

const clearanceAt = (stage: Stage): Clearance | undefined =>
  stage === 'pilot' || stage === 'done' ? CLEARANCE_AT[stage] : undefined;

const enoughFor = (needed: Clearance): readonly Clearance[] =>
  CLEARANCES.slice(CLEARANCES.indexOf(needed));
