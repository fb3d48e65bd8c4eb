import { both, type Bilingual } from '../language';

interface DesiredResolution {
  readonly name: Bilingual;
  readonly description: Bilingual;
  /** An issue that ends so was never work: no measure counts it. */
  readonly isVoid: boolean;
}

/** A site that still has what Jira ships with has the first three, under their English names. */
export const RESOLUTIONS = {
  done: {
    name: both('Done', 'Terminé'),
    description: both('It is there.', 'C’est fait.'),
    isVoid: false,
  },
  'wont-do': {
    name: both("Won't Do", 'Ne sera pas fait'),
    description: both('It will not be done.', 'Cela ne se fera pas.'),
    isVoid: false,
  },
  duplicate: {
    name: both('Duplicate', 'Doublon'),
    description: both('It was asked for already.', 'C’était déjà demandé.'),
    isVoid: true,
  },
  'filed-in-error': {
    name: both('Filed in error', 'Déposée par erreur'),
    description: both('It should not have been filed.', 'Il ne fallait pas la déposer.'),
    isVoid: true,
  },
  withdrawn: {
    name: both('Withdrawn', 'Retirée'),
    description: both('Who asked needs it no longer.', 'Qui l’a demandée n’en a plus besoin.'),
    isVoid: false,
  },
} as const satisfies Readonly<Record<string, DesiredResolution>>;

export type ResolutionKey = keyof typeof RESOLUTIONS;
