import type { IsoDay } from '../settings';
import type { BriefState } from './brief';
import { REQUEST_KINDS, type RequestKind } from './request-kind';

/** How waiting costs. */
export const COST_PROFILES = ['fixed-date', 'fades', 'steady', 'spike'] as const;
export type CostProfile = (typeof COST_PROFILES)[number];

/**
 * A request that is being written. Everything may be missing; texts are as typed. It is kept between
 * visits, so a change of its shape must still read what was kept before (`reviveDraft`).
 */
export interface RequestDraft {
  /** Made once per draft. It is written on the filed issue, so that a retry finds it again. */
  readonly clientId: string;
  readonly title: string;
  readonly kind?: RequestKind;
  readonly projectId?: string;
  readonly outcome: string;
  readonly audience: string;
  readonly channels: readonly string[];
  readonly neededBy?: IsoDay;
  /** "No date", said on purpose. */
  readonly saidNoDate: boolean;
  readonly costProfile?: CostProfile;
  /** Amount a week, as typed. */
  readonly costPerWeek: string;
  readonly urgent: boolean;
  readonly urgentReason: string;
  readonly acceptance: string;
  readonly dataClass?: string;
  readonly system: string;
  readonly link: string;
}

export function emptyDraft(clientId: string): RequestDraft {
  return {
    clientId,
    title: '',
    outcome: '',
    audience: '',
    channels: [],
    saidNoDate: false,
    costPerWeek: '',
    urgent: false,
    urgentReason: '',
    acceptance: '',
    system: '',
    link: '',
  };
}

/** Whether anything was written that would be a pity to lose. */
export function isUntouched(draft: RequestDraft): boolean {
  const empty = emptyDraft(draft.clientId) as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(draft).every(([key, value]) =>
    Array.isArray(value)
      ? value.length === 0
      : value === undefined || value === empty[key] || key === 'projectId',
  );
}

/** What the draft says of the brief; spaces around a text do not count. */
export function briefOfDraft(draft: RequestDraft): BriefState {
  return {
    outcomeLength: draft.outcome.trim().length,
    audienceLength: draft.audience.trim().length,
    hasChannel: draft.channels.length > 0,
    hasDate: draft.neededBy !== undefined,
    saidNoDate: draft.saidNoDate,
    hasCostOfWaiting: draft.costProfile !== undefined,
    acceptanceLength: draft.acceptance.trim().length,
    hasDataClass: draft.dataClass !== undefined,
    systemLength: draft.system.trim().length,
  };
}

/**
 * Reads a draft that was kept earlier, perhaps by an older version of the app: what is not of the
 * expected form is left out, `undefined` when nothing of it is a draft.
 */
export function reviveDraft(kept: unknown): RequestDraft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const source = kept as Readonly<Record<string, unknown>>;
  if (typeof source.clientId !== 'string' || source.clientId === '') return undefined;
  const draft: Record<string, unknown> = { ...emptyDraft(source.clientId) };
  for (const key of Object.keys(draft)) {
    if (typeof source[key] === typeof draft[key]) draft[key] = source[key];
  }
  draft.channels = listTexts(source.channels);
  for (const [key, isValid] of Object.entries(OPTIONAL)) {
    const value = source[key];
    if (typeof value === 'string' && isValid(value)) draft[key] = value;
  }
  return draft as unknown as RequestDraft;
}

const OPTIONAL: Readonly<Record<string, (value: string) => boolean>> = {
  kind: (value) => (REQUEST_KINDS as readonly string[]).includes(value),
  projectId: (value) => /^\d+$/.test(value),
  neededBy: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value),
  costProfile: (value) => (COST_PROFILES as readonly string[]).includes(value),
  dataClass: (value) => value !== '',
};

function listTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
