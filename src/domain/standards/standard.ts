import { findOptionKey, type FieldKey, type FieldMap } from '../fields';
import type { Applicability, IsoDay, Standard } from '../settings';
import type { Stage } from '../stage';
import type { WorkType } from '../work-type';
import { CLEARANCE_AT } from './clearance';

/** What somebody found when looking at one standard on one issue. */
export const CHECK_STATES = ['met', 'not-met', 'waived', 'not-applicable', 'to-verify'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** What is known of an issue when its standards are looked up. */
export interface StandardSubject {
  readonly workType: WorkType;
  readonly variant: string | undefined;
  readonly dataClass: string | undefined;
  readonly channels: readonly string[];
  readonly stage: Stage | undefined;
  readonly day: IsoDay;
}

/** The standards that apply, in the order of the catalogue; a later entry replaces one of its key. */
export function listApplicable(
  catalogue: readonly Standard[],
  subject: StandardSubject,
): readonly Standard[] {
  const byKey = new Map<string, Standard>();
  for (const standard of catalogue) {
    const { key, from, to } = standard;
    if (from <= subject.day && (to === undefined || subject.day < to)) byKey.set(key, standard);
  }
  return [...byKey.values()].filter((standard) => applies(standard.appliesTo, subject));
}

/** What an item will be held to on its way to users: what its pilot needs first, then its end. */
export function listAhead(
  catalogue: readonly Standard[],
  subject: Omit<StandardSubject, 'stage'>,
): readonly Standard[] {
  const asked = (['pilot', 'done'] as const).flatMap((stage) =>
    listApplicable(catalogue, { ...subject, stage }).filter(({ clearances }) =>
      clearances.includes(CLEARANCE_AT[stage]),
    ),
  );
  return [...new Set(asked)];
}

/** Whether nothing is open: waivers are judged by their own work items. */
export const isPassing = (state: CheckState): boolean =>
  state === 'met' || state === 'not-applicable';

function applies(to: Applicability, subject: StandardSubject): boolean {
  return (
    isAmong(to.workTypes, subject.workType) &&
    isAmong(to.variants, subject.variant) &&
    isAmong(to.dataClasses, subject.dataClass) &&
    isAmong(to.stages, subject.stage) &&
    (to.channels === undefined || subject.channels.some((channel) => isAmong(to.channels, channel)))
  );
}

function isAmong(allowed: readonly string[] | undefined, value: string | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value));
}

/** Our key of an option, or the id of one that an admin added. */
export function optionKeyOf(
  fields: FieldMap,
  field: FieldKey,
  optionId: string | undefined,
): string | undefined {
  return optionId === undefined ? undefined : (findOptionKey(fields[field], optionId) ?? optionId);
}

export const checkActId = (check: string, version: number): string => `check-${check}-${version}`;
