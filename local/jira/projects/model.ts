import { badFields, badRequest } from '../refusal';
import { DEFAULT_FIELD_SCHEME } from '../field-schemes/model';
import { DEFAULT_ISSUE_TYPE_SCHEME } from '../issue-type-schemes/model';
import { DEFAULT_PERMISSION_SCHEME } from '../permission-schemes/model';
import { findProject } from '../permissions/model';
import { ADMIN_ROLE_ID, type RoleActors } from '../roles/role';
import { DEFAULT_ISSUE_TYPE_SCREEN_SCHEME } from '../screens/model';
import type { World } from '../world';
import type { Project } from './project';
import { projectProblems } from './rules';

/** A project of schemes that exist; what is not named is the site's default. */
export interface NewProject {
  /** Absent: the next of the sequence. */
  readonly id?: string;
  readonly typeKey?: Project['typeKey'];
  readonly key: string;
  readonly name: string;
  readonly description?: string;
  readonly url?: string;
  readonly leadAccountId: string;
  readonly assigneeType?: Project['assigneeType'];
  readonly categoryId?: string;
  readonly style?: Project['style'];
  readonly issueTypeSchemeId?: string;
  readonly workflowSchemeId?: string;
  readonly issueTypeScreenSchemeId?: string;
  readonly fieldSchemeId?: string;
  readonly fieldConfigurationSchemeId?: string;
  readonly permissionSchemeId?: string;
  readonly securitySchemeId?: string;
}

export function createProject(world: World, actor: string, input: NewProject): Project {
  const problems = projectProblems(world, input);
  if (Object.keys(problems).length > 0) throw badFields(problems);
  const project = world.projects.put({
    id: input.id ?? world.nextId('project'),
    typeKey: input.typeKey ?? 'software',
    key: input.key,
    formerKeys: [],
    name: input.name,
    description: input.description ?? '',
    url: input.url ?? '',
    leadAccountId: input.leadAccountId,
    assigneeType: input.assigneeType ?? 'UNASSIGNED',
    categoryId: input.categoryId ?? null,
    style: input.style ?? 'company-managed',
    issueTypeSchemeId: input.issueTypeSchemeId ?? DEFAULT_ISSUE_TYPE_SCHEME,
    workflowSchemeId: input.workflowSchemeId ?? defaultWorkflowSchemeId(world),
    issueTypeScreenSchemeId: input.issueTypeScreenSchemeId ?? DEFAULT_ISSUE_TYPE_SCREEN_SCHEME,
    fieldSchemeId: input.fieldSchemeId ?? DEFAULT_FIELD_SCHEME,
    fieldConfigurationSchemeId: input.fieldConfigurationSchemeId ?? null,
    permissionSchemeId: input.permissionSchemeId ?? DEFAULT_PERMISSION_SCHEME,
    securitySchemeId: input.securitySchemeId ?? null,
    roleActors: actorsOfNew(world, input.leadAccountId),
    state: 'live',
    lastIssueNumber: 0,
  });
  emitProject(world, actor, 'created', project);
  return project;
}

function defaultWorkflowSchemeId(world: World): string {
  for (const scheme of world.workflowSchemes.values()) if (scheme.isDefault) return scheme.id;
  throw new Error('the site has no default workflow scheme');
}

/** Each role's default actors; the lead administers. */
function actorsOfNew(world: World, leadAccountId: string): Record<string, RoleActors> {
  const actors: Record<string, RoleActors> = {};
  for (const role of world.roles.values()) actors[role.id] = role.defaultActors;
  const admins = actors[ADMIN_ROLE_ID] ?? { groupIds: [], accountIds: [] };
  const accountIds = [...new Set([...admins.accountIds, leadAccountId])];
  return { ...actors, [ADMIN_ROLE_ID]: { ...admins, accountIds } };
}

export type ProjectChanges = Partial<
  Omit<Project, 'id' | 'state' | 'lastIssueNumber' | 'style' | 'typeKey'>
>;

/** The old key keeps answering; the keys of the issues follow. */
export function updateProject(
  world: World,
  actor: string,
  idOrKey: string,
  changes: ProjectChanges,
): Project {
  const before = getProject(world, idOrKey);
  const problems = projectProblems(world, changes, before);
  if (Object.keys(problems).length > 0) throw badFields(problems);
  const isRenamed = changes.key !== undefined && changes.key !== before.key;
  const kept = changes.formerKeys ?? before.formerKeys;
  const formerKeys = isRenamed ? [...kept.filter((key) => key !== changes.key), before.key] : kept;
  const project = world.projects.put({ ...before, ...changes, formerKeys });
  if (isRenamed) rekeyIssues(world, project);
  emitProject(world, actor, 'updated', project);
  return project;
}

function rekeyIssues(world: World, project: Project): void {
  for (const issue of [...world.issues.values()]) {
    if (issue.projectId !== project.id) continue;
    const key = `${project.key}-${issue.number}`;
    const formerKeys = [...issue.formerKeys.filter((each) => each !== key), issue.key];
    world.putIssue({ ...issue, key, formerKeys });
  }
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
  const stateChange = state === 'live' ? undefined : { at: world.now(), accountId: actor };
  const project = world.projects.put({ ...before, state, stateChange });
  const back = before.state === 'archived' ? 'unarchived' : 'restored';
  emitProject(world, actor, state === 'live' ? back : STATE_EVENTS[state], project);
  return project;
}

export function getProject(world: World, idOrKey: string): Project {
  const project = findProject(world, idOrKey);
  if (!project) throw badRequest(`No project could be found with key '${idOrKey}'.`);
  return project;
}

export function emitProject(world: World, actor: string, verb: string, project: Project): void {
  world.emit(`avi:jira:${verb}:project`, actor, {
    project: { id: project.id, key: project.key, name: project.name },
  });
}
