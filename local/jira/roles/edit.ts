import { badRequest, JiraRefusal } from '../refusal';
import type { Grantee } from '../permissions/permission';
import type { ConditionGroup, Transition, WorkflowRule } from '../workflows/workflow';
import type { World } from '../world';
import { createRole, getRole, type NewRole } from './model';
import type { ProjectRole } from './role';

const MAX_NAME = 255;

/** Creates a role that an administrator asks for. */
export function addRole(world: World, input: NewRole): ProjectRole {
  requireRoleName(world, input.name, 409);
  return createRole(world, input);
}

export function updateRole(
  world: World,
  id: string,
  changes: Partial<Pick<ProjectRole, 'name' | 'description'>>,
): ProjectRole {
  const role = getRole(world, id);
  if (changes.name !== undefined) requireRoleName(world, changes.name, 400, id);
  return world.roles.put({ ...role, ...changes });
}

function requireRoleName(world: World, name: string, status: number, ownId?: string): void {
  if (name === '') throw badRequest('The role name must be specified.');
  if (name !== name.trim()) {
    throw badRequest('The role name must not begin or end with whitespace.');
  }
  if (name.length > MAX_NAME) {
    throw badRequest('The role name must not exceed 255 characters.');
  }
  const wanted = name.toLowerCase();
  const isTaken = [...world.roles.values()].some(
    (role) => role.id !== ownId && role.name.toLowerCase() === wanted,
  );
  if (isTaken)
    throw new JiraRefusal(status, [`A project role with name '${name}' already exists.`]);
}

/** Deletes a role; where schemes or workflows name it, another takes its place in them. */
export function deleteRole(world: World, id: string, swapId: string | undefined): void {
  getRole(world, id);
  if (swapId !== undefined && (swapId === id || !world.roles.has(swapId))) {
    throw badRequest('The replacement project role was not found.');
  }
  if (swapId === undefined && isInUse(world, id)) {
    throw new JiraRefusal(409, [
      'The project role is in use. Specify a replacement project role to delete it.',
    ]);
  }
  if (swapId !== undefined) swapRole(world, id, swapId);
  for (const project of [...world.projects.values()]) {
    if (!(id in project.roleActors)) continue;
    const rest = Object.entries(project.roleActors).filter(([roleId]) => roleId !== id);
    world.projects.put({ ...project, roleActors: Object.fromEntries(rest) });
  }
  world.roles.remove(id);
}

const names = (grantee: Grantee, roleId: string): boolean =>
  grantee.kind === 'role' && grantee.roleId === roleId;

const isInUse = (world: World, roleId: string): boolean =>
  [...world.permissionSchemes.values()].some(({ grants }) =>
    grants.some(({ grantee }) => names(grantee, roleId)),
  ) ||
  [...world.securitySchemes.values()].some(({ levels }) =>
    levels.some(({ members }) => members.some(({ grantee }) => names(grantee, roleId))),
  ) ||
  [...world.workflows.values()].some(({ transitions }) =>
    transitions.some((each) => rulesOf(each).some((rule) => roleIdsIn(rule).includes(roleId))),
  );

function rulesOf({ conditions, validators, actions }: Transition): WorkflowRule[] {
  const within = (group: ConditionGroup): WorkflowRule[] => [
    ...group.conditions,
    ...group.conditionGroups.flatMap(within),
  ];
  return [...(conditions ? within(conditions) : []), ...validators, ...actions];
}

const roleIdsIn = ({ parameters }: WorkflowRule): string[] =>
  parameters.roleIds?.split(',').map((each) => each.trim()) ?? [];

/** In permission schemes, security levels and workflow rules. */
function swapRole(world: World, roleId: string, swapId: string): void {
  const swapped = <T extends { readonly grantee: Grantee }>(each: T): T =>
    names(each.grantee, roleId) ? { ...each, grantee: { kind: 'role', roleId: swapId } } : each;
  for (const scheme of [...world.permissionSchemes.values()]) {
    if (!scheme.grants.some(({ grantee }) => names(grantee, roleId))) continue;
    world.permissionSchemes.put({ ...scheme, grants: scheme.grants.map(swapped) });
  }
  for (const scheme of [...world.securitySchemes.values()]) {
    const levels = scheme.levels.map((level) => ({
      ...level,
      members: level.members.map(swapped),
    }));
    world.securitySchemes.put({ ...scheme, levels });
  }
  for (const workflow of [...world.workflows.values()]) {
    const transitions = workflow.transitions.map((each) => swapInTransition(each, roleId, swapId));
    world.workflows.put({ ...workflow, transitions });
  }
}

function swapInTransition(transition: Transition, roleId: string, swapId: string): Transition {
  if (!rulesOf(transition).some((rule) => roleIdsIn(rule).includes(roleId))) return transition;
  const inRule = (rule: WorkflowRule): WorkflowRule => {
    const ids = roleIdsIn(rule);
    if (!ids.includes(roleId)) return rule;
    const roleIds = [...new Set(ids.map((id) => (id === roleId ? swapId : id)))].join(',');
    return { ...rule, parameters: { ...rule.parameters, roleIds } };
  };
  const inGroup = (group: ConditionGroup): ConditionGroup => ({
    ...group,
    conditions: group.conditions.map(inRule),
    conditionGroups: group.conditionGroups.map(inGroup),
  });
  return {
    ...transition,
    conditions: transition.conditions && inGroup(transition.conditions),
    validators: transition.validators.map(inRule),
    actions: transition.actions.map(inRule),
  };
}
