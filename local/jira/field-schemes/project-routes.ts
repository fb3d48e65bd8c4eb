import { whoAdministers } from '../admin';
import { isRecord } from '../fields/field-kind';
import { pageOf, pageRequest } from '../paging';
import { projectIdentity } from '../projects/view';
import { badRequest, invalidPayload } from '../refusal';
import {
  jsonBody,
  listParam,
  ok,
  param,
  stringList,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { World } from '../world';
import { attempt, getScheme, partialReply, requireFieldSchemes } from './partial';

const SCHEMES = '/rest/api/3/config/fieldschemes';

function usedBy(call: RouteCall): Reply {
  whoAdministers(call);
  requireFieldSchemes(call);
  const { world } = call;
  const { id } = getScheme(world, param(call, 'id'));
  const ids = listParam(call, 'projectId');
  const projects = [...world.projects.values()].filter(
    (project) => project.fieldSchemeId === id && (ids.length === 0 || ids.includes(project.id)),
  );
  return ok(
    pageOf(call, projects, pageRequest(call, 50, 100), (project) => {
      const { key, name, avatarUrls } = projectIdentity(world, project);
      return { id: project.id, key, name, avatarUrls, deleted: project.state === 'trashed' };
    }),
  );
}

function mapping(call: RouteCall): Reply {
  whoAdministers(call);
  requireFieldSchemes(call);
  const ids = listParam(call, 'projectId');
  const projects = [...call.world.projects.values()].filter(
    ({ id, style }) => style === 'company-managed' && (ids.length === 0 || ids.includes(id)),
  );
  return ok(
    pageOf(call, projects, pageRequest(call, 50, 100), ({ id, fieldSchemeId }) => ({
      projectId: Number(id),
      schemeId: Number(fieldSchemeId),
    })),
  );
}

function assign(call: RouteCall): Reply {
  whoAdministers(call);
  requireFieldSchemes(call);
  const { world } = call;
  const wanted = Object.entries(jsonBody(call)).flatMap(([schemeId, item]) => {
    const projectIds = isRecord(item) ? stringList(item, 'projectIds') : undefined;
    if (!projectIds || projectIds.length === 0) throw invalidPayload();
    return projectIds.map((projectId) => ({ schemeId, projectId }));
  });
  if (wanted.length === 0) throw invalidPayload();
  return partialReply(
    wanted.map(({ schemeId, projectId }) => ({
      ...{ schemeId: Number(schemeId), projectId: Number(projectId) },
      ...attempt(world, () => assignOne(world, schemeId, projectId)),
    })),
  );
}

function assignOne(world: World, schemeId: string, projectId: string): void {
  if (!world.fieldSchemes.has(schemeId)) {
    throw badRequest(`Field scheme #${schemeId} doesn't exist`);
  }
  const project = world.projects.find(projectId);
  if (!project) throw badRequest(`Project #${projectId} doesn't exist`);
  if (project.style === 'team-managed') {
    throw badRequest(`Project #${projectId} is not a company-managed project`);
  }
  world.projects.put({ ...project, fieldSchemeId: schemeId });
}

export const schemeProjectRoutes: readonly Route[] = [
  { method: 'GET', path: `${SCHEMES}/projects`, handle: mapping },
  { method: 'PUT', path: `${SCHEMES}/projects`, handle: assign },
  { method: 'GET', path: `${SCHEMES}/{id}/projects`, handle: usedBy },
];
