import type { FieldKey } from '../../../src/domain/fields';
import type { Bilingual } from '../language';
import type { LinkKey, PriorityKey, ProjectKey, ResolutionKey, TypeKey } from '../story/act';

const both = (en: string, fr: string): Bilingual => ({ en, fr });

/** Names in the site, in the language that its admin chose when setting up. */
export const FIELD_NAMES: Readonly<Record<FieldKey, Bilingual>> = {
  lane: both('Lane', 'Couloir'),
  variant: both('Kind of request', 'Nature de la demande'),
  neededBy: both('Needed by', 'Souhaité pour le'),
  answer: both('Answer', 'Réponse'),
  answerDetail: both('Answer detail', 'Détail de la réponse'),
  answerDate: both('Answer date', 'Date de la réponse'),
  route: both('Route', 'Voie'),
  dataClass: both('Data class', 'Classe de données'),
  channel: both('Channel', 'Canal'),
  audience: both('Audience', 'Public visé'),
  outcome: both('Customer outcome', 'Bénéfice client'),
  acceptance: both('How we know it works', 'À quoi on verra que ça marche'),
  size: both('Size', 'Taille'),
  timeBoxEnd: both('Trial ends on', 'Fin de l’essai'),
  clearedFor: both('Cleared for', 'Bon pour'),
  verdict: both('Verdict', 'Verdict'),
  flagReason: both('Flag reason', 'Motif du drapeau'),
  returnReason: both('Return reason', 'Motif du renvoi'),
  urgentReason: both('Why it is urgent', 'Motif de l’urgence'),
  costOfWaiting: both('Cost of waiting', 'Coût de l’attente'),
  costPerWeek: both('Cost of a week', 'Coût d’une semaine'),
  objective: both('Shared objective', 'Objectif commun'),
  system: both('System', 'Système'),
  liaisonIt: both('Liaison IT', 'Référent IT'),
  liaisonMarketing: both('Liaison marketing', 'Référent marketing'),
  learningNote: both('Learning note', 'Ce qu’on a appris'),
  payBackDate: both('Pay-back date', 'Date de mise en conformité'),
};

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
};

export const TYPE_NAMES: Readonly<Record<TypeKey, Bilingual>> = {
  prototype: both('Prototype', 'Prototype'),
  request: both('Martech Request', 'Demande martech'),
  waiver: both('Waiver', 'Dérogation'),
  decision: both('Decision', 'Décision'),
  // Jira brings these, under English names whatever the language.
  epic: both('Epic', 'Epic'),
  story: both('Story', 'Story'),
  task: both('Task', 'Task'),
  bug: both('Bug', 'Bug'),
};

export const RESOLUTION_NAMES: Readonly<Record<ResolutionKey, Bilingual>> = {
  done: both('Done', 'Done'),
  'wont-do': both("Won't Do", "Won't Do"),
  duplicate: both('Duplicate', 'Duplicate'),
  'filed-in-error': both('Filed in error', 'Déposée par erreur'),
  withdrawn: both('Withdrawn', 'Retirée'),
};

export const PRIORITY_NAMES: Readonly<Record<PriorityKey, string>> = {
  highest: 'Highest',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

interface LinkNames {
  readonly name: Bilingual;
  readonly inward: Bilingual;
  readonly outward: Bilingual;
}

export const LINK_NAMES: Readonly<Record<LinkKey, LinkNames>> = {
  blocks: link('Blocks', 'Blocks', ['is blocked by', 'blocks'], ['is blocked by', 'blocks']),
  clones: link('Cloners', 'Cloners', ['is cloned by', 'clones'], ['is cloned by', 'clones']),
  waives: link(
    'Waives',
    'Déroge',
    ['is waived by', 'waives'],
    ['a pour dérogation', 'déroge pour'],
  ),
  decides: link('Decides', 'Tranche', ['is decided by', 'decides'], ['est tranché par', 'tranche']),
  remediates: link(
    'Remediates',
    'Met en conformité',
    ['is remediated by', 'remediates'],
    ['est mis en conformité par', 'met en conformité'],
  ),
  graduates: link(
    'Graduates to',
    'Industrialise',
    ['comes from', 'graduates to'],
    ['vient de', 'devient'],
  ),
};

function link(
  en: string,
  fr: string,
  english: readonly [inward: string, outward: string],
  frenchWords: readonly [inward: string, outward: string],
): LinkNames {
  return {
    name: both(en, fr),
    inward: both(english[0], frenchWords[0]),
    outward: both(english[1], frenchWords[1]),
  };
}

export const PROJECT_NAMES: Readonly<Record<ProjectKey, Bilingual>> = {
  ACQ: both('Acquisition and campaigns', 'Acquisition et campagnes'),
  FID: both('Loyalty and customer data', 'Fidélité et données clients'),
  WEB: both('Shop and platform', 'Boutique et plateforme'),
};
