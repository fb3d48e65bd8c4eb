import type { FieldKey } from '../../src/domain/fields';
import type { StatusMeaning } from '../../src/domain/stage';
import type { Bilingual } from './language';

/** The default workflows that set-up proposes, by keys of the demo's own: ids come from the site. */
export type StatusKey =
  | 'radar'
  | 'new'
  | 'triage'
  | 'clarify'
  | 'ready'
  | 'build'
  | 'review'
  | 'pilot'
  | 'verdict'
  | 'done'
  | 'stopped'
  | 'legal'
  | 'todo'
  | 'progress'
  | 'code-review'
  | 'waiver-requested'
  | 'waiver-in-force'
  | 'waiver-expired'
  | 'waiver-closed'
  | 'waiver-refused'
  | 'decision-open'
  | 'decision-made'
  | 'decision-replaced'
  | 'decision-withdrawn';

interface StatusPlan extends Bilingual {
  readonly category: 'TODO' | 'IN_PROGRESS' | 'DONE';
  /** Absent: nobody has said yet what it means. */
  readonly meaning?: StatusMeaning;
}

const status = (
  en: string,
  fr: string,
  category: StatusPlan['category'],
  stage: StatusMeaning['stage'],
  waitsOn: StatusMeaning['waitsOn'],
): StatusPlan => ({ en, fr, category, meaning: { stage, waitsOn } });

export const STATUSES: Readonly<Record<StatusKey, StatusPlan>> = {
  radar: status('On radar', 'En vue', 'TODO', 'radar', 'nobody'),
  new: status('New', 'Nouvelle', 'TODO', 'intake', 'it'),
  triage: status('In triage', 'À l’étude', 'TODO', 'triage', 'it'),
  clarify: status("Marketing's turn", 'Précisions attendues', 'TODO', 'triage', 'marketing'),
  ready: status('Ready', 'Prêt', 'TODO', 'ready', 'it'),
  build: status('In build', 'En réalisation', 'IN_PROGRESS', 'build', 'nobody'),
  review: status('In review', 'En recette', 'IN_PROGRESS', 'review', 'marketing'),
  pilot: status('In pilot', 'En pilote', 'IN_PROGRESS', 'pilot', 'nobody'),
  verdict: status('Verdict due', 'Verdict attendu', 'IN_PROGRESS', 'decide', 'decision'),
  done: status('Done', 'Terminé', 'DONE', 'done', 'nobody'),
  stopped: status('Stopped', 'Arrêté', 'DONE', 'stopped', 'nobody'),
  // Someone at Orvelle added it by hand, in French, and told nobody.
  legal: { en: 'Blocage juridique', fr: 'Blocage juridique', category: 'IN_PROGRESS' },
  todo: status('To Do', 'À faire', 'TODO', 'triage', 'it'),
  progress: status('In Progress', 'En cours', 'IN_PROGRESS', 'build', 'nobody'),
  'code-review': status('Code review', 'Revue de code', 'IN_PROGRESS', 'review', 'it'),
  'waiver-requested': status('Requested', 'Demandée', 'TODO', 'decide', 'decision'),
  'waiver-in-force': status('In force', 'En vigueur', 'IN_PROGRESS', 'done', 'nobody'),
  'waiver-expired': status('Expired', 'Expirée', 'IN_PROGRESS', 'done', 'nobody'),
  'waiver-closed': status('Closed', 'Levée', 'DONE', 'done', 'nobody'),
  'waiver-refused': status('Refused', 'Refusée', 'DONE', 'stopped', 'nobody'),
  'decision-open': status('To decide', 'À décider', 'TODO', 'decide', 'decision'),
  'decision-made': status('Decided', 'Décidée', 'DONE', 'done', 'nobody'),
  'decision-replaced': status('Superseded', 'Remplacée', 'DONE', 'done', 'nobody'),
  'decision-withdrawn': status('Withdrawn', 'Retirée', 'DONE', 'stopped', 'nobody'),
};

