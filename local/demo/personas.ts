import type { Bilingual } from './language';
import type { PersonKey } from './people';

/** Someone whom a visitor of the demo can be, as the shell offers it. */
export interface Persona {
  readonly key: PersonKey;
  readonly title: Bilingual;
}

export const PERSONAS: readonly Persona[] = [
  { key: 'camille', title: { en: 'Campaign PM', fr: 'Chef de projet campagnes' } },
  {
    key: 'ines',
    title: { en: 'IT martech lead and liaison', fr: 'Responsable martech IT, référente' },
  },
  { key: 'sofia', title: { en: 'Developer', fr: 'Développeuse' } },
  { key: 'helene', title: { en: 'CIO', fr: 'DSI' } },
  { key: 'julien', title: { en: 'CMO', fr: 'Directeur marketing' } },
  {
    key: 'aminata',
    title: { en: 'Marketing operations lead', fr: 'Responsable opérations marketing' },
  },
  { key: 'wei', title: { en: 'IT delivery lead', fr: 'Responsable de la réalisation IT' } },
  { key: 'karim', title: { en: 'Architect', fr: 'Architecte' } },
  { key: 'maud', title: { en: 'Brand steward', fr: 'Garante de la marque' } },
  { key: 'etienne', title: { en: 'Data protection', fr: 'Protection des données' } },
  { key: 'luc', title: { en: 'Store marketing, Québec', fr: 'Marketing magasins, Québec' } },
  { key: 'noe', title: { en: 'Jira administrator', fr: 'Administrateur Jira' } },
];

/** One step of the strip: who to be, what to do, and where that is. */
export interface StripStep {
  readonly persona: PersonKey;
  readonly label: Bilingual;
  /** Where the step begins; `board` and `panel` are opened in `projectKey`. */
  readonly place: 'new-request' | 'issue' | 'board' | 'scorecard';
  readonly projectKey?: string;
}

export const STRIP: readonly StripStep[] = [
  {
    persona: 'camille',
    label: { en: 'File a request as the campaign PM', fr: 'Déposer une demande, côté campagnes' },
    place: 'new-request',
    projectKey: 'ACQ',
  },
  {
    persona: 'ines',
    label: { en: 'Answer it as the IT martech lead', fr: 'Y répondre, côté martech IT' },
    place: 'issue',
    projectKey: 'ACQ',
  },
  {
    persona: 'sofia',
    label: { en: 'Pull it as the developer', fr: 'La prendre, côté développement' },
    place: 'board',
    projectKey: 'ACQ',
  },
  {
    persona: 'helene',
    label: { en: 'Read the panel as CIO, then as CMO', fr: 'Lire le tableau, en DSI puis en CMO' },
    place: 'scorecard',
  },
];
