import { MEASURE_IDS, type MeasureId } from '../../../../src/domain/scorecard/measure-id';

export function isMeasureId(text: string | undefined): text is MeasureId {
  return MEASURE_IDS.some((id) => id === text);
}

/** Address of a measure's page within the global page. */
export function measurePath(measure: MeasureId, windowDays: number, projectId?: string): string {
  const project = projectId === undefined ? '' : `&project=${projectId}`;
  return `/scorecard/${measure}?window=${windowDays}${project}`;
}

export function panelPath(windowDays: number): string {
  return `/scorecard?window=${windowDays}`;
}
