import { attachmentRoutes } from './attachments/routes';
import { boardRoutes } from './boards/routes';
import { bulkRoutes } from './bulk/routes';
import { changelogRoutes } from './changelog/routes';
import { commentRoutes } from './comments/routes';
import { expressionRoutes } from './expressions/routes';
import { dashboardRoutes } from './dashboards/routes';
import { dataPolicyRoutes } from './data-policy/routes';
import { epicRoutes } from './epics/routes';
import { fieldConfigurationRoutes } from './field-configurations/routes';
import { fieldSchemeRoutes } from './field-schemes/routes';
import { fieldRoutes } from './fields/routes';
import { filterRoutes } from './filters/routes';
import { forgeRoutes } from './forge/routes';
import { groupRoutes } from './groups/routes';
import { issueTypeSchemeRoutes } from './issue-type-schemes/routes';
import { issueTypeScreenSchemeRoutes } from './issue-type-screen-schemes/routes';
import { issueTypeRoutes } from './issue-types/routes';
import { issueMetaRoutes } from './issues/meta-routes';
import { issueRoutes } from './issues/routes';
import { jqlRoutes } from './jql/routes';
import { labelRoutes } from './labels/routes';
import { linkRoutes } from './links/routes';
import { permissionSchemeRoutes } from './permission-schemes/routes';
import { permissionRoutes } from './permissions/routes';
import { priorityRoutes } from './priorities/routes';
import { projectCategoryRoutes } from './project-categories/routes';
import { projectEditRoutes } from './projects/edit-routes';
import { projectFeatureRoutes } from './projects/feature-routes';
import { projectNotificationRoutes } from './projects/notification-routes';
import { projectRoutes } from './projects/routes';
import { projectTypeRoutes } from './projects/type-routes';
import { projectValidateRoutes } from './projects/validate-routes';
import { propertyRoutes } from './properties/routes';
import { rankRoutes } from './rank/routes';
import { JiraRefusal } from './refusal';
import { remoteLinkRoutes } from './remote-links/routes';
import { resolutionRoutes } from './resolutions/routes';
import { projectRoleRoutes } from './roles/project-routes';
import { roleRoutes } from './roles/routes';
import type { Reply, Route } from './route';
import { screenSchemeRoutes } from './screen-schemes/routes';
import { screenRoutes } from './screens/routes';
import { screenTabRoutes } from './screens/tab-routes';
import { searchRoutes } from './search/routes';
import { securityRoutes } from './security/routes';
import { serverRoutes } from './server/routes';
import type { Actor, JiraAnswer, JiraCall } from './site';
import { sprintRoutes } from './sprints/routes';
import { statusRoutes } from './statuses/routes';
import { runDueTasks } from './tasks/model';
import { taskRoutes } from './tasks/routes';
import { transitionRoutes } from './transitions/routes';
import { userRoutes } from './users/routes';
import { watcherRoutes } from './watchers/routes';
import { workflowSchemeRoutes } from './workflow-schemes/routes';
import { workflowRoutes } from './workflows/routes';
import type { World } from './world';

export const ROUTES: readonly Route[] = [
  ...attachmentRoutes,
  ...boardRoutes,
  ...bulkRoutes,
  ...changelogRoutes,
  ...commentRoutes,
  ...expressionRoutes,
  ...dashboardRoutes,
  ...dataPolicyRoutes,
  ...epicRoutes,
  ...fieldConfigurationRoutes,
  ...fieldRoutes,
  ...fieldSchemeRoutes,
  ...filterRoutes,
  ...forgeRoutes,
  ...groupRoutes,
  ...issueMetaRoutes,
  ...issueRoutes,
  ...issueTypeRoutes,
  ...jqlRoutes,
  ...issueTypeSchemeRoutes,
  ...issueTypeScreenSchemeRoutes,
  ...labelRoutes,
  ...linkRoutes,
  ...permissionRoutes,
  ...permissionSchemeRoutes,
  ...priorityRoutes,
  ...projectCategoryRoutes,
  ...projectEditRoutes,
  ...projectFeatureRoutes,
  ...projectNotificationRoutes,
  ...projectRoutes,
  ...projectTypeRoutes,
  ...projectValidateRoutes,
  ...propertyRoutes,
  ...rankRoutes,
  ...projectRoleRoutes,
  ...remoteLinkRoutes,
  ...resolutionRoutes,
  ...roleRoutes,
  ...screenRoutes,
  ...screenSchemeRoutes,
  ...screenTabRoutes,
  ...searchRoutes,
  ...securityRoutes,
  ...serverRoutes,
  ...sprintRoutes,
  ...statusRoutes,
  ...taskRoutes,
  ...transitionRoutes,
  ...userRoutes,
  ...watcherRoutes,
  ...workflowRoutes,
  ...workflowSchemeRoutes,
];

