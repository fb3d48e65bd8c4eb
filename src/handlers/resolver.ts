import { makeResolver } from '@forge/resolver';
import type { OperationDefinitions, OperationName } from '../contract/operations';
import type { Result } from '../contract/result';
import { getSetup } from '../usecases/get-setup';
import { listProjects } from '../usecases/list-projects';
import { getSides } from '../usecases/get-sides';
import { getPace } from '../usecases/get-pace';
import { getOutlook } from '../usecases/get-outlook';
import { recordOutlook } from '../usecases/record-outlook';
import { getStanding } from '../usecases/get-standing';
import { saveCaseHalf } from '../usecases/save-case-half';
import { rateFit } from '../usecases/rate-fit';
import { recordActual } from '../usecases/record-actual';
import { recordCheck } from '../usecases/record-check';
import { saveRestatement } from '../usecases/save-restatement';
import { answerRestatement } from '../usecases/answer-restatement';
import { getScorecard } from '../usecases/get-scorecard';
import { listMeasureRows } from '../usecases/list-measure-rows';
import { getReceipt } from '../usecases/get-receipt';
import { contestRow } from '../usecases/contest-row';
import { endContest } from '../usecases/end-contest';
import { askForTotals } from '../usecases/ask-for-totals';
import { listTotals } from '../usecases/list-totals';
import { decideTotals } from '../usecases/decide-totals';
import { getHealth } from '../usecases/get-health';
import { getSettings } from '../usecases/get-settings';
import { listSeenStatuses } from '../usecases/list-seen-statuses';
import { listSettingsAudit } from '../usecases/list-settings-audit';
import { readSettingsImport } from '../usecases/read-settings-import';
import { saveSiteSettings } from '../usecases/save-site-settings';
import { saveProjectSettings } from '../usecases/save-project-settings';
import { leaveProject } from '../usecases/leave-project';
import { startBackfill } from '../usecases/start-backfill';
import { readSetupPlan } from '../usecases/read-setup-plan';
import { startSetup } from '../usecases/start-setup';
import { getSetupRun } from '../usecases/get-setup-run';
import { applySetupStep } from '../usecases/apply-setup-step';
import { skipSetupStep } from '../usecases/skip-setup-step';
import { undoSetupStep } from '../usecases/undo-setup-step';
import { answer, answerAndPush, type Operation } from './answer';

/** Every operation of the screens, one line each. A missing or misspelt one does not compile. */
const operations: { readonly [K in OperationName]: Operation<K> } = {
  getSetup: answer('getSetup', getSetup),
  listProjects: answer('listProjects', listProjects),
  getSides: answer('getSides', getSides),
  getPace: answer('getPace', getPace),
  getOutlook: answer('getOutlook', getOutlook),
  recordOutlook: answerAndPush('recordOutlook', recordOutlook),
  getStanding: answer('getStanding', getStanding),
  saveCaseHalf: answerAndPush('saveCaseHalf', saveCaseHalf),
  recordActual: answerAndPush('recordActual', recordActual),
  rateFit: answerAndPush('rateFit', rateFit),
  recordCheck: answerAndPush('recordCheck', recordCheck),
  saveRestatement: answerAndPush('saveRestatement', saveRestatement),
  answerRestatement: answerAndPush('answerRestatement', answerRestatement),
  getScorecard: answer('getScorecard', getScorecard),
  listMeasureRows: answer('listMeasureRows', listMeasureRows),
  getReceipt: answer('getReceipt', getReceipt),
  contestRow: answer('contestRow', contestRow),
  endContest: answer('endContest', endContest),
  askForTotals: answer('askForTotals', askForTotals),
  listTotals: answer('listTotals', listTotals),
  decideTotals: answer('decideTotals', decideTotals),
  getHealth: answer('getHealth', getHealth),
  getSettings: answer('getSettings', getSettings),
  saveSiteSettings: answerAndPush('saveSiteSettings', saveSiteSettings),
  saveProjectSettings: answerAndPush('saveProjectSettings', saveProjectSettings),
  listSeenStatuses: answer('listSeenStatuses', listSeenStatuses),
  listSettingsAudit: answer('listSettingsAudit', listSettingsAudit),
  readSettingsImport: answer('readSettingsImport', readSettingsImport),
  startBackfill: answerAndPush('startBackfill', startBackfill),
  leaveProject: answerAndPush('leaveProject', leaveProject),
  readSetupPlan: answer('readSetupPlan', readSetupPlan),
  startSetup: answer('startSetup', startSetup),
  getSetupRun: answer('getSetupRun', getSetupRun),
  applySetupStep: answerAndPush('applySetupStep', applySetupStep),
  skipSetupStep: answer('skipSetupStep', skipSetupStep),
  undoSetupStep: answerAndPush('undoSetupStep', undoSetupStep),
};

const definitions = makeResolver<OperationDefinitions>(operations);
type ResolverRequest = Parameters<typeof definitions>[0];

/** One function serves all frames of the app. */
export async function resolver(
  request: ResolverRequest,
  runtime?: Record<string, unknown>,
): Promise<unknown> {
  if (Object.hasOwn(operations, request.call.functionKey)) return definitions(request, runtime);
  const refused: Result<never> = { ok: false, error: { code: 'unknown-operation' } };
  return refused;
}
