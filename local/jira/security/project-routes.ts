import { whoAdministers } from '../admin';
import { isRecord } from '../fields/field-kind';
import { pageOf, pageRequest } from '../paging';
import {
  getVisibleProject,
  hasPermission,
  isInLevel,
  requireProjectAdmin,
} from '../permissions/model';
import { badRequest, invalidPayload, JiraRefusal, notFound } from '../refusal';
import {
  jsonBody,
  listParam,
  ok,
  optionalString,
  param,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { isUnderWay, submitTask } from '../tasks/model';
import { seeTask } from '../tasks/routes';
import { securitySchemeOf } from './model';
import { getLevel, getSecurityScheme } from './schemes';
import { levelBean, schemeWithLevels } from './view';

function list(call: RouteCall): Reply {
  whoAdministers(call);
  const schemeIds = listParam(call, 'issueSecuritySchemeId');
  const projectIds = listParam(call, 'projectId');
  const rows = [...call.world.projects.values()].flatMap(({ id, securitySchemeId }) => {
    const isWanted =
      securitySchemeId !== null &&
      (schemeIds.length === 0 || schemeIds.includes(securitySchemeId)) &&
      (projectIds.length === 0 || projectIds.includes(id));
    return isWanted ? [{ issueSecuritySchemeId: securitySchemeId, projectId: id }] : [];
  });
  return ok(pageOf(call, rows, pageRequest(call), (row) => row));
}

const NONE = '-1';

function assign(call: RouteCall): Reply {
  const actor = whoAdministers(call);
  const { world } = call;
  const body = jsonBody(call);
  const project = world.projects.find(optionalString(body, 'projectId') ?? '');
  if (!project) throw notFound('The project was not found.');
  if (project.style === 'team-managed') {
    throw badRequest('Only classic projects can have issue security schemes assigned.');
  }
  const given = optionalString(body, 'schemeId') ?? '';
  const scheme = given === NONE ? undefined : getSecurityScheme(world, given);
  const levelIds: Record<string, string | null> = {};
  for (const { oldLevelId, newLevelId } of readMappings(body.oldToNewSecurityLevelMappings)) {
    levelIds[oldLevelId] = newLevelId === NONE || !scheme ? null : getLevel(scheme, newLevelId).id;
  }
  if (isUnderWay(world, ['assign-security-scheme'])) {
    throw new JiraRefusal(409, [
      'A task to associate an issue security scheme is already running.',
    ]);
  }
  const input = { projectId: project.id, schemeId: scheme?.id ?? null, levelIds };
  const description = `Associate an issue security scheme with ${project.name}`;
  return seeTask(call, submitTask(world, actor, 'assign-security-scheme', input, description));
}

function readMappings(given: unknown): { oldLevelId: string; newLevelId: string }[] {
  if (given === undefined) return [];
  if (!Array.isArray(given) || !given.every(isRecord)) throw invalidPayload();
  return given.map((each) => ({
    oldLevelId: optionalString(each, 'oldLevelId') ?? NONE,
    newLevelId: optionalString(each, 'newLevelId') ?? NONE,
  }));
}

function schemeOfProject(call: RouteCall): Reply {
  const viewer = whoCalls(call);
  const project = getVisibleProject(call.world, viewer, param(call, 'projectKeyOrId'));
  requireProjectAdmin(call.world, viewer, project);
  const scheme = securitySchemeOf(call.world, project);
  if (!scheme) throw notFound('The project has no issue security scheme.');
  return ok(schemeWithLevels(call.world, scheme));
}

/** Those that the caller may set. */
function levelsOfProject(call: RouteCall): Reply {
  const { world } = call;
  const viewer = whoAsks(call);
  const project = getVisibleProject(world, viewer, param(call, 'projectKeyOrId'));
  const levels = hasPermission(world, viewer, 'SET_ISSUE_SECURITY', project)
    ? (securitySchemeOf(world, project)?.levels ?? [])
    : [];
  const mine = levels.filter((level) => isInLevel(world, viewer, level, project));
  return ok({ levels: mine.map((level) => levelBean(world, level)) });
}

const ALL = '/rest/api/3/issuesecurityschemes';
const PROJECT = '/rest/api/3/project/{projectKeyOrId}';

export const securityProjectRoutes: readonly Route[] = [
  { method: 'GET', path: `${ALL}/project`, handle: list },
  { method: 'PUT', path: `${ALL}/project`, handle: assign },
  { method: 'GET', path: `${PROJECT}/issuesecuritylevelscheme`, handle: schemeOfProject },
  { method: 'GET', path: `${PROJECT}/securitylevel`, handle: levelsOfProject },
];
