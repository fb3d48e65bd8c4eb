import { requireAdmin } from '../permissions/model';
import { badRequest, invalidPayload } from '../refusal';
import {
  jsonBody,
  ok,
  optionalString,
  param,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { jiraTimestamp } from '../timestamps';
import {
  getApplicationProperty,
  listApplicationProperties,
  setApplicationProperty,
} from './application-properties';

const serverInfo = ({ world }: RouteCall): Reply =>
  ok({
    baseUrl: world.baseUrl,
    displayUrl: world.baseUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100286,
    buildDate: jiraTimestamp(Date.UTC(2026, 6, 10)),
    serverTime: jiraTimestamp(world.now()),
    scmInfo: 'db2a2d37',
    serverTitle: 'Jira',
    defaultLocale: { locale: 'en_US' },
    serverTimeZone: 'Etc/UTC',
  });

function configuration(call: RouteCall): Reply {
  whoCalls(call);
  return ok({
    votingEnabled: true,
    watchingEnabled: true,
    unassignedIssuesAllowed: true,
    subTasksEnabled: true,
    issueLinkingEnabled: true,
    timeTrackingEnabled: true,
    attachmentsEnabled: true,
    timeTrackingConfiguration: {
      workingHoursPerDay: 8,
      workingDaysPerWeek: 5,
      timeFormat: 'pretty',
      defaultUnit: 'minute',
    },
  });
}

function license(call: RouteCall): Reply {
  whoCalls(call);
  return ok({ applications: [{ id: 'jira-software', plan: 'PAID' }] });
}

function properties(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const key = call.query.get('key');
  if (key !== null) return ok(getApplicationProperty(call.world, key));
  const wanted = pattern(call.query.get('keyFilter') ?? '');
  const all = listApplicationProperties(call.world, 'all');
  return ok(all.filter(({ key: each }) => wanted.test(String(each))));
}

function pattern(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch {
    throw badRequest(`The keyFilter '${text}' is not a regular expression.`);
  }
}

function advanced(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  return ok(listApplicationProperties(call.world, 'advanced'));
}

function setProperty(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const value = optionalString(jsonBody(call), 'value');
  if (value === undefined) throw invalidPayload();
  return ok(setApplicationProperty(call.world, param(call, 'id'), value));
}

const PROPERTIES = '/rest/api/3/application-properties';

export const serverRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/serverInfo', handle: serverInfo },
  { method: 'GET', path: '/rest/api/3/configuration', handle: configuration },
  { method: 'GET', path: '/rest/api/3/instance/license', handle: license },
  { method: 'GET', path: PROPERTIES, handle: properties },
  { method: 'GET', path: `${PROPERTIES}/advanced-settings`, handle: advanced },
  { method: 'PUT', path: `${PROPERTIES}/{id}`, handle: setProperty },
];
