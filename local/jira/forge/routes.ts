import { isRecord } from '../fields/field-kind';
import { requireAdmin } from '../permissions/model';
import { badRequest, invalidPayload } from '../refusal';
import { jsonBody, whoCalls, type Reply, type Route, type RouteCall } from '../route';
import { submitTask } from '../tasks/model';
import { appPropertyRoutes } from './app-properties';
import type { PanelPinning } from './panels';

const MODULE_ID = /^ari:cloud:ecosystem::extension\/[^/]+\/[^/]+\/static\/[^/]+$/;
const MOST = 1000;

function pin(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const description = 'Bulk pin or unpin a Forge issue panel';
  const input = pinningOf(jsonBody(call));
  const task = submitTask(call.world, whoCalls(call), 'pin-forge-panels', input, description);
  return { status: 202, json: { taskId: task.id } };
}

/** @throws 400 */
function pinningOf({ moduleId, projectList }: Record<string, unknown>): PanelPinning {
  if (typeof moduleId !== 'string' || !Array.isArray(projectList)) throw invalidPayload();
  if (!MODULE_ID.test(moduleId)) throw badRequest(`The moduleId '${moduleId}' is not valid.`);
  if (projectList.length < 1 || projectList.length > MOST) {
    throw badRequest(`The projectList must have between 1 and ${MOST} projects.`);
  }
  return { moduleId, projectList: projectList.map(actionOf) };
}

function actionOf(input: unknown): PanelPinning['projectList'][number] {
  if (!isRecord(input) || typeof input.projectIdOrKey !== 'string') throw invalidPayload();
  const { projectIdOrKey, action } = input;
  if (action !== 'PIN' && action !== 'UNPIN') {
    throw badRequest('The action must be one of PIN and UNPIN.');
  }
  return { projectIdOrKey, action };
}

export const forgeRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/forge/panel/action/bulk/async', handle: pin },
  ...appPropertyRoutes,
];
