import type { ProjectContext } from './derivation-context';

/**
 * Working seconds within which IT gives its first real answer: the lane's target; a data source has
 * its own, whatever its lane. Without a lane the target of *Planned* holds, else the longest.
 */
export function answerTargetSeconds(
  project: ProjectContext,
  laneId: string | undefined,
  isDataSource: boolean,
): number {
  const days = isDataSource
    ? project.settings.dataSourceAnswerWithinDays
    : daysOfLane(project, laneId);
  return Math.round(days * project.calendar.secondsPerDay);
}

function daysOfLane(project: ProjectContext, laneId: string | undefined): number {
  const { lanes } = project.settings;
  const lane =
    (laneId === undefined ? undefined : project.laneByOption.get(laneId)) ??
    lanes.find((candidate) => candidate.key === 'planned');
  return lane?.answerWithinDays ?? Math.max(...lanes.map((one) => one.answerWithinDays));
}
