import type { Bilingual } from '../../language';

/** Orvelle's retail year, January first. Each month's campaign is an epic of ACQ. */
export const YEAR: readonly Bilingual[] = [
  { en: 'Winter Sale', fr: "Soldes d'hiver" },
  { en: 'A Place for Everything', fr: 'Rangement malin' },
  { en: 'Spring Garden', fr: 'Jardin de printemps' },
  { en: 'Terrace Days', fr: 'Jours terrasse' },
  { en: "Mother's Day", fr: 'Fête des mères' },
  { en: 'Summer Sale', fr: "Soldes d'été" },
  { en: 'Barbecue Season', fr: 'Saison barbecue' },
  { en: 'Coming Home', fr: 'Retour à la maison' },
  { en: 'Autumn Planting', fr: "Plantations d'automne" },
  { en: 'Warm Evenings', fr: 'Soirées cocon' },
  { en: 'Black Friday', fr: 'Black Friday' },
  { en: 'Christmas Workshop', fr: 'Atelier de Noël' },
];

/** Epics that are not of a season. */
export const THEMES: Readonly<Record<'ACQ' | 'FID' | 'WEB', readonly Bilingual[]>> = {
  ACQ: [{ en: 'Shop openings', fr: 'Ouvertures de magasins' }],
  FID: [
    { en: 'New loyalty card', fr: 'Nouvelle carte de fidélité' },
    { en: 'Relata migration', fr: 'Migration vers Relata' },
    { en: 'Consent set straight', fr: 'Consentement remis à plat' },
    { en: 'Win back quiet members', fr: 'Reconquête des membres discrets' },
  ],
  WEB: [
    { en: 'A faster shop', fr: 'Une boutique plus rapide' },
    { en: 'Collect in two hours', fr: 'Retrait en deux heures' },
    { en: 'Québec goes online', fr: 'Le Québec en ligne' },
  ],
};
