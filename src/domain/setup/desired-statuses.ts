import type { Bilingual } from '../language';
import type { StatusMeaning } from '../stage';

export type StatusCategory = 'TODO' | 'IN_PROGRESS' | 'DONE';

export interface DesiredStatus extends Bilingual {
  readonly category: StatusCategory;
  readonly meaning: StatusMeaning;
}

/** A status by its names, its category in Jira, and what it means to Entente. */
export const status = (
  en: string,
  fr: string,
  category: StatusCategory,
  stage: StatusMeaning['stage'],
  waitsOn: StatusMeaning['waitsOn'],
): DesiredStatus => ({ en, fr, category, meaning: { stage, waitsOn } });

/** The statuses of the four workflows, in the order of the road. Counted by stage, never by name. */
export const STATUSES = {
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
  'waiver-requested': status('Requested', 'Demandée', 'TODO', 'decide', 'decision'),
  'waiver-in-force': status('In force', 'En vigueur', 'IN_PROGRESS', 'done', 'nobody'),
  'waiver-expired': status('Expired', 'Expirée', 'IN_PROGRESS', 'done', 'nobody'),
  'waiver-closed': status('Closed', 'Levée', 'DONE', 'done', 'nobody'),
  'waiver-refused': status('Refused', 'Refusée', 'DONE', 'stopped', 'nobody'),
  'decision-open': status('To decide', 'À décider', 'TODO', 'decide', 'decision'),
  'decision-made': status('Decided', 'Décidée', 'DONE', 'done', 'nobody'),
  'decision-replaced': status('Superseded', 'Remplacée', 'DONE', 'done', 'nobody'),
  'decision-withdrawn': status('Withdrawn', 'Retirée', 'DONE', 'stopped', 'nobody'),
} as const satisfies Readonly<Record<string, DesiredStatus>>;

export type StatusKey = keyof typeof STATUSES;
