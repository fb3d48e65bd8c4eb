import { badFields, badRequest } from '../refusal';
import { findProject } from '../permissions/model';
import type { Grantee, ProjectPermission } from '../permissions/permission';
import { PROJECT_PERMISSIONS } from '../permissions/permission';
import type { World } from '../world';
import type { Project, ProjectIssueType, RoleActors, ScreenField } from './project';

export interface NewProject {
  readonly key: string;
  readonly name: string;
  readonly description?: string;
  readonly leadAccountId: string;
  readonly issueTypes: readonly ProjectIssueType[];
  /** Screens for the types that bring none of their own. */
  readonly screens?: {
    readonly create?: readonly ScreenField[];
    readonly edit?: readonly ScreenField[];
  };
  /** By role name; `Administrators` always has the lead. */
  readonly roles?: Readonly<Record<string, Partial<RoleActors>>>;
  /** Replaces the default scheme permission by permission. */
  readonly permissions?: Partial<Record<ProjectPermission, readonly Grantee[]>>;
}

export const ADMIN_ROLE = 'Administrators';

/** Jira's default scheme: who is logged in works, the Administrators role administers. */
function defaultPermissions(): Record<ProjectPermission, readonly Grantee[]> {
  const scheme = {} as Record<ProjectPermission, readonly Grantee[]>;
  for (const key of Object.keys(PROJECT_PERMISSIONS) as ProjectPermission[]) {
    scheme[key] = [{ kind: 'logged-in' }];
  }
  const admins: readonly Grantee[] = [{ kind: 'role', role: ADMIN_ROLE }];
  for (const key of ADMIN_ONLY) scheme[key] = admins;
  return scheme;
}

const ADMIN_ONLY: readonly ProjectPermission[] = [
  'ADMINISTER_PROJECTS',
  'DELETE_ISSUES',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
];

export function createProject(world: World, actor: string, input: NewProject): Project {
  if (!/^[A-Z][A-Z0-9_]{1,9}$/.test(input.key)) {
    throw badFields({
      projectKey:
        'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.',
    });
  }
  if (findProject(world, input.key)) {
    throw badFields({ projectKey: `Project '${input.name}' uses this project key.` });
  }
  const project = world.projects.put({
    id: world.nextId('project'),
    key: input.key,
    formerKeys: [],
    name: input.name,
    description: input.description ?? '',
    leadAccountId: input.leadAccountId,
    issueTypes: input.issueTypes.map((type) => ({
      ...type,
      createScreen: type.createScreen ?? input.screens?.create,
      editScreen: type.editScreen ?? input.screens?.edit,
    })),
    roles: rolesOf(input),
    permissions: { ...defaultPermissions(), ...input.permissions },
    state: 'live',
    lastIssueNumber: 0,
  });
  emitProject(world, actor, 'created', project);
  return project;
}

function rolesOf(input: NewProject): Record<string, RoleActors> {
  const roles: Record<string, RoleActors> = {};
  for (const [name, actors] of Object.entries(input.roles ?? {})) {
    roles[name] = { groups: actors.groups ?? [], accountIds: actors.accountIds ?? [] };
  }
  const admins = roles[ADMIN_ROLE] ?? { groups: [], accountIds: [] };
  roles[ADMIN_ROLE] = { ...admins, accountIds: [...admins.accountIds, input.leadAccountId] };
  return roles;
}

export type ProjectChanges = Partial<
  Pick<Project, 'name' | 'description' | 'leadAccountId' | 'issueTypes' | 'roles' | 'permissions'>
>;

export function updateProject(
  world: World,
  actor: string,
  idOrKey: string,
  changes: ProjectChanges,
): Project {
  const project = world.projects.put({ ...getProject(world, idOrKey), ...changes });
  emitProject(world, actor, 'updated', project);
  return project;
}

const STATE_EVENTS = { archived: 'archived', trashed: 'softdeleted' } as const;

/** Archives, sends to the trash, or brings back. */
export function setProjectState(
  world: World,
  actor: string,
  idOrKey: string,
  state: Project['state'],
): Project {
  const before = getProject(world, idOrKey);
  if (before.state === state) throw badRequest(`Project '${before.name}' is already ${state}.`);
  const project = world.projects.put({ ...before, state });
  const back = before.state === 'archived' ? 'unarchived' : 'restored';
  emitProject(world, actor, state === 'live' ? back : STATE_EVENTS[state], project);
  return project;
}

export function getProject(world: World, idOrKey: string): Project {
  const project = findProject(world, idOrKey);
  if (!project) throw badRequest(`No project could be found with key '${idOrKey}'.`);
  return project;
}

function emitProject(world: World, actor: string, verb: string, project: Project): void {
  world.emit(`avi:jira:${verb}:project`, actor, {
    project: { id: project.id, key: project.key, name: project.name },
  });
}

/** The type's place in the project, or `undefined` when the project does not use it. */
export const findProjectType = (project: Project, typeId: string): ProjectIssueType | undefined =>
  project.issueTypes.find((type) => type.typeId === typeId);
