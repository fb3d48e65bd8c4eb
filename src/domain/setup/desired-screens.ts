import { APP_FIELDS, type AppFieldKey } from '../app-fields/app-field';
import type { FieldKey } from '../fields';
import { both, type Bilingual } from '../language';
import type { DesiredFieldKey } from './desired-fields';
import type { WorkTypeKey } from './desired-types';

/** Fields of Jira's own that our screens show; their ids are the same on every site. */
export const SYSTEM_FIELDS = [
  'summary',
  'description',
  'parent',
  'priority',
  'assignee',
  'reporter',
  'labels',
  'duedate',
  'resolution',
] as const;
type SystemField = (typeof SYSTEM_FIELDS)[number];

/** Jira Software's own mark of a flag, of which the id differs by site. */
export const FLAGGED = 'flagged';

/** A field on a screen: one of ours or of the app's by its key, one of Jira's by its id, or the flag. */
export type ScreenField = DesiredFieldKey | AppFieldKey | SystemField | typeof FLAGGED;

/** What the dialog of a request asks: the brief, and what places it. */
export const REQUEST_SCREEN: readonly (FieldKey | SystemField)[] = [
  'summary',
  'description',
  'parent',
  'outcome',
  'audience',
  'channel',
  'neededBy',
  'costOfWaiting',
  'costPerWeek',
  'acceptance',
  'dataClass',
  'system',
  'variant',
  'lane',
  'urgentReason',
  'objective',
  'size',
  'priority',
  'assignee',
  'reporter',
  'labels',
  'liaisonIt',
  'liaisonMarketing',
  'duedate',
];

/** What is written on the way. On the issue's own screen, so that it can be read and mended there. */
const ON_THE_WAY: readonly ScreenField[] = [
  'answer',
  'answerDetail',
  'answerDate',
  'route',
  'clearedFor',
  FLAGGED,
  'flagReason',
  'returnReason',
];

const PAPER: readonly SystemField[] = ['summary', 'description', 'assignee', 'reporter', 'labels'];

/** What the screen of a type shows, in order; one screen to create, edit and view. */
export const TYPE_SCREENS: Readonly<Record<WorkTypeKey, readonly ScreenField[]>> = {
  prototype: [
    ...REQUEST_SCREEN,
    ...ON_THE_WAY,
    'timeBoxEnd',
    'verdict',
    'learningNote',
    'payBackDate',
    ...APP_FIELDS,
  ],
  request: [...REQUEST_SCREEN, ...ON_THE_WAY, ...APP_FIELDS],
  waiver: [
    ...PAPER,
    'check',
    'scope',
    'approver',
    'expiresOn',
    'closureTest',
    'risk',
    'remediation',
  ],
  decision: [...PAPER, 'decisionOutcome', 'dissent'],
};

/**
 * What the screens of a team's own types show of ours. Stories and tasks stand on the joint board: they
 * can be put into a lane, dated and flagged there. An epic is a campaign.
 */
export const OWN_TYPE_FIELDS: Readonly<Record<'standard' | 'epic', readonly ScreenField[]>> = {
  standard: [
    'lane',
    'urgentReason',
    'neededBy',
    'costOfWaiting',
    'costPerWeek',
    'size',
    FLAGGED,
    'flagReason',
  ],
  epic: ['neededBy', 'channel', 'audience'],
};

/** A field that a move asks for. */
export type MoveField = FieldKey | 'resolution';

interface MoveScreen {
  readonly name: Bilingual;
  readonly fields: readonly MoveField[];
}

/** The screens that moves open. */
export const MOVE_SCREENS = {
  answer: {
    name: both('IT’s answer', 'Réponse de l’IT'),
    fields: ['answer', 'answerDetail', 'answerDate'],
  },
  return: { name: both('Way back', 'Retour'), fields: ['returnReason'] },
  withdraw: { name: both('Withdrawal', 'Retrait'), fields: ['resolution'] },
  pilot: {
    name: both('Start of the pilot', 'Lancement du pilote'),
    fields: ['timeBoxEnd', 'clearedFor'],
  },
  learning: { name: both('End of the trial', 'Fin de l’essai'), fields: ['learningNote'] },
  scale: {
    name: both('Verdict: scale', 'Verdict favorable'),
    fields: ['verdict', 'learningNote', 'payBackDate'],
  },
  verdict: { name: both('Verdict', 'Verdict'), fields: ['verdict', 'learningNote'] },
} as const satisfies Readonly<Record<string, MoveScreen>>;

export type MoveScreenKey = keyof typeof MOVE_SCREENS;
