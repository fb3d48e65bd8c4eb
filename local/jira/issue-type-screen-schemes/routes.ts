import { isRecord } from '../fields/field-kind';
import { idsParam, listed } from '../listing';
import { pageOf, pageRequest, wholePage } from '../paging';
import { adminRoutes } from '../permissions/admin-routes';
import { projectIdentity } from '../projects/view';
import { badRequest, invalidPayload } from '../refusal';
import {
  created,
  jsonBody,
  limitedString,
  listParam,
  noContent,
  ok,
  onlyKeys,
  optionalId,
  optionalString,
  param,
  stringList,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { IssueTypeScreenScheme } from '../screens/screen';
import type { World } from '../world';
import {
  addIssueTypeScreenScheme,
  appendMappings,
  assignToProject,
  deleteIssueTypeScreenScheme,
  getIssueTypeScreenScheme,
  projectsOf,
  removeMappings,
  setDefaultMapping,
  updateIssueTypeScreenScheme,
  type Mapping,
} from './model';

const ALL = '/rest/api/3/issuetypescreenscheme';
const ONE = `${ALL}/{issueTypeScreenSchemeId}`;
const PAGE = 50;
const PAGE_CAP = 100;

const schemeIdOf = (call: RouteCall): string => param(call, 'issueTypeScreenSchemeId');

const classic = ({ world }: RouteCall): IssueTypeScreenScheme[] =>
  [...world.issueTypeScreenSchemes.values()].filter(({ scopeProjectId }) => !scopeProjectId);

const identity = ({ id, name, description }: IssueTypeScreenScheme) => ({ id, name, description });

const projectBeans = (world: World, scheme: IssueTypeScreenScheme) =>
  projectsOf(world, scheme).map((each) => projectIdentity(world, each));

function list(call: RouteCall): Reply {
  const withProjects = listParam(call, 'expand').includes('projects');
  const show = (scheme: IssueTypeScreenScheme) => ({
    ...identity(scheme),
    ...(withProjects && { projects: wholePage(projectBeans(call.world, scheme)) }),
  });
  return ok(pageOf(call, listed(call, classic(call)), pageRequest(call, PAGE, PAGE_CAP), show));
}

function mappings(call: RouteCall): Reply {
  const ids = idsParam(call, 'issueTypeScreenSchemeId');
  const rows = classic(call)
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .flatMap(({ id, defaultScreenSchemeId, screenSchemeIds }) =>
      Object.entries({ ...screenSchemeIds, default: defaultScreenSchemeId }).map(
        ([issueTypeId, screenSchemeId]) => ({
          issueTypeScreenSchemeId: id,
          issueTypeId,
          screenSchemeId,
        }),
      ),
    );
  return ok(pageOf(call, rows, pageRequest(call, PAGE, PAGE_CAP), (each) => each));
}

function ofProjects(call: RouteCall): Reply {
  const ids = idsParam(call, 'projectId');
  if (ids.length === 0) throw badRequest('The project IDs must be provided.');
  const rows = classic(call).flatMap((scheme) => {
    const projectIds = projectsOf(call.world, scheme)
      .map(({ id }) => id)
      .filter((id) => ids.includes(id));
    return projectIds.length === 0 ? [] : [{ issueTypeScreenScheme: identity(scheme), projectIds }];
  });
  return ok(pageOf(call, rows, pageRequest(call, PAGE, PAGE_CAP), (each) => each));
}

function projectsOfOne(call: RouteCall): Reply {
  const scheme = getIssueTypeScreenScheme(call.world, schemeIdOf(call));
  const text = call.query.get('query')?.toLowerCase();
  const projects = projectsOf(call.world, scheme).filter(
    ({ key, name }) => !text || `${key} ${name}`.toLowerCase().includes(text),
  );
  return ok(
    pageOf(call, projects, pageRequest(call, PAGE, PAGE_CAP), (each) =>
      projectIdentity(call.world, each),
    ),
  );
}

function mappingsIn(body: Record<string, unknown>): Mapping[] {
  const given = body.issueTypeMappings ?? [];
  if (!Array.isArray(given)) throw invalidPayload();
  return given.map((each: unknown) => {
    if (!isRecord(each)) throw invalidPayload();
    const issueTypeId = optionalString(each, 'issueTypeId');
    const screenSchemeId = optionalId(each, 'screenSchemeId');
    if (issueTypeId === undefined || screenSchemeId === undefined) throw invalidPayload();
    return { issueTypeId, screenSchemeId };
  });
}

function create(call: RouteCall): Reply {
  const body = jsonBody(call);
  onlyKeys(body, ['name', 'description', 'issueTypeMappings']);
  const scheme = addIssueTypeScreenScheme(call.world, {
    name: limitedString(body, 'name', 255) ?? '',
    description: limitedString(body, 'description', 255),
    mappings: mappingsIn(body),
  });
  return created({ id: scheme.id });
}

function update(call: RouteCall): Reply {
  const body = jsonBody(call);
  onlyKeys(body, ['name', 'description']);
  const name = limitedString(body, 'name', 255);
  const description = limitedString(body, 'description', 255);
  updateIssueTypeScreenScheme(call.world, schemeIdOf(call), {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
  });
  return noContent();
}

function remove(call: RouteCall): Reply {
  deleteIssueTypeScreenScheme(call.world, schemeIdOf(call));
  return noContent();
}

function assign(call: RouteCall): Reply {
  const body = jsonBody(call);
  const schemeId = optionalId(body, 'issueTypeScreenSchemeId');
  const projectId = optionalId(body, 'projectId');
  if (schemeId === undefined) throw badRequest('The issueTypeScreenSchemeId has to be provided.');
  if (projectId === undefined) throw badRequest('The projectId has to be provided.');
  assignToProject(call.world, schemeId, projectId);
  return noContent();
}

function append(call: RouteCall): Reply {
  appendMappings(call.world, schemeIdOf(call), mappingsIn(jsonBody(call)));
  return noContent();
}

function setDefault(call: RouteCall): Reply {
  const screenSchemeId = optionalId(jsonBody(call), 'screenSchemeId');
  if (screenSchemeId === undefined) throw badRequest('The screenSchemeId has to be provided.');
  setDefaultMapping(call.world, schemeIdOf(call), screenSchemeId);
  return noContent();
}

function removeRows(call: RouteCall): Reply {
  removeMappings(call.world, schemeIdOf(call), stringList(jsonBody(call), 'issueTypeIds') ?? []);
  return noContent();
}

export const issueTypeScreenSchemeRoutes: readonly Route[] = adminRoutes(
  [
    { method: 'GET', path: ALL, handle: list },
    { method: 'POST', path: ALL, handle: create },
    { method: 'GET', path: `${ALL}/mapping`, handle: mappings },
    { method: 'GET', path: `${ALL}/project`, handle: ofProjects },
    { method: 'PUT', path: `${ALL}/project`, handle: assign },
    { method: 'PUT', path: ONE, handle: update },
    { method: 'DELETE', path: ONE, handle: remove },
    { method: 'GET', path: `${ONE}/project`, handle: projectsOfOne },
    { method: 'PUT', path: `${ONE}/mapping`, handle: append },
    { method: 'PUT', path: `${ONE}/mapping/default`, handle: setDefault },
    { method: 'POST', path: `${ONE}/mapping/remove`, handle: removeRows },
  ],
  'Only Jira administrators can access issue type screen schemes.',
);
