import type { Stage } from '../stage';

/**
 * What may be asked before a work item goes on. *answer-detail*: an answer that is given has its one
 * detail. *case-complete*: what is large has both halves of its business case. *cleared*: cleared for
 * where it goes, or a waiver of it is in force.
 */
export const GATES = ['answer-detail', 'case-complete', 'cleared'] as const;
export type GateKey = (typeof GATES)[number];

/** Before which stages a gate can stand. */
export const GATE_STAGES = {
  'answer-detail': ['ready', 'radar', 'stopped'],
  'case-complete': ['build'],
  cleared: ['pilot', 'done'],
} as const satisfies Readonly<Record<GateKey, readonly Stage[]>>;

/**
 * *advise*: our screens say it. *warn*: they say it before the move, too. *block*: Jira refuses the
 * move, wherever it is made.
 */
export const GATE_MODES = ['advise', 'warn', 'block'] as const;
export type GateMode = (typeof GATE_MODES)[number];

/** What was agreed about one gate before one stage; without such an agreement it advises. */
export interface GateAgreement {
  readonly gate: GateKey;
  readonly stage: Stage;
  readonly mode: GateMode;
  /** Key of the Decision by which both sides turned it on; *block* has one. */
  readonly decision?: string;
}

export const canStandBefore = (gate: GateKey, stage: Stage): boolean =>
  (GATE_STAGES[gate] as readonly Stage[]).includes(stage);

/** Settings of a project, as far as gates go. */
export interface Agreed {
  readonly gates?: readonly GateAgreement[];
}

export function findAgreement(
  { gates = [] }: Agreed,
  gate: GateKey,
  stage: Stage,
): GateAgreement | undefined {
  return gates.find((each) => each.gate === gate && each.stage === stage);
}

export const modeOf = (settings: Agreed, gate: GateKey, stage: Stage): GateMode =>
  findAgreement(settings, gate, stage)?.mode ?? 'advise';

/** Key of the module of a gate in manifest.yml. */
export const gateModule = (gate: GateKey): string => `gate-${gate}`;

/** The order of the road: a gate stands in the way forward only. */
const ROAD: readonly Stage[] = [
  ...(['radar', 'intake', 'triage', 'ready', 'build', 'review', 'pilot', 'decide'] as const),
  ...(['done', 'stopped'] as const),
];

/** Whether a move between two stages passes a gate; an unmapped stage is before everything. */
export function passesGate(gate: GateKey, from: Stage | undefined, to: Stage): boolean {
  if (!canStandBefore(gate, to)) return false;
  // Answers are given in triage only, wherever they lead.
  if (gate === 'answer-detail') return from === 'triage';
  return from === undefined || ROAD.indexOf(from) < ROAD.indexOf(to);
}
