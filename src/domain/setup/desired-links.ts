import { both, type Bilingual } from '../language';

export interface LinkNames {
  readonly name: Bilingual;
  /** Read from the issue that the link points at. */
  readonly inward: Bilingual;
  readonly outward: Bilingual;
}

export const LINK_TYPES = {
  waives: {
    name: both('Waives', 'Déroge'),
    inward: both('is waived by', 'a pour dérogation'),
    outward: both('waives', 'déroge pour'),
  },
  decides: {
    name: both('Decides', 'Tranche'),
    inward: both('is decided by', 'est tranché par'),
    outward: both('decides', 'tranche'),
  },
  remediates: {
    name: both('Remediates', 'Met en conformité'),
    inward: both('is remediated by', 'est mis en conformité par'),
    outward: both('remediates', 'met en conformité'),
  },
  graduates: {
    name: both('Graduates to', 'Industrialise'),
    inward: both('comes from', 'vient de'),
    outward: both('graduates to', 'devient'),
  },
  splits: {
    name: both('Splits', 'Découpe'),
    inward: both('is a part of', 'est une part de'),
    outward: both('is split into', 'est découpé en'),
  },
} as const satisfies Readonly<Record<string, LinkNames>>;

export type LinkTypeKey = keyof typeof LINK_TYPES;
