import { pageOf, pageRequest } from '../paging';
import { badRequest } from '../refusal';
import {
  created,
  jsonBody,
  noContent,
  ok,
  optionalString,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { systemWorkflow } from '../workflows/model';
import { refuseWhileUnderWay } from '../workflows/under-way';
import { draftRoutes } from './draft-routes';
import { editScheme, manager, schemeOf, shownScheme } from './edit-scheme';
import type { MappingEdit } from './mapping';
import { mappingRoutes } from './mapping-routes';
import { checkSchemeName, createWorkflowScheme } from './model';
import { projectRoutes } from './project-routes';
import { readMapping } from './read-mapping';
import { isActiveScheme } from './usage';
import { versionRoutes } from './version-routes';
import { schemeBean } from './view';

function list(call: RouteCall): Reply {
  manager(call);
  // Those of a team-managed project are its own.
  const all = [...call.world.workflowSchemes.values()].filter(
    ({ isDefault, scopeProjectId }) => !isDefault && !scopeProjectId,
  );
  return ok(pageOf(call, all, pageRequest(call, 50), (each) => schemeBean(call.world, each)));
}

function create(call: RouteCall): Reply {
  const { world } = call;
  manager(call);
  const body = jsonBody(call);
  const name = checkSchemeName(world, optionalString(body, 'name'));
  const { defaultWorkflowId = systemWorkflow(world).id, workflowIds } = readMapping(world, body);
  const description = optionalString(body, 'description');
  const made = createWorkflowScheme(world, { name, description, defaultWorkflowId, workflowIds });
  return created(schemeBean(world, made));
}

function read(call: RouteCall): Reply {
  manager(call);
  return ok(shownScheme(call));
}

function update(call: RouteCall): Reply {
  const { world } = call;
  manager(call);
  const scheme = schemeOf(call);
  const body = jsonBody(call);
  const [name, description] = [optionalString(body, 'name'), optionalString(body, 'description')];
  if (name !== undefined) checkSchemeName(world, name, scheme.id);
  const given = readMapping(world, body);
  const edit: MappingEdit = ({ defaultWorkflowId, workflowIds }) => ({
    defaultWorkflowId: given.defaultWorkflowId ?? defaultWorkflowId,
    workflowIds: given.workflowIds ?? workflowIds,
  });
  return ok(editScheme(call, edit, body.updateDraftIfNeeded === true, { name, description }));
}

function remove(call: RouteCall): Reply {
  const { world } = call;
  manager(call);
  const scheme = schemeOf(call);
  refuseWhileUnderWay(world);
  if (isActiveScheme(world, scheme)) {
    throw badRequest('An active workflow scheme cannot be deleted.');
  }
  world.workflowSchemes.remove(scheme.id);
  world.workflowSchemeDrafts.remove(scheme.id);
  return noContent();
}

const ALL = '/rest/api/3/workflowscheme';

export const workflowSchemeRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'POST', path: ALL, handle: create },
  ...projectRoutes,
  ...versionRoutes,
  { method: 'GET', path: `${ALL}/{id}`, handle: read },
  { method: 'PUT', path: `${ALL}/{id}`, handle: update },
  { method: 'DELETE', path: `${ALL}/{id}`, handle: remove },
  ...mappingRoutes,
  ...draftRoutes,
];
