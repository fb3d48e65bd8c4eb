import { getVisibleProject, requireProjectAdmin } from '../permissions/model';
import { badRequest, invalidPayload, notFound } from '../refusal';
import {
  jsonBody,
  ok,
  optionalString,
  param,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { World } from '../world';
import type { Project } from './project';

const ALL = '/rest/api/3/project/{projectIdOrKey}/features';

interface Feature {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly isOn: boolean;
}

/** What a company-managed project always has. */
const CLASSIC: readonly Feature[] = [
  {
    ...{ key: 'jsw.classic.roadmap', name: 'Roadmap', isOn: true },
    description: 'Where epics are made and planned.',
  },
  {
    ...{ key: 'jsw.classic.backlog', name: 'Backlog', isOn: true },
    description: 'Where work is planned and put in order.',
  },
];

/** What a team-managed project can switch. */
const TEAM: readonly Feature[] = [
  {
    ...{ key: 'jsw.agility.roadmap', name: 'Roadmap', isOn: true },
    description: 'Where epics are made and planned.',
  },
  {
    ...{ key: 'jsw.agility.backlog', name: 'Backlog', isOn: true },
    description: 'Where work is planned and put in order.',
  },
  {
    ...{ key: 'jsw.agility.sprints', name: 'Sprints', isOn: false },
    description: 'Work in stretches of time.',
  },
];

const isTeam = ({ style }: Project): boolean => style === 'team-managed';
const featuresOf = (project: Project): readonly Feature[] => (isTeam(project) ? TEAM : CLASSIC);

const beans = (world: World, project: Project): Record<string, unknown> => ({
  features: featuresOf(project).map(({ key, name, description, isOn }) => ({
    projectId: Number(project.id),
    feature: key,
    state: project.features?.[key] ?? (isOn ? 'ENABLED' : 'DISABLED'),
    toggleLocked: !isTeam(project),
    prerequisites: [],
    localisedName: name,
    localisedDescription: description,
    imageUri: world.url(`/images/project-features/${key}.svg`),
  })),
});

function list(call: RouteCall): Reply {
  const project = getVisibleProject(call.world, whoAsks(call), param(call, 'projectIdOrKey'));
  return ok(beans(call.world, project));
}

function toggle(call: RouteCall): Reply {
  const actor = whoCalls(call);
  const project = getVisibleProject(call.world, actor, param(call, 'projectIdOrKey'));
  requireProjectAdmin(call.world, actor, project);
  const key = param(call, 'featureKey');
  if (!featuresOf(project).some((feature) => feature.key === key)) {
    throw notFound(`The project feature '${key}' was not found.`);
  }
  const state = optionalString(jsonBody(call), 'state');
  if (state !== 'ENABLED' && state !== 'DISABLED') throw invalidPayload();
  if (!isTeam(project)) throw badRequest('The state of the project feature cannot be changed.');
  const features = { ...project.features, [key]: state } as const;
  return ok(beans(call.world, call.world.projects.put({ ...project, features })));
}

export const projectFeatureRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: list },
  { method: 'PUT', path: `${ALL}/{featureKey}`, handle: toggle },
];
