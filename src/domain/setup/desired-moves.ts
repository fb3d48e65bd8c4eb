import type { Bilingual } from '../language';
import type { ResolutionKey } from './desired-resolutions';
import type { MoveField, MoveScreenKey } from './desired-screens';
import type { StatusKey } from './desired-statuses';

/** A transition by our own key; `S` = keys of the statuses that the workflow knows. */
export interface DesiredMove<S extends string = StatusKey> extends Bilingual {
  readonly key: string;
  readonly from: readonly S[] | 'initial';
  readonly to: S;
  readonly screen?: MoveScreenKey;
  /** Fields of the screen without which Jira refuses the move. */
  readonly required?: readonly MoveField[];
  /** What the move does to the resolution; absent: the screen asks, or nothing changes. */
  readonly resolution?: Extract<ResolutionKey, 'done' | 'wont-do'> | 'cleared';
}

type More<S extends string> = Omit<DesiredMove<S>, 'key' | 'en' | 'fr' | 'from' | 'to'>;

export const move = <S extends string = StatusKey>(
  key: string,
  en: string,
  fr: string,
  from: readonly S[] | 'initial',
  to: S,
  more: More<S> = {},
): DesiredMove<S> => ({ key, en, fr, from, to, ...more });

const WITHDRAWABLE: readonly StatusKey[] = [
  'radar',
  'new',
  'triage',
  'clarify',
  'ready',
  'build',
  'review',
];

/** Moves of a Martech Request. */
export const REQUEST_MOVES: readonly DesiredMove[] = [
  move('create', 'Create', 'Créer', 'initial', 'new'),
  move('put-on-radar', 'Put on radar', 'Mettre en vue', ['new'], 'radar'),
  move('submit', 'Submit', 'Déposer', ['radar'], 'new'),
  move('start-triage', 'Start triage', 'Étudier', ['new'], 'triage'),
  move('ask', 'Ask marketing', 'Demander une précision', ['triage'], 'clarify'),
  move('reply', 'Reply', 'Répondre', ['clarify'], 'triage'),
  move('yes', 'Yes', 'Oui', ['triage'], 'ready', { screen: 'answer' }),
  move('yes-if', 'Yes, if…', 'Oui, si…', ['triage'], 'ready', {
    screen: 'answer',
    required: ['answerDetail'],
  }),
  move('not-now', 'Not now…', 'Pas avant le…', ['triage'], 'radar', {
    screen: 'answer',
    required: ['answerDate'],
  }),
  move('no-but', 'No, but…', 'Non, plutôt…', ['triage'], 'stopped', {
    screen: 'answer',
    required: ['answerDetail'],
    resolution: 'wont-do',
  }),
  move('pull', 'Pull', 'Prendre', ['ready'], 'build'),
  move('submit-for-review', 'Submit for review', 'Livrer en recette', ['build'], 'review'),
  move('send-back', 'Send back', 'Renvoyer', ['review'], 'build', {
    screen: 'return',
    required: ['returnReason'],
  }),
  move('accept', 'Accept', 'Accepter', ['review'], 'done', { resolution: 'done' }),
  move('withdraw', 'Withdraw', 'Retirer', WITHDRAWABLE, 'stopped', {
    screen: 'withdraw',
    required: ['resolution'],
  }),
  move('reopen', 'Reopen', 'Rouvrir', ['done', 'stopped'], 'triage', { resolution: 'cleared' }),
  move('return-to-triage', 'Return to triage', 'Remettre à l’étude', ['ready', 'build'], 'triage', {
    screen: 'return',
    required: ['returnReason'],
  }),
];

/** Moves of a Prototype: the same road, with a pilot and a verdict in place of the acceptance. */
export const PROTOTYPE_MOVES: readonly DesiredMove[] = [
  ...REQUEST_MOVES.filter((each) => each.key !== 'accept'),
  move('start-pilot', 'Start pilot', 'Lancer le pilote', ['review'], 'pilot', {
    screen: 'pilot',
    required: ['timeBoxEnd'],
  }),
  move('end-trial', 'End trial', 'Clore l’essai', ['pilot'], 'verdict', { screen: 'learning' }),
  move('scale', 'Scale', 'Généraliser', ['verdict'], 'done', {
    screen: 'scale',
    resolution: 'done',
  }),
  move('iterate', 'Iterate once', 'Itérer une fois', ['verdict'], 'build', { screen: 'verdict' }),
  move('stop', 'Stop', 'Arrêter', ['verdict'], 'stopped', {
    screen: 'verdict',
    resolution: 'wont-do',
  }),
];

export const WAIVER_MOVES: readonly DesiredMove[] = [
  move('create', 'Create', 'Créer', 'initial', 'waiver-requested'),
  move('grant', 'Grant', 'Accorder', ['waiver-requested'], 'waiver-in-force'),
  move('expire', 'Expire', 'Faire expirer', ['waiver-in-force'], 'waiver-expired'),
  // A renewal is a new approval.
  move('renew', 'Ask again', 'Redemander', ['waiver-expired'], 'waiver-requested'),
  move('close', 'Close', 'Lever', ['waiver-in-force', 'waiver-expired'], 'waiver-closed', {
    resolution: 'done',
  }),
  move('refuse', 'Refuse', 'Refuser', ['waiver-requested'], 'waiver-refused', {
    resolution: 'wont-do',
  }),
];

export const DECISION_MOVES: readonly DesiredMove[] = [
  move('create', 'Create', 'Créer', 'initial', 'decision-open'),
  move('decide', 'Decide', 'Décider', ['decision-open'], 'decision-made', { resolution: 'done' }),
  move('replace', 'Supersede', 'Remplacer', ['decision-made'], 'decision-replaced', {
    resolution: 'done',
  }),
  move('drop', 'Withdraw', 'Retirer', ['decision-open'], 'decision-withdrawn', {
    resolution: 'wont-do',
  }),
];
