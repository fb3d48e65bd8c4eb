import type { FieldKey } from '../fields';
import { both, type Bilingual } from '../language';

/** Options in plain words, by the key of their field and their own. */
export const OPTION_NAMES: Readonly<
  Partial<Record<FieldKey, Readonly<Record<string, Bilingual>>>>
> = {
  lane: {
    urgent: both('Urgent', 'Urgent'),
    'rapid-prototype': both('Rapid prototype', 'Prototype rapide'),
    planned: both('Planned', 'Planifié'),
    foundations: both('Foundations', 'Socle'),
  },
  variant: {
    change: both('Change', 'Évolution'),
    'data-source': both('Data source', 'Source de données'),
    tool: both('Tool', 'Outil'),
    'scale-up': both('Scale-up', 'Généralisation'),
  },
  answer: {
    yes: both('Yes', 'Oui'),
    'yes-if': both('Yes, if…', 'Oui, si…'),
    'not-now': both('Not now, but on…', 'Pas avant le…'),
    'no-but': both('No, but…', 'Non, plutôt…'),
  },
  route: {
    reuse: both('Reuse what we have', 'Réutiliser l’existant'),
    saas: both('Rent a service', 'Louer un service'),
    buy: both('Buy', 'Acheter'),
    build: both('Build', 'Construire'),
  },
  dataClass: {
    none: both('No data', 'Aucune donnée'),
    anonymous: both('Anonymous', 'Anonymes'),
    personal: both('Personal', 'Personnelles'),
    sensitive: both('Sensitive', 'Sensibles'),
  },
  channel: {
    email: both('E-mail', 'E-mail'),
    web: both('Web shop', 'Site'),
    shop: both('Shops', 'Magasins'),
    'mobile-app': both('Mobile app', 'Application'),
    social: both('Social', 'Réseaux sociaux'),
    ads: both('Adverts', 'Publicité'),
    loyalty: both('Loyalty', 'Fidélité'),
  },
  size: { s: both('S', 'S'), m: both('M', 'M'), l: both('L', 'L'), xl: both('XL', 'XL') },
  clearedFor: {
    prototype: both('Prototype', 'Prototype'),
    pilot: both('Pilot', 'Pilote'),
    scale: both('Scale', 'Généralisation'),
  },
  verdict: {
    scale: both('Scale', 'Généraliser'),
    iterate: both('Iterate once', 'Itérer une fois'),
    stop: both('Stop', 'Arrêter'),
  },
  flagReason: {
    complexity: both('Complexity', 'Complexité'),
    expertise: both('Expertise', 'Expertise'),
    data: both('Data', 'Données'),
    brand: both('Brand', 'Marque'),
    vendor: both('Vendor', 'Fournisseur'),
    funding: both('Funding', 'Financement'),
    decision: both('Decision', 'Décision'),
    legal: both('Legal', 'Juridique'),
  },
  returnReason: {
    defect: both('Defect', 'Anomalie'),
    'brand-seen-late': both('Brand seen late', 'Marque vue tard'),
    misunderstood: both('Misunderstood', 'Malentendu'),
    'need-changed': both('Need changed', 'Besoin changé'),
    performance: both('Performance', 'Performance'),
  },
  costOfWaiting: {
    'fixed-date': both('Fixed date', 'Date fixe'),
    fades: both('Fades', 'S’érode'),
    steady: both('Steady', 'Constant'),
    spike: both('Spike', 'Pic'),
  },
  check: {
    architecture: both('Fits the architecture', 'Conforme à l’architecture'),
    security: both('Security reviewed', 'Sécurité revue'),
    'personal-data': both('Personal data registered', 'Données personnelles déclarées'),
    'sign-on': both('Signs on with our accounts', 'Connexion par nos comptes'),
    'data-exit': both('Data can be taken out', 'Données récupérables'),
    operation: both('Somebody operates it', 'Exploitation assurée'),
    brand: both('On brand', 'Conforme à la marque'),
    consent: both('Consent is asked', 'Consentement recueilli'),
    'small-screen': both('Works on a small screen', 'Utilisable sur petit écran'),
    'page-weight': both('Light page', 'Page légère'),
    accessibility: both('Accessible', 'Accessible'),
    tracking: both('Measured as agreed', 'Mesure convenue'),
  },
};
