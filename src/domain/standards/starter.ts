import type { IsoDay, Standard } from '../settings';
import type { Clearance } from './clearance';
import { STARTER_KEYS, type StarterKey } from './starter-keys';

type Rest = Omit<Standard, 'key' | 'from'>;

const LIVE: readonly Clearance[] = ['pilot', 'scale'];
const SCALE: readonly Clearance[] = ['scale'];
const REQUESTS = ['prototype', 'request'] as const;
const SCREENS = ['web', 'mobile-app', 'shop'] as const;

const STARTER: Readonly<Record<StarterKey, Rest>> = {
  architecture: {
    ...{ side: 'it', clearances: SCALE, waivedBy: ['architect'] },
    appliesTo: { workTypes: REQUESTS },
  },
  security: {
    ...{ side: 'it', clearances: LIVE, waivedBy: ['architect'] },
    appliesTo: { workTypes: REQUESTS, dataClasses: ['personal', 'sensitive'] },
  },
  'personal-data': {
    ...{ side: 'it', clearances: LIVE, waivedBy: ['data'] },
    appliesTo: { workTypes: REQUESTS, dataClasses: ['personal', 'sensitive'] },
  },
  'sign-on': {
    ...{ side: 'it', clearances: LIVE, waivedBy: ['architect'] },
    appliesTo: { workTypes: REQUESTS, variants: ['tool'] },
  },
  'data-exit': {
    ...{ side: 'it', clearances: SCALE, waivedBy: ['architect'] },
    appliesTo: { workTypes: REQUESTS, variants: ['tool', 'data-source'] },
  },
  operation: {
    ...{ side: 'it', clearances: SCALE, waivedBy: ['architect', 'lead'] },
    appliesTo: { workTypes: REQUESTS, variants: ['scale-up', 'tool'] },
  },
  brand: {
    ...{ side: 'marketing', clearances: LIVE, waivedBy: ['brand'] },
    appliesTo: { workTypes: REQUESTS },
  },
  consent: {
    ...{ side: 'marketing', clearances: LIVE, waivedBy: ['data'] },
    appliesTo: {
      ...{ workTypes: REQUESTS, channels: ['email', 'mobile-app', 'loyalty'] },
      dataClasses: ['personal', 'sensitive'],
    },
  },
  'small-screen': {
    ...{ side: 'marketing', clearances: LIVE, waivedBy: ['brand'] },
    appliesTo: { workTypes: REQUESTS, channels: SCREENS },
  },
  'page-weight': {
    ...{ side: 'marketing', clearances: LIVE, waivedBy: ['brand', 'architect'] },
    appliesTo: { workTypes: REQUESTS, channels: ['web'] },
  },
  accessibility: {
    ...{ side: 'marketing', clearances: SCALE, waivedBy: ['brand'] },
    appliesTo: { workTypes: REQUESTS, channels: SCREENS },
  },
  tracking: {
    ...{ side: 'marketing', clearances: SCALE, waivedBy: ['data', 'lead'] },
    appliesTo: { workTypes: REQUESTS, channels: ['web', 'email', 'ads'] },
  },
};

/** The catalogue to begin with: as many standards of IT as of marketing. */
export function starterCatalogue(from: IsoDay): readonly Standard[] {
  return STARTER_KEYS.map((key) => ({ key, from, ...STARTER[key] }));
}
