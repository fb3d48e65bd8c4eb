import { whoAdministers } from '../admin';
import { pageOf, pageRequest } from '../paging';
import { badRequest, invalidPayload, notFound } from '../refusal';
import {
  jsonBody,
  listParam,
  noContent,
  ok,
  param,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { Project } from '../projects/project';
import type { World } from '../world';
import { associate, dissociate, projectsThatShow } from './associations';
import { isRecord } from './field-kind';
import { getField } from './model';

const MAX_FIELDS = 50;
const MAX_PROJECTS = 100;

interface Associations {
  readonly fieldIds: readonly string[];
  readonly projects: readonly Project[];
}

function readAssociations(call: RouteCall): Associations {
  const { fields, associationContexts } = jsonBody(call);
  const fieldIds = identifiers(fields, 'FIELD_ID');
  const projectIds = identifiers(associationContexts, 'PROJECT_ID');
  if (fieldIds.length > MAX_FIELDS) {
    throw badRequest('Up to 50 fields can be associated in a single request.');
  }
  if (projectIds.length > MAX_PROJECTS) {
    throw badRequest('Up to 100 projects can be associated in a single request.');
  }
  for (const id of fieldIds) {
    if (!call.world.fields.has(id)) throw notFound(`The field was not found: ${id}.`);
  }
  return { fieldIds, projects: projectIds.map((id) => classicProject(call.world, id)) };
}

function identifiers(list: unknown, type: string): string[] {
  if (!Array.isArray(list) || list.length === 0) throw invalidPayload();
  return list.map((each: unknown) => {
    if (!isRecord(each) || each.type !== type) throw invalidPayload();
    const { identifier } = each;
    if (typeof identifier !== 'string' && typeof identifier !== 'number') throw invalidPayload();
    return String(identifier);
  });
}

function classicProject(world: World, id: string): Project {
  const project = world.projects.find(id);
  if (!project) throw notFound(`The project was not found: ${id}.`);
  if (project.style === 'team-managed') {
    throw badRequest('Fields can be associated with company-managed projects only.');
  }
  return project;
}

type Change = (world: World, project: Project, fieldId: string) => void;

const changing =
  (change: Change) =>
  (call: RouteCall): Reply => {
    whoAdministers(call);
    const { fieldIds, projects } = readAssociations(call);
    for (const project of projects) {
      for (const fieldId of fieldIds) change(call.world, project, fieldId);
    }
    return noContent();
  };

function associatedProjects(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const field = getField(world, param(call, 'fieldId'));
  const projects = projectsThatShow(world, field, [...world.projects.values()]);
  return ok(pageOf(call, projects, pageRequest(call), ({ id }) => ({ projectId: id })));
}

function screensOf(call: RouteCall): Reply {
  whoAdministers(call);
  const { world } = call;
  const field = getField(world, param(call, 'fieldId'));
  const withTab = listParam(call, 'expand').includes('tab');
  const found = [...world.screens.values()].flatMap((screen) => {
    const tab = screen.tabs.find(({ fieldIds }) => fieldIds.includes(field.id));
    return tab ? [{ screen, tab }] : [];
  });
  return ok(
    pageOf(call, found, pageRequest(call, 100), ({ screen, tab }) => ({
      id: Number(screen.id),
      name: screen.name,
      description: screen.description,
      ...(withTab ? { tab: { id: Number(tab.id), name: tab.name } } : {}),
    })),
  );
}

export const associationRoutes: readonly Route[] = [
  { method: 'PUT', path: '/rest/api/3/field/association', handle: changing(associate) },
  { method: 'DELETE', path: '/rest/api/3/field/association', handle: changing(dissociate) },
  {
    method: 'GET',
    path: '/rest/api/3/field/{fieldId}/association/project',
    handle: associatedProjects,
  },
  { method: 'GET', path: '/rest/api/3/field/{fieldId}/screens', handle: screensOf },
];
