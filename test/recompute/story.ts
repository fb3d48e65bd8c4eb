import { valueAt, type Change, type Issue } from './issue';
import type { Stage } from './settings';
import { isOfType, type World } from './world';

/** A stay in one status, `[from, to)`; the last one ends at T. */
export interface Stay {
  readonly statusId: string;
  readonly stage: Stage | undefined;
  readonly waitsOn: string | undefined;
  readonly from: number;
  readonly to: number;
}

/** A stay in one stage, whatever its statuses. */
export type Visit = Pick<Stay, 'stage' | 'from' | 'to'>;

/** An issue as it stood at T: nothing that came later is known. */
export interface Story {
  readonly issue: Issue;
  readonly asOf: number;
  readonly changes: readonly Change[];
  readonly stays: readonly Stay[];
  readonly visits: readonly Visit[];
  /** Whether it passed a status to which nobody gave a stage. */
  readonly isUnmapped: boolean;
  readonly isVoid: boolean;
  /** First entry to *ready*, else to the first later stage in progress. */
  readonly firstReady: number | undefined;
}

export const IN_PROGRESS: readonly (Stage | undefined)[] = ['ready', 'build', 'review', 'pilot'];

/** The story of an issue up to T, or none where it was not created yet. */
export function storyOf(issue: Issue, world: World, asOf: number): Story | undefined {
  if (issue.createdAt >= asOf) return undefined;
  const stays = staysOf(issue, world, asOf);
  const visits = visitsOf(stays);
  const resolution = valueAt(issue, 'resolution', asOf - 1);
  return {
    issue,
    asOf,
    changes: issue.changes.filter(({ at }) => at < asOf),
    stays,
    visits,
    isUnmapped: stays.some(({ stage }) => stage === undefined),
    isVoid: resolution !== null && world.site.voidResolutionIds.includes(resolution),
    firstReady: firstEntry(visits, 'ready') ?? firstEntry(visits, 'build', 'review', 'pilot'),
  };
}

function staysOf(issue: Issue, { project }: World, asOf: number): Stay[] {
  const changes = issue.changes.filter(({ field, at }) => field === 'status' && at < asOf);
  const starts = [
    { statusId: valueAt(issue, 'status', issue.createdAt - 1), from: issue.createdAt },
    ...changes.map(({ to, at }) => ({ statusId: to, from: at })),
  ];
  return starts.map(({ statusId, from }, i) => {
    const meaning = project.stageMap[statusId ?? ''];
    const to = starts[i + 1]?.from ?? asOf;
    return {
      statusId: statusId ?? '',
      stage: meaning?.stage,
      waitsOn: meaning && meaning.waitsOn !== 'nobody' ? meaning.waitsOn : undefined,
      from,
      to,
    };
  });
}

function visitsOf(stays: readonly Stay[]): Visit[] {
  const visits: Visit[] = [];
  for (const { stage, from, to } of stays) {
    const last = visits.at(-1);
    if (last && last.stage === stage) visits[visits.length - 1] = { ...last, to };
    else visits.push({ stage, from, to });
  }
  return visits;
}

/** The first entry to any of the stages. */
export function firstEntry(
  visits: readonly Visit[],
  ...stages: readonly Stage[]
): number | undefined {
  return visits.find(({ stage }) => stage !== undefined && stages.includes(stage))?.from;
}

export const isRequest = (world: World, { issue }: Story): boolean =>
  isOfType(world, issue, 'prototype', 'request');

export const isPrototype = (world: World, { issue }: Story): boolean =>
  isOfType(world, issue, 'prototype');

export const isWork = (world: World, { issue }: Story): boolean =>
  isOfType(world, issue, 'prototype', 'request', 'delivery');
