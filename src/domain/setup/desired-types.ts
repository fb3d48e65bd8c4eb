import { both, type Bilingual } from '../language';
import type { WorkType } from '../work-type';

/** The four that Entente brings. An epic stays Jira's own. */
export type WorkTypeKey = Extract<WorkType, 'prototype' | 'request' | 'waiver' | 'decision'>;

interface DesiredType {
  readonly name: Bilingual;
  readonly description: Bilingual;
}

export const WORK_TYPES: Readonly<Record<WorkTypeKey, DesiredType>> = {
  prototype: {
    name: both('Prototype', 'Prototype'),
    description: both(
      'A trial with a last day and a verdict.',
      'Un essai qui a un dernier jour et un verdict.',
    ),
  },
  request: {
    name: both('Martech Request', 'Demande martech'),
    description: both(
      'A data source, a tool, a change or a scale-up that marketing asks of IT.',
      'Une source de données, un outil, une évolution ou une généralisation que le marketing demande à l’IT.',
    ),
  },
  waiver: {
    name: both('Waiver', 'Dérogation'),
    description: both(
      'A standard that is not met for now: by whom it is borne, and until when.',
      'Une exigence qui n’est pas encore respectée, qui en répond et jusqu’à quand.',
    ),
  },
  decision: {
    name: both('Decision', 'Décision'),
    description: both(
      'What marketing and IT decide together.',
      'Ce que le marketing et l’IT décident ensemble.',
    ),
  },
};