/** A field on a transition's screen; with `!` Jira refuses the move without it. */
export type ScreenPlan = FieldKey | `${FieldKey}!` | 'resolution!' | 'resolution';

export interface TransitionPlan extends Bilingual {
  readonly key: string;
  readonly from: readonly StatusKey[] | 'initial';
  readonly to: StatusKey;
  readonly screen?: readonly ScreenPlan[];
  /** Resolution that the move sets by itself. */
  readonly resolution?: 'done' | 'wont-do';
}

const move = (
  key: string,
  en: string,
  fr: string,
  from: TransitionPlan['from'],
  to: StatusKey,
  more: Pick<TransitionPlan, 'screen' | 'resolution'> = {},
): TransitionPlan => ({ key, en, fr, from, to, ...more });

const WITHDRAWABLE: readonly StatusKey[] = [
  'radar',
  'new',
  'triage',
  'clarify',
  'ready',
  'build',
  'review',
];
const ANSWER: readonly ScreenPlan[] = ['answer', 'answerDetail', 'answerDate'];

const REQUEST_TRANSITIONS: readonly TransitionPlan[] = [
  move('create', 'Create', 'Créer', 'initial', 'new'),
  move('put-on-radar', 'Put on radar', 'Mettre en vue', ['new'], 'radar'),
  move('submit', 'Submit', 'Déposer', ['radar'], 'new'),
  move('start-triage', 'Start triage', 'Étudier', ['new'], 'triage'),
  move('ask', 'Ask marketing', 'Demander une précision', ['triage'], 'clarify'),
  move('reply', 'Reply', 'Répondre', ['clarify'], 'triage'),
  move('yes', 'Yes', 'Oui', ['triage'], 'ready', { screen: ANSWER }),
  move('yes-if', 'Yes, if…', 'Oui, si…', ['triage'], 'ready', {
    screen: ['answer', 'answerDetail!', 'answerDate'],
  }),
  move('not-now', 'Not now…', 'Pas avant le…', ['triage'], 'radar', {
    screen: ['answer', 'answerDetail', 'answerDate!'],
  }),
  move('no-but', 'No, but…', 'Non, plutôt…', ['triage'], 'stopped', {
    screen: ['answer', 'answerDetail!', 'answerDate'],
    resolution: 'wont-do',
  }),
  move('pull', 'Pull', 'Prendre', ['ready'], 'build'),
  move('submit-for-review', 'Submit for review', 'Livrer en recette', ['build'], 'review'),
  move('send-back', 'Send back', 'Renvoyer', ['review'], 'build', { screen: ['returnReason!'] }),
  move('accept', 'Accept', 'Accepter', ['review'], 'done', { resolution: 'done' }),
  move('withdraw', 'Withdraw', 'Retirer', WITHDRAWABLE, 'stopped', { screen: ['resolution!'] }),
  move('reopen', 'Reopen', 'Rouvrir', ['done', 'stopped'], 'triage'),
  move('return-to-triage', 'Return to triage', 'Remettre à l’étude', ['ready', 'build'], 'triage', {
    screen: ['returnReason!'],
  }),
];

const PILOT_TRANSITIONS: readonly TransitionPlan[] = [
  ...REQUEST_TRANSITIONS.filter((each) => each.key !== 'accept'),
  move('start-pilot', 'Start pilot', 'Lancer le pilote', ['review'], 'pilot', {
    screen: ['timeBoxEnd!', 'clearedFor'],
  }),
  move('end-trial', 'End trial', 'Clore l’essai', ['pilot'], 'verdict', {
    screen: ['learningNote'],
  }),
  move('scale', 'Scale', 'Généraliser', ['verdict'], 'done', {
    screen: ['verdict', 'learningNote', 'payBackDate'],
    resolution: 'done',
  }),
  move('iterate', 'Iterate once', 'Itérer une fois', ['verdict'], 'build', {
    screen: ['verdict', 'learningNote'],
  }),
  move('stop', 'Stop', 'Arrêter', ['verdict'], 'stopped', {
    screen: ['verdict', 'learningNote'],
    resolution: 'wont-do',
  }),
];

