import { attachmentRoutes } from './attachments/routes';
import { boardRoutes } from './boards/routes';
import { changelogRoutes } from './changelog/routes';
import { commentRoutes } from './comments/routes';
import { fieldConfigurationRoutes } from './field-configurations/routes';
import { fieldSchemeRoutes } from './field-schemes/routes';
import { fieldRoutes } from './fields/routes';
import { filterRoutes } from './filters/routes';
import { groupRoutes } from './groups/routes';
import { issueTypeRoutes } from './issue-types/routes';
import { issueMetaRoutes } from './issues/meta-routes';
import { issueRoutes } from './issues/routes';
import { labelRoutes } from './labels/routes';
import { linkRoutes } from './links/routes';
import { permissionRoutes } from './permissions/routes';
import { priorityRoutes } from './priorities/routes';
import { projectRoutes } from './projects/routes';
import { propertyRoutes } from './properties/routes';
import { rankRoutes } from './rank/routes';
import { JiraRefusal } from './refusal';
import { resolutionRoutes } from './resolutions/routes';
import type { Reply, Route } from './route';
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
import { workflowRoutes } from './workflows/routes';
import type { World } from './world';

export const ROUTES: readonly Route[] = [
  ...attachmentRoutes,
  ...boardRoutes,
  ...changelogRoutes,
  ...commentRoutes,
  ...fieldConfigurationRoutes,
  ...fieldRoutes,
  ...fieldSchemeRoutes,
  ...filterRoutes,
  ...groupRoutes,
  ...issueMetaRoutes,
  ...issueRoutes,
  ...issueTypeRoutes,
  ...labelRoutes,
  ...linkRoutes,
  ...permissionRoutes,
  ...priorityRoutes,
  ...projectRoutes,
  ...propertyRoutes,
  ...rankRoutes,
  ...resolutionRoutes,
  ...searchRoutes,
  ...securityRoutes,
  ...serverRoutes,
  ...sprintRoutes,
  ...statusRoutes,
  ...taskRoutes,
  ...transitionRoutes,
  ...userRoutes,
  ...workflowRoutes,
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
