import { FIELDS, type FieldKey, type FieldSpec, type FieldType } from '../fields';
import {
  PAPER_FIELDS,
  worded,
  type DesiredField,
  type PaperFieldKey,
} from './desired-paper-fields';

/** Every native field that set-up brings: those of the requests, of a waiver and of a decision. */
export type DesiredFieldKey = FieldKey | PaperFieldKey;

/** Names and plain words of the fields of {@link FIELDS}. */
export const REQUEST_FIELDS: Readonly<Record<FieldKey, DesiredField>> = {
  lane: worded(
    'Lane',
    'Couloir',
    'Which lane of the joint board the work goes by.',
    'Couloir du tableau commun où passe le travail.',
  ),
  variant: worded(
    'Kind of request',
    'Nature de la demande',
    'What is asked for: a change, a data source, a tool, or a prototype made to last.',
    'Ce qui est demandé, d’une évolution à la généralisation d’un prototype.',
  ),
  neededBy: worded(
    'Needed by',
    'Souhaité pour le',
    'The day by which it must serve its purpose. Empty: no date.',
    'Jour où cela doit servir. Vide, il n’y a pas de date.',
  ),
  answer: worded(
    'Answer',
    'Réponse',
    'IT’s answer to the request.',
    'Réponse de l’IT à la demande.',
  ),
  answerDetail: worded(
    'Answer detail',
    'Détail de la réponse',
    'The condition, or what is proposed instead.',
    'La condition, ou ce qui est proposé à la place.',
  ),
  answerDate: worded(
    'Answer date',
    'Date de la réponse',
    'The day on which the request is taken up again.',
    'Jour où la demande sera reprise.',
  ),
  route: worded(
    'Route',
    'Voie',
    'How it is to be had: reused, rented, bought or built.',
    'Façon de l’obtenir, en réutilisant, en louant, en achetant ou en construisant.',
  ),
  dataClass: worded(
    'Data class',
    'Classe de données',
    'The most delicate data that it touches.',
    'Données les plus délicates qui sont touchées.',
  ),
  channel: worded('Channel', 'Canal', 'Where customers meet it.', 'Où les clients le rencontrent.'),
  audience: worded(
    'Audience',
    'Public visé',
    'For whom it changes something.',
    'Pour qui cela change quelque chose.',
  ),
  outcome: worded(
    'Customer outcome',
    'Bénéfice client',
    'What changes for the customer.',
    'Ce qui change pour le client.',
  ),
  acceptance: worded(
    'How we know it works',
    'À quoi on verra que ça marche',
    'What one will see when it works.',
    'Ce que l’on verra quand cela marchera.',
  ),
  size: worded('Size', 'Taille', 'How much work it is, roughly.', 'Ordre de grandeur du travail.'),
  timeBoxEnd: worded(
    'Trial ends on',
    'Fin de l’essai',
    'The last day of the trial.',
    'Dernier jour de l’essai.',
  ),
  clearedFor: worded(
    'Cleared for',
    'Bon pour',
    'How far the standards let it go today.',
    'Jusqu’où les exigences le laissent aller aujourd’hui.',
  ),
  verdict: worded(
    'Verdict',
    'Verdict',
    'What was decided at the end of the trial.',
    'Ce qui a été décidé à la fin de l’essai.',
  ),
  flagReason: worded(
    'Flag reason',
    'Motif du drapeau',
    'Why the work cannot go on.',
    'Pourquoi le travail ne peut pas avancer.',
  ),
  returnReason: worded(
    'Return reason',
    'Motif du renvoi',
    'Why the work goes back.',
    'Pourquoi le travail revient en arrière.',
  ),
  urgentReason: worded(
    'Why it is urgent',
    'Motif de l’urgence',
    'What happens if it does not go first.',
    'Ce qui arrive si cela ne passe pas en premier.',
  ),
  costOfWaiting: worded(
    'Cost of waiting',
    'Coût de l’attente',
    'How waiting costs, as time goes by.',
    'Comment l’attente coûte, au fil du temps.',
  ),
  costPerWeek: worded(
    'Cost of a week',
    'Coût d’une semaine',
    'What one week of waiting costs, in the currency of the business case.',
    'Coût d’une semaine d’attente, dans la monnaie du dossier.',
  ),
  objective: worded(
    'Shared objective',
    'Objectif commun',
    'The objective that marketing and IT share in it.',
    'Objectif que le marketing et l’IT y partagent.',
  ),
  system: worded(
    'System',
    'Système',
    'The system that it changes or feeds from.',
    'Système modifié ou utilisé.',
  ),
  liaisonIt: worded(
    'Liaison IT',
    'Référent IT',
    'Whom marketing asks, on IT’s side.',
    'À qui le marketing s’adresse, côté IT.',
  ),
  liaisonMarketing: worded(
    'Liaison marketing',
    'Référent marketing',
    'Whom IT asks, on marketing’s side.',
    'À qui l’IT s’adresse, côté marketing.',
  ),
  learningNote: worded(
    'Learning note',
    'Ce qu’on a appris',
    'What the trial taught, whatever its verdict.',
    'Ce que l’essai a appris, quel que soit le verdict.',
  ),
  payBackDate: worded(
    'Pay-back date',
    'Date de mise en conformité',
    'The day by which what was left for scale is mended.',
    'Jour où ce qui restait à mettre en conformité le sera.',
  ),
  dissent: worded(
    'Dissent',
    'Désaccord',
    'What those who disagreed want remembered.',
    'Ce que ceux qui n’étaient pas d’accord veulent voir noté.',
  ),
  check: worded(
    'Check',
    'Exigence',
    'The standard that is not met.',
    'Exigence qui n’est pas respectée.',
  ),
  expiresOn: worded(
    'Expires on',
    'Expire le',
    'The last day on which the waiver holds.',
    'Dernier jour où la dérogation vaut.',
  ),
};

/** Jira's own kind of a field: type and searcher belong together. */
export interface JiraFieldKind {
  readonly type: string;
  readonly searcherKey: string;
}

const PLUGIN = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const kind = (type: string, searcher: string): JiraFieldKind => ({
  type: `${PLUGIN}${type}`,
  searcherKey: `${PLUGIN}${searcher}`,
});

export const JIRA_FIELD_KINDS: Readonly<Record<FieldType, JiraFieldKind>> = {
  option: kind('select', 'multiselectsearcher'),
  options: kind('multiselect', 'multiselectsearcher'),
  text: kind('textfield', 'textsearcher'),
  paragraph: kind('textarea', 'textsearcher'),
  date: kind('datepicker', 'daterange'),
  number: kind('float', 'exactnumber'),
  user: kind('userpicker', 'userpickergroupsearcher'),
  users: kind('multiuserpicker', 'userpickergroupsearcher'),
};

/** All fields with their kind and words, in the order in which set-up makes them. */
export const DESIRED_FIELDS: Readonly<Record<DesiredFieldKey, FieldSpec & DesiredField>> = {
  ...(Object.fromEntries(
    (Object.keys(FIELDS) as FieldKey[]).map((key) => [
      key,
      { ...FIELDS[key], ...REQUEST_FIELDS[key] },
    ]),
  ) as Record<FieldKey, FieldSpec & DesiredField>),
  ...PAPER_FIELDS,
};
