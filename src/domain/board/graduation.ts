import type { FieldKey, FieldMap } from '../fields';
import type { FieldValues } from '../field-values';
import type { ProjectSettings, SiteSettings } from '../settings';
import type { Card } from './card';

/** What a request takes over from the prototype that it comes from: its brief, and who answers for it. */
export const CARRIED = [
  'outcome',
  'audience',
  'channel',
  'costOfWaiting',
  'costPerWeek',
  'acceptance',
  'dataClass',
  'system',
  'objective',
  'liaisonIt',
  'liaisonMarketing',
] as const satisfies readonly FieldKey[];

/** Whether a trial has ended with the verdict *scale*, so that the prototype can go into delivery. */
export function hasVerdictScale(
  { workType, statusId, verdictOptionId }: Card,
  { stageMap }: Pick<ProjectSettings, 'stageMap'>,
  { verdict }: FieldMap,
): boolean {
  if (workType !== 'prototype' || stageMap[statusId]?.stage !== 'done') return false;
  // Without the field the status is all there is: a trial that is stopped does not get there.
  return verdict === undefined || verdictOptionId === verdict.options?.scale;
}

/** What set-up has to have made before a prototype can go into delivery. */
export type GraduationLack = 'request-type' | 'link-type';

export function findGraduationLack({
  workTypes,
  graduatesLinkTypeId,
}: Pick<SiteSettings, 'workTypes' | 'graduatesLinkTypeId'>): GraduationLack | undefined {
  if (workTypes.request.length === 0) return 'request-type';
  return graduatesLinkTypeId === undefined ? 'link-type' : undefined;
}

/**
 * The fields of the request that a prototype becomes: what was said of it, as a scale-up among the
 * planned work, held from now on to the standards of *scale*. Dates are not taken over: those of the
 * prototype were for the trial.
 */
export function scaleUpOf(prototype: FieldValues): FieldValues {
  const carried = CARRIED.filter((key) => prototype[key] !== undefined);
  return {
    ...Object.fromEntries(carried.map((key) => [key, prototype[key]])),
    lane: 'planned',
    variant: 'scale-up',
    clearedFor: 'scale',
  };
}