interface Compiled {
  readonly route: Route;
  readonly segments: readonly string[];
}

/** Answers calls: finds the template, runs its handler as one piece of work, words refusals. */
export function createRouter(world: World, appId: string): (call: JiraCall) => JiraAnswer {
  const compiled = ROUTES.map((route) => ({ route, segments: route.path.split('/') }));
  // A fixed segment wins over a parameter: `/issue/bulkfetch` before `/issue/{issueIdOrKey}`.
  compiled.sort((a, b) => parametersIn(a.route.path) - parametersIn(b.route.path));
  return (call) => {
    const url = new URL(call.path, 'http://jira.invalid');
    const found = match(compiled, call.method.toUpperCase(), url.pathname);
    if (!found) return answer(unknownRoute(call.method, url.pathname));
    const accountId = accountOf(call.actor, appId);
    const routeCall = {
      world,
      accountId,
      params: found.params,
      query: url.searchParams,
      raw: call,
    };
    try {
      runDueTasks(world);
      return answer(world.work(() => found.route.handle(routeCall)));
    } catch (problem) {
      if (!(problem instanceof JiraRefusal)) throw problem;
      return answer(refusalReply(problem));
    }
  };
}

const parametersIn = (path: string): number => path.split('{').length - 1;

function match(
  compiled: readonly Compiled[],
  method: string,
  pathname: string,
): { route: Route; params: Record<string, string> } | undefined {
  const parts = pathname.replace(/\/$/, '').split('/');
  for (const { route, segments } of compiled) {
    if (route.method !== method || segments.length !== parts.length) continue;
    const params = matchSegments(segments, parts);
    if (params) return { route, params };
  }
  return undefined;
}

function matchSegments(
  segments: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [place, segment] of segments.entries()) {
    const part = parts[place] ?? '';
    if (segment.startsWith('{')) params[segment.slice(1, -1)] = decoded(part);
    else if (segment !== part) return undefined;
  }
  return params;
}

/** A path that is not well encoded names nothing, as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function accountOf(actor: Actor, appId: string): string | undefined {
  if (actor.kind === 'app') return appId;
  return actor.kind === 'user' ? actor.accountId : undefined;
}

/** The word of the path that names the resource: `issue` of `/rest/api/3/issue/{id}`. */
function unknownRoute(method: string, pathname: string): Reply {
  const resource = pathname.split('/')[4] ?? 'resource';
  const message = `Jira in a box does not know ${method} ${pathname}: add it in local/jira/${resource}/routes.ts`;
  return { status: 501, json: { errorMessages: [message], errors: {} } };
}

const refusalReply = (refusal: JiraRefusal): Reply => ({
  status: refusal.status,
  json: { errorMessages: refusal.errorMessages, errors: refusal.errors },
});

function answer(reply: Reply): JiraAnswer {
  if (reply.bytes) {
    return { status: reply.status, headers: reply.headers ?? {}, body: '', bytes: reply.bytes };
  }
  const body = reply.json === undefined ? '' : JSON.stringify(reply.json);
  const type = { 'content-type': 'application/json;charset=UTF-8' };
  return { status: reply.status, headers: { ...(body ? type : {}), ...reply.headers }, body };
}
