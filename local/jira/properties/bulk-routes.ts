import { isRecord } from '../fields/field-kind';
import { badRequest, invalidPayload, JiraRefusal } from '../refusal';
import {
  jsonBody,
  param,
  stringList,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { isUnderWay, submitTask } from '../tasks/model';
import { seeTask } from '../tasks/routes';
import { editableOrRefuse, type PropertyFilter } from './bulk';
import { checkProperty, type PropertyInput } from './model';

const MAX_PROPERTIES = 10;
const MAX_ISSUES = 10_000;
const MAX_OWN_ISSUES = 100;
const BUSY = ['set-issue-properties', 'set-issue-properties-by-issue'] as const;

/** Properties by key, each fit to be kept. @throws 400 */
function propertiesIn(given: unknown): PropertyInput[] {
  if (!isRecord(given)) throw invalidPayload();
  const properties = Object.entries(given).map(([key, value]) => ({ key, value }));
  if (properties.length === 0) throw badRequest('At least one property must be specified.');
  if (properties.length > MAX_PROPERTIES) {
    throw badRequest('The number of properties must not exceed 10.');
  }
  properties.forEach(checkProperty);
  return properties;
}

function refuseWhileBusy(call: RouteCall): void {
  if (!isUnderWay(call.world, BUSY)) return;
  throw new JiraRefusal(409, ['Another bulk update on the same issues is already in progress.']);
}

function setForAll(call: RouteCall): Reply {
  const { world } = call;
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const issueIds = stringList(body, 'entitiesIds') ?? [];
  if (issueIds.length === 0) throw badRequest('At least one issue must be specified.');
  if (issueIds.length > MAX_ISSUES) {
    throw badRequest('The number of issues must not exceed 10000.');
  }
  const properties = propertiesIn(body.properties);
  refuseWhileBusy(call);
  editableOrRefuse(world, actor, issueIds);
  const input = { issueIds, properties };
  return seeTask(
    call,
    submitTask(world, actor, 'set-issue-properties', input, 'Set issue properties'),
  );
}

function setByIssue(call: RouteCall): Reply {
  const { world } = call;
  const actor = whoCalls(call);
  const { issues: given } = jsonBody(call);
  if (!Array.isArray(given) || !given.every(isRecord)) throw invalidPayload();
  if (given.length === 0) throw badRequest('At least one issue must be specified.');
  if (given.length > MAX_OWN_ISSUES) throw badRequest('The number of issues must not exceed 100.');
  const issues = given.map(({ issueID, properties }) => {
    if (typeof issueID !== 'number') throw invalidPayload();
    return { issueId: String(issueID), properties: propertiesIn(properties) };
  });
  refuseWhileBusy(call);
  const kind = 'set-issue-properties-by-issue';
  return seeTask(call, submitTask(world, actor, kind, { issues }, 'Set issue properties'));
}

/** Which issues are meant, from a body or the `filter` in it. @throws 400 */
function filterIn(call: RouteCall, given: unknown): PropertyFilter {
  if (given !== undefined && !isRecord(given)) throw invalidPayload();
  const { currentValue, hasProperty } = given ?? {};
  if (hasProperty !== undefined && typeof hasProperty !== 'boolean') throw invalidPayload();
  if (hasProperty === false && currentValue !== undefined) {
    throw badRequest("'currentValue' cannot be combined with 'hasProperty' being false.");
  }
  const entityIds = given && stringList(given, 'entityIds');
  return {
    propertyKey: param(call, 'propertyKey'),
    ...(entityIds ? { entityIds } : {}),
    ...(currentValue === undefined ? {} : { currentValue }),
    ...(hasProperty === undefined ? {} : { hasProperty }),
  };
}

function setByFilter(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const { value, expression, filter } = jsonBody(call);
  if (expression !== undefined) {
    throw badRequest('Jira in a box sets constant values only: expressions are not known here.');
  }
  const input = { ...filterIn(call, filter), value };
  checkProperty({ key: input.propertyKey, value });
  const kind = 'set-issue-property-by-filter';
  return seeTask(call, submitTask(call.world, actor, kind, input, 'Set issue property'));
}

function deleteByFilter(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const body = call.raw.body === undefined ? undefined : jsonBody(call);
  const kind = 'delete-issue-property-by-filter';
  const task = submitTask(call.world, actor, kind, filterIn(call, body), 'Delete issue property');
  return seeTask(call, task);
}

const PATH = '/rest/api/3/issue/properties';

/** Properties of many issues at once: each call begins a task. */
export const bulkPropertyRoutes: readonly Route[] = [
  { method: 'POST', path: PATH, handle: setForAll },
  { method: 'POST', path: `${PATH}/multi`, handle: setByIssue },
  { method: 'PUT', path: `${PATH}/{propertyKey}`, handle: setByFilter },
  { method: 'DELETE', path: `${PATH}/{propertyKey}`, handle: deleteByFilter },
];