const LEGAL_TRANSITIONS: readonly TransitionPlan[] = [
  move(
    'legal-block',
    'Blocage juridique',
    'Blocage juridique',
    ['triage', 'ready', 'build'],
    'legal',
  ),
  move('legal-free', 'Reprendre', 'Reprendre', ['legal'], 'triage'),
];

const DELIVERY_TRANSITIONS: readonly TransitionPlan[] = [
  move('create', 'Create', 'Créer', 'initial', 'todo'),
  move('begin', 'Begin', 'Commencer', ['todo'], 'progress'),
  move('to-code-review', 'Ask for review', 'Faire relire', ['progress'], 'code-review'),
  move('rework', 'Rework', 'Reprendre', ['code-review'], 'progress', { screen: ['returnReason'] }),
  move('finish', 'Finish', 'Terminer', ['todo', 'progress', 'code-review'], 'done', {
    screen: ['resolution'],
  }),
  move('reopen', 'Reopen', 'Rouvrir', ['done'], 'todo'),
];

const WAIVER_TRANSITIONS: readonly TransitionPlan[] = [
  move('create', 'Create', 'Créer', 'initial', 'waiver-requested'),
  move('grant', 'Grant', 'Accorder', ['waiver-requested'], 'waiver-in-force'),
  move('expire', 'Expire', 'Faire expirer', ['waiver-in-force'], 'waiver-expired'),
  move('renew', 'Ask again', 'Redemander', ['waiver-expired'], 'waiver-requested'),
  move('close', 'Close', 'Lever', ['waiver-in-force', 'waiver-expired'], 'waiver-closed'),
  move('refuse', 'Refuse', 'Refuser', ['waiver-requested'], 'waiver-refused', {
    resolution: 'wont-do',
  }),
];

const DECISION_TRANSITIONS: readonly TransitionPlan[] = [
  move('create', 'Create', 'Créer', 'initial', 'decision-open'),
  move('decide', 'Decide', 'Décider', ['decision-open'], 'decision-made'),
  move('replace', 'Supersede', 'Remplacer', ['decision-made'], 'decision-replaced'),
  move('drop', 'Withdraw', 'Retirer', ['decision-open'], 'decision-withdrawn', {
    resolution: 'wont-do',
  }),
];

export type WorkflowKey =
  | 'request'
  | 'prototype'
  | 'request-legal'
  | 'prototype-legal'
  | 'delivery'
  | 'waiver'
  | 'decision';

interface WorkflowPlan extends Bilingual {
  readonly transitions: readonly TransitionPlan[];
}

export const WORKFLOWS: Readonly<Record<WorkflowKey, WorkflowPlan>> = {
  request: { en: 'Martech Request', fr: 'Demande martech', transitions: REQUEST_TRANSITIONS },
  prototype: { en: 'Prototype', fr: 'Prototype', transitions: PILOT_TRANSITIONS },
  'request-legal': {
    en: 'Martech Request (shop)',
    fr: 'Demande martech (boutique)',
    transitions: [...REQUEST_TRANSITIONS, ...LEGAL_TRANSITIONS],
  },
  'prototype-legal': {
    en: 'Prototype (shop)',
    fr: 'Prototype (boutique)',
    transitions: [...PILOT_TRANSITIONS, ...LEGAL_TRANSITIONS],
  },
  delivery: { en: 'Delivery', fr: 'Réalisation', transitions: DELIVERY_TRANSITIONS },
  waiver: { en: 'Waiver', fr: 'Dérogation', transitions: WAIVER_TRANSITIONS },
  decision: { en: 'Decision', fr: 'Décision', transitions: DECISION_TRANSITIONS },
};

/** The statuses that a workflow's transitions reach, in the order of the table above. */
export function listStatuses(workflow: WorkflowPlan): StatusKey[] {
  const reached = new Set(workflow.transitions.map((transition) => transition.to));
  return (Object.keys(STATUSES) as StatusKey[]).filter((key) => reached.has(key));
}
