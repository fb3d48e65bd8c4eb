import { STARTER_KEYS } from './standards/starter-keys';

/**
 * The Jira fields that Entente reads and writes, by our own name. Their ids differ on every site:
 * they come from the settings (`FieldMap`), never from code.
 */
export type FieldType =
  'option' | 'options' | 'text' | 'paragraph' | 'date' | 'number' | 'user' | 'users';

export interface FieldSpec {
  readonly type: FieldType;
  /** Our own keys of the options, in order. An admin may add options of their own in Jira. */
  readonly options?: readonly string[];
}

export const FIELDS = {
  lane: { type: 'option', options: ['urgent', 'rapid-prototype', 'planned', 'foundations'] },
  variant: { type: 'option', options: ['change', 'data-source', 'tool', 'scale-up'] },
  neededBy: { type: 'date' },
  answer: { type: 'option', options: ['yes', 'yes-if', 'not-now', 'no-but'] },
  answerDetail: { type: 'paragraph' },
  answerDate: { type: 'date' },
  route: { type: 'option', options: ['reuse', 'saas', 'buy', 'build'] },
  dataClass: { type: 'option', options: ['none', 'anonymous', 'personal', 'sensitive'] },
  channel: {
    type: 'options',
    options: ['email', 'web', 'shop', 'mobile-app', 'social', 'ads', 'loyalty'],
  },
  audience: { type: 'text' },
  outcome: { type: 'paragraph' },
  acceptance: { type: 'paragraph' },
  size: { type: 'option', options: ['s', 'm', 'l', 'xl'] },
  timeBoxEnd: { type: 'date' },
  clearedFor: { type: 'option', options: ['prototype', 'pilot', 'scale'] },
  verdict: { type: 'option', options: ['scale', 'iterate', 'stop'] },
  flagReason: {
    type: 'option',
    options: ['complexity', 'expertise', 'data', 'brand', 'vendor', 'funding', 'decision', 'legal'],
  },
  returnReason: {
    type: 'option',
    options: ['defect', 'brand-seen-late', 'misunderstood', 'need-changed', 'performance'],
  },
  urgentReason: { type: 'text' },
  costOfWaiting: { type: 'option', options: ['fixed-date', 'fades', 'steady', 'spike'] },
  costPerWeek: { type: 'number' },
  objective: { type: 'text' },
  system: { type: 'text' },
  liaisonIt: { type: 'user' },
  liaisonMarketing: { type: 'user' },
  learningNote: { type: 'paragraph' },
  payBackDate: { type: 'date' },
  check: { type: 'option', options: STARTER_KEYS },
  expiresOn: { type: 'date' },
  dissent: { type: 'paragraph' },
} as const satisfies Readonly<Record<string, FieldSpec>>;

export type FieldKey = keyof typeof FIELDS;

/** One field of the site: its id and, for a field with options, our option key → Jira's option id. */
export interface MappedField {
  readonly id: string;
  readonly options?: Readonly<Record<string, string>>;
}

/**
 * Our field → the site's. A field that set-up could not map is absent, and what needs it says so.
 * `sprint`, `flagged` and `rank` are Jira's own, whose ids differ by site too.
 */
export type FieldMap = Readonly<
  Partial<Record<FieldKey | 'sprint' | 'flagged' | 'rank', MappedField>>
>;

/** Our key of an option id, or `undefined` for an option that an admin added. */
export function findOptionKey(
  field: MappedField | undefined,
  optionId: string,
): string | undefined {
  const entries = Object.entries(field?.options ?? {});
  return entries.find(([, id]) => id === optionId)?.[0];
}
