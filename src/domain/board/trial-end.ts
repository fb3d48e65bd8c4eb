import type { ProjectSettings } from '../settings';
import type { Stage } from '../stage';
import type { Card } from './card';
import { laneKeyOf } from './place';
import type { Drop, TrialEnd } from './plan-move';
import type { Signal } from './signals';

/** A way to end a trial, and the move that it is. */
export interface TrialChoice {
  readonly end: TrialEnd;
  readonly drop: Drop;
}

const LEADS_TO: Readonly<Record<TrialEnd, Stage>> = {
  'end-trial': 'decide',
  scale: 'done',
  iterate: 'build',
  stop: 'stopped',
};
const VERDICTS: readonly TrialEnd[] = ['scale', 'iterate', 'stop'];

/**
 * What a prototype asks at the end of its time-box: the verdict where it is due, else the end of the
 * trial once its last day has come. Each choice is a move to a status of the stage it leads to; one
 * that the board has no column for is not offered.
 */
export function listTrialChoices(
  card: Card,
  signals: readonly Signal[],
  project: ProjectSettings,
): readonly TrialChoice[] {
  const stage = project.stageMap[card.statusId]?.stage;
  return endsOf(card, stage, signals).flatMap((end) => {
    const drop = dropOf(card, end, project);
    return drop ? [{ end, drop }] : [];
  });
}

function endsOf(
  { workType }: Card,
  stage: Stage | undefined,
  signals: readonly Signal[],
): readonly TrialEnd[] {
  if (workType !== 'prototype') return [];
  if (stage === 'decide') return VERDICTS;
  const hasEnded = signals.some(
    (signal) =>
      signal.kind === 'verdict-due' || (signal.kind === 'trial-ends' && signal.inDays <= 0),
  );
  return stage === 'pilot' && hasEnded ? ['end-trial'] : [];
}

function dropOf(card: Card, end: TrialEnd, project: ProjectSettings): Drop | undefined {
  const isThere = (id: string) => project.stageMap[id]?.stage === LEADS_TO[end];
  const column = project.columns.find(({ statusIds }) => statusIds.some(isThere));
  const statusId = column?.statusIds.find(isThere);
  if (!column || statusId === undefined) return undefined;
  const laneKey = laneKeyOf(card, project.lanes);
  return { cardId: card.id, laneKey, columnKey: column.key, statusId, trialEnd: end };
}
