import { isRecord } from '../fields/field-kind';
import { fieldInput } from '../issues/field-input';
import { getVisibleIssue, isAdmin } from '../permissions/model';
import { badRequest, invalidPayload } from '../refusal';
import {
  jsonBody,
  listParam,
  noContent,
  ok,
  param,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { transitionIssue } from './model';
import { transitionBeans } from './view';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/transitions';

function list(call: RouteCall): Reply {
  const { world, query } = call;
  const viewer = whoAsks(call);
  const issue = getVisibleIssue(world, viewer, param(call, 'issueIdOrKey'));
  const wanted = query.get('transitionId');
  const isAsked = (name: string): boolean => query.get(name) === 'true';
  const mayManage = isAdmin(world, viewer) || world.users.find(viewer)?.accountType === 'app';
  const all = transitionBeans(world, viewer, issue, {
    withFields: listParam(call, 'expand').includes('transitions.fields'),
    withUnavailable: isAsked('includeUnavailableTransitions'),
    withHidden: isAsked('skipRemoteOnlyCondition') && mayManage,
    byCategory: isAsked('sortByOpsBarAndStatus'),
  });
  const transitions = all.filter((each) => wanted === null || each.id === wanted);
  return ok({ expand: 'transitions', transitions });
}

function perform(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const { transition } = body;
  if (!isRecord(transition) || transition.id === undefined) {
    throw badRequest("'transition' identifier must be an integer.");
  }
  const id = String(transition.id);
  if (!/^\d+$/.test(id)) throw badRequest("'transition' identifier must be an integer.");
  const { historyMetadata } = body;
  if (historyMetadata !== undefined && !isRecord(historyMetadata)) throw invalidPayload();
  const request = { ...fieldInput(body), transitionId: id, historyMetadata };
  transitionIssue(call.world, actor, param(call, 'issueIdOrKey'), request);
  return noContent();
}

export const transitionRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, handle: list },
  { method: 'POST', path: PATH, handle: perform },
];
