import type { FieldSpec } from '../fields';
import { both, type Bilingual } from '../language';

/** What a field is called, and what it is for in plain words: people read it beside the field. */
export interface DesiredField {
  readonly name: Bilingual;
  readonly description: Bilingual;
}

/** A field with its words. */
export const worded = (
  en: string,
  fr: string,
  means: string,
  meansInFrench: string,
): DesiredField => ({
  name: both(en, fr),
  description: both(means, meansInFrench),
});

/** The other fields of the two papers, Waiver and Decision: people write and read them in Jira. */
export const PAPER_FIELDS = {
  scope: {
    type: 'paragraph',
    ...worded(
      'Scope',
      'Périmètre',
      'What the waiver covers, and what it does not.',
      'Ce que la dérogation couvre, et ce qu’elle ne couvre pas.',
    ),
  },
  approver: {
    type: 'user',
    ...worded(
      'Approver',
      'Décideur de la dérogation',
      'Who answers for the waiver.',
      'Qui répond de la dérogation.',
    ),
  },
  closureTest: {
    type: 'paragraph',
    ...worded(
      'Closure test',
      'Condition de levée',
      'What shows that the waiver is no longer needed.',
      'Ce qui montre que la dérogation n’est plus nécessaire.',
    ),
  },
  risk: {
    type: 'paragraph',
    ...worded('Risk', 'Risque', 'What can happen meanwhile.', 'Ce qui peut arriver entre-temps.'),
  },
  remediation: {
    type: 'paragraph',
    ...worded(
      'Remediation',
      'Mise en conformité',
      'How the standard will be met.',
      'Comment l’exigence sera respectée.',
    ),
  },
  decisionOutcome: {
    type: 'paragraph',
    ...worded(
      'Decision outcome',
      'Décision prise',
      'What was decided, in words that last.',
      'Ce qui a été décidé, en mots qui restent.',
    ),
  },
} as const satisfies Readonly<Record<string, FieldSpec & DesiredField>>;

export type PaperFieldKey = keyof typeof PAPER_FIELDS;
