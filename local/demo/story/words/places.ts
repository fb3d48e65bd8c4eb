import type { Bilingual } from '../../language';

/** Where something is shown, with the channel and the system behind it. */
export interface Place extends Bilingual {
  readonly channel: 'email' | 'web' | 'shop' | 'mobile-app' | 'social' | 'ads' | 'loyalty';
  readonly system: string;
}

const at = (en: string, fr: string, channel: Place['channel'], system: string): Place => ({
  en,
  fr,
  channel,
  system,
});

export const PLACES: Readonly<Record<'ACQ' | 'FID' | 'WEB', readonly Place[]>> = {
  ACQ: [
    at('in the welcome e-mail', "dans l'e-mail de bienvenue", 'email', 'Postello'),
    at('in the basket reminder', 'dans la relance panier', 'email', 'Postello'),
    at('in the Saturday e-mail', "dans l'e-mail du samedi", 'email', 'Postello'),
    at('on the campaign page', 'sur la page de campagne', 'web', 'Vitrine'),
    at('on the home page banner', "sur le bandeau d'accueil", 'web', 'Vitrine'),
    at('in the social adverts', 'dans les publicités sociales', 'social', 'Mesuro'),
    at('in the search adverts', 'dans les annonces de recherche', 'ads', 'Mesuro'),
    at('on the shop tablets', 'sur les tablettes en magasin', 'shop', 'Comptoir'),
    at('in the leaflet QR codes', 'dans les QR codes du dépliant', 'shop', 'Comptoir'),
    at('in the mobile app', "dans l'application mobile", 'mobile-app', 'Nappe'),
  ],
  FID: [
    at('in the birthday e-mail', "dans l'e-mail d'anniversaire", 'email', 'Postello'),
    at('in the points statement', 'dans le relevé de points', 'loyalty', 'Relata'),
    at('on the loyalty card page', 'sur la page carte de fidélité', 'loyalty', 'Relata'),
    at('on the till receipt', 'sur le ticket de caisse', 'shop', 'Comptoir'),
    at('on the shop tablets', 'sur les tablettes en magasin', 'shop', 'Comptoir'),
    at('in the member area', "dans l'espace client", 'web', 'Relata'),
    at('in the consent centre', 'dans le centre de consentement', 'web', 'Consento'),
    at('in the customer segments', 'dans les segments clients', 'loyalty', 'Nappe'),
    at('in the mobile app', "dans l'application mobile", 'mobile-app', 'Relata'),
  ],
  WEB: [
    at('on the product page', 'sur la fiche produit', 'web', 'Vitrine'),
    at('on the plant guide', 'sur le guide des plantes', 'web', 'Vitrine'),
    at('in the checkout', 'dans le tunnel de commande', 'web', 'Vitrine'),
    at('on the store page', 'sur la page magasin', 'web', 'Vitrine'),
    at('on the landing pages', "sur les pages d'atterrissage", 'web', 'Vitrine'),
    at('in the search results', 'dans les résultats de recherche', 'web', 'Vitrine'),
    at('on the Québec site', 'sur le site du Québec', 'web', 'Vitrine'),
    at('in the mobile app', "dans l'application mobile", 'mobile-app', 'Vitrine'),
  ],
};

export const AUDIENCES: readonly Bilingual[] = [
  { en: 'Members without a purchase for 90 days', fr: 'Membres sans achat depuis 90 jours' },
  { en: 'New subscribers of the last month', fr: 'Nouveaux abonnés du mois' },
  { en: 'Balcony gardeners in towns', fr: 'Jardiniers de balcon en ville' },
  { en: 'House owners with a garden', fr: 'Propriétaires avec jardin' },
  { en: 'Visitors of the Lyon and Nantes shops', fr: 'Visiteurs des magasins de Lyon et Nantes' },
  { en: 'Members in Québec', fr: 'Membres au Québec' },
  { en: 'Members in Romandy', fr: 'Membres en Suisse romande' },
  { en: 'Parents of young children', fr: 'Parents de jeunes enfants' },
  { en: 'Click-and-collect customers', fr: 'Clients du retrait en magasin' },
  { en: 'Gold members', fr: 'Membres Or' },
  { en: 'First-time visitors on a phone', fr: 'Nouveaux visiteurs sur mobile' },
  { en: 'Customers who left a basket', fr: 'Clients ayant laissé un panier' },
];

/** Where something begins, or was seen. */
export const AREAS: readonly Bilingual[] = [
  { en: 'Lyon', fr: 'Lyon' },
  { en: 'Nantes', fr: 'Nantes' },
  { en: 'Lille', fr: 'Lille' },
  { en: 'Bordeaux', fr: 'Bordeaux' },
  { en: 'Strasbourg', fr: 'Strasbourg' },
  { en: 'Geneva', fr: 'Genève' },
  { en: 'Lausanne', fr: 'Lausanne' },
  { en: 'Montréal', fr: 'Montréal' },
  { en: 'Québec', fr: 'Québec' },
  { en: 'the south', fr: 'le sud' },
  { en: 'the coast', fr: 'le littoral' },
  { en: 'small shops', fr: 'petits magasins' },
];
