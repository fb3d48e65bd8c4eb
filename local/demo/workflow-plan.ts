import type { FieldKey } from '../../src/domain/fields';
import type { Bilingual } from '../../src/domain/language';
import {
  move,
  PROTOTYPE_MOVES,
  REQUEST_MOVES,
  type DesiredMove,
} from '../../src/domain/setup/desired-moves';
import { MOVE_SCREENS } from '../../src/domain/setup/desired-screens';
import {
  status,
  STATUSES as OURS,
  type StatusCategory,
  type StatusKey as OurStatusKey,
} from '../../src/domain/setup/desired-statuses';
import { WORKFLOWS as OUR_WORKFLOWS } from '../../src/domain/setup/desired-workflows';
import type { StatusMeaning } from '../../src/domain/stage';

/** Statuses that Orvelle's teams have beside those of set-up. */
type OwnStatusKey = 'legal' | 'todo' | 'progress' | 'code-review';
export type StatusKey = OurStatusKey | OwnStatusKey;

interface StatusPlan extends Bilingual {
  readonly category: StatusCategory;
  /** Absent: nobody has said yet what it means. */
  readonly meaning?: StatusMeaning;
}

export const OWN_STATUSES: Readonly<Record<OwnStatusKey, StatusPlan>> = {
  // Someone at Orvelle added it by hand, in French, and told nobody.
  legal: { en: 'Blocage juridique', fr: 'Blocage juridique', category: 'IN_PROGRESS' },
  todo: status('To Do', 'À faire', 'TODO', 'triage', 'it'),
  progress: status('In Progress', 'En cours', 'IN_PROGRESS', 'build', 'nobody'),
  'code-review': status('Code review', 'Revue de code', 'IN_PROGRESS', 'review', 'it'),
};

export const STATUSES: Readonly<Record<StatusKey, StatusPlan>> = { ...OURS, ...OWN_STATUSES };

interface ShownField {
  readonly key: FieldKey | 'resolution';
  readonly isRequired: boolean;
}

export interface TransitionPlan extends Omit<DesiredMove<StatusKey>, 'screen' | 'required'> {
  readonly screen?: readonly ShownField[];
}

/** A move of set-up, as the local Jira makes it: its screen's fields instead of its screen. */
function planned({ screen, required = [], ...rest }: DesiredMove<StatusKey>): TransitionPlan {
  if (!screen) return rest;
  const shown: readonly ShownField['key'][] = MOVE_SCREENS[screen].fields;
  return {
    ...rest,
    screen: shown.map((key) => ({ key, isRequired: required.includes(key) })),
  };
}

const LEGAL_MOVES: readonly DesiredMove<StatusKey>[] = [
  move<StatusKey>(
    'legal-block',
    'Blocage juridique',
    'Blocage juridique',
    ['triage', 'ready', 'build'],
    'legal',
  ),
  move<StatusKey>('legal-free', 'Reprendre', 'Reprendre', ['legal'], 'triage'),
];

const DELIVERY_MOVES: readonly DesiredMove<StatusKey>[] = [
  move<StatusKey>('create', 'Create', 'Créer', 'initial', 'todo'),
  move<StatusKey>('begin', 'Begin', 'Commencer', ['todo'], 'progress'),
  move<StatusKey>('to-code-review', 'Ask for review', 'Faire relire', ['progress'], 'code-review'),
  move<StatusKey>('rework', 'Rework', 'Reprendre', ['code-review'], 'progress', {
    screen: 'return',
  }),
  move<StatusKey>('finish', 'Finish', 'Terminer', ['todo', 'progress', 'code-review'], 'done', {
    screen: 'withdraw',
  }),
  move<StatusKey>('reopen', 'Reopen', 'Rouvrir', ['done'], 'todo'),
];

export type OurWorkflowKey = keyof typeof OUR_WORKFLOWS;
type OwnWorkflowKey = 'request-legal' | 'prototype-legal' | 'delivery';
export type WorkflowKey = OurWorkflowKey | OwnWorkflowKey;

interface WorkflowPlan extends Bilingual {
  readonly transitions: readonly TransitionPlan[];
}

const plan = (name: Bilingual, moves: readonly DesiredMove<StatusKey>[]): WorkflowPlan => ({
  en: name.en,
  fr: name.fr,
  transitions: moves.map(planned),
});

/** Two of set-up's that a team has changed, and the teams' own for stories, tasks and bugs. */
export const OWN_WORKFLOWS: Readonly<Record<OwnWorkflowKey, WorkflowPlan>> = {
  'request-legal': plan({ en: 'Martech Request (shop)', fr: 'Demande martech (boutique)' }, [
    ...REQUEST_MOVES,
    ...LEGAL_MOVES,
  ]),
  'prototype-legal': plan({ en: 'Prototype (shop)', fr: 'Prototype (boutique)' }, [
    ...PROTOTYPE_MOVES,
    ...LEGAL_MOVES,
  ]),
  delivery: plan({ en: 'Delivery', fr: 'Réalisation' }, DELIVERY_MOVES),
};

/** With the four that set-up makes. */
export const WORKFLOWS: Readonly<Record<WorkflowKey, WorkflowPlan>> = {
  request: plan(OUR_WORKFLOWS.request, OUR_WORKFLOWS.request.moves),
  prototype: plan(OUR_WORKFLOWS.prototype, OUR_WORKFLOWS.prototype.moves),
  waiver: plan(OUR_WORKFLOWS.waiver, OUR_WORKFLOWS.waiver.moves),
  decision: plan(OUR_WORKFLOWS.decision, OUR_WORKFLOWS.decision.moves),
  ...OWN_WORKFLOWS,
};

/** The statuses that a workflow's transitions reach, in the order of the table above. */
export function listStatuses(workflow: WorkflowPlan): StatusKey[] {
  const reached = new Set(workflow.transitions.map((transition) => transition.to));
  return (Object.keys(STATUSES) as StatusKey[]).filter((key) => reached.has(key));
}
