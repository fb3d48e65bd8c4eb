import type { Bilingual } from '../../language';
import { say } from '../../language';
import type { PersonKey } from '../../people';
import type { IssueStory } from '../act';
import type { Telling } from '../telling';
import { ago, openTicket } from './open-ticket';

const TITLES: readonly (Bilingual & { readonly by: PersonKey; readonly daysAgo: number })[] = [
  {
    en: 'Price of the day beside the old price',
    fr: "Prix du jour à côté de l'ancien prix",
    by: 'hugo',
    daysAgo: 12,
  },
  {
    en: 'Reviews copied from the supplier',
    fr: 'Avis repris du fournisseur',
    by: 'bastien',
    daysAgo: 19,
  },
  {
    en: 'Competition for the terrace of the year',
    fr: "Jeu-concours : la terrasse de l'année",
    by: 'luc',
    daysAgo: 27,
  },
  { en: 'Warranty text in Québec', fr: 'Texte de garantie au Québec', by: 'luc', daysAgo: 33 },
  {
    en: 'Cookie banner with one button',
    fr: 'Bandeau de cookies à un bouton',
    by: 'karim',
    daysAgo: 38,
  },
  { en: 'Instalments in three payments', fr: 'Paiement en trois fois', by: 'hugo', daysAgo: 45 },
  {
    en: 'Photographs of customers on the home page',
    fr: "Photos de clients sur l'accueil",
    by: 'karim',
    daysAgo: 52,
  },
];

const WAITING: Bilingual = {
  en: 'With the lawyers since today; they read it after the fiscal close.',
  fr: 'Chez les juristes depuis ce jour ; ils le lisent après la clôture.',
};

/** Seven items of WEB in a status that somebody added and nobody gave a meaning. */
export function tellLegalSeven(telling: Telling): IssueStory[] {
  return TITLES.map(({ en, fr, by, daysAgo }, i) => {
    const at = (after: number): number => ago(telling, daysAgo - after);
    const teller = openTicket(telling, {
      ref: `legal-${i}`,
      project: 'WEB',
      type: 'request',
      reporter: by,
      daysAgo,
      title: { en, fr },
      values: { lane: 'planned' },
    });
    teller.move(at(0.6), 'wei', 'start-triage').say(at(1.1), 'wei', 'firstWords');
    teller.comment(at(3), 'etienne', say(WAITING, telling.language));
    teller.move(at(3.1), 'wei', 'legal-block');
    return teller.issue;
  });
}
