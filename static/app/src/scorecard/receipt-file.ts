import type { MeasureId } from '../../../../src/domain/scorecard/measure-id';
import type { Panel } from '../../../../src/domain/scorecard/panel';
import { call } from '../rpc';

/** `entente-M4-2026-11-20.json`; with the key of the space where the receipt is of one only. */
export function receiptFileName(measure: MeasureId, panel: Panel, projectId?: string): string {
  const project = panel.scope.seen.find((one) => one.projectId === projectId);
  const parts = ['entente', measure, project?.projectKey, panel.to].filter(Boolean);
  return `${parts.join('-')}.json`;
}

/** The receipt of a figure of the panel. @throws RequestFailed */
export function readReceipt(measure: MeasureId, { windowDays }: Panel, projectId?: string) {
  return call('getReceipt', { measure, windowDays, ...(projectId && { projectId }) });
}
