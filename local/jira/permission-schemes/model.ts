import {
  PROJECT_PERMISSIONS,
  type Grantee,
  type ProjectPermission,
  type SchemePermission,
} from '../permissions/permission';
import type { Project } from '../projects/project';
import { ADMIN_ROLE_ID } from '../roles/role';
import type { World } from '../world';
import type { PermissionScheme } from './permission-scheme';

export const DEFAULT_PERMISSION_SCHEME = '0';

type Holders = Readonly<Partial<Record<ProjectPermission, readonly Grantee[]>>>;

const ADMIN_ONLY: readonly ProjectPermission[] = [
  'ADMINISTER_PROJECTS',
  'EDIT_WORKFLOW',
  'EDIT_ISSUE_LAYOUT',
  'DELETE_ISSUES',
  'MANAGE_WATCHERS',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_ALL_ATTACHMENTS',
  'EDIT_ALL_WORKLOGS',
  'DELETE_ALL_WORKLOGS',
  'MANAGE_WATCHERS',
];

/** Jira's default scheme: who is logged in works, the Administrators role administers. */
export function defaultHolders(): Record<ProjectPermission, readonly Grantee[]> {
  const holders = {} as Record<ProjectPermission, readonly Grantee[]>;
  for (const key of Object.keys(PROJECT_PERMISSIONS) as ProjectPermission[]) {
    holders[key] = [{ kind: 'logged-in' }];
  }
  for (const key of ADMIN_ONLY) holders[key] = [{ kind: 'role', roleId: ADMIN_ROLE_ID }];
  return holders;
}

export interface NewPermissionScheme {
  /** Absent: the next of the sequence. */
  readonly id?: string;
  readonly name: string;
  readonly description?: string;
  readonly holders: Holders;
}

export function createPermissionScheme(world: World, input: NewPermissionScheme): PermissionScheme {
  const grants = Object.entries(input.holders).flatMap(([permission, grantees]) =>
    grantees.map((grantee) => ({
      id: world.nextId('permission-grant'),
      permission: permission as ProjectPermission,
      grantee,
    })),
  );
  return world.permissionSchemes.put({
    id: input.id ?? world.nextId('permission-scheme'),
    name: input.name,
    description: input.description ?? '',
    grants,
  });
}

export function permissionSchemeOf(world: World, project: Project): PermissionScheme {
  const scheme = world.permissionSchemes.find(project.permissionSchemeId);
  if (!scheme) throw new Error(`project ${project.key} has no permission scheme`);
  return scheme;
}

/** Grantees by permission of a scheme; a scheme is replaced as a whole, so it is a safe key. */
const granteesOf = new WeakMap<PermissionScheme, Map<SchemePermission, Grantee[]>>();

export function granteesFor(
  world: World,
  project: Project,
  permission: SchemePermission,
): readonly Grantee[] {
  const scheme = permissionSchemeOf(world, project);
  let known = granteesOf.get(scheme);
  if (!known) {
    known = new Map();
    for (const grant of scheme.grants) {
      const list = known.get(grant.permission);
      if (list) list.push(grant.grantee);
      else known.set(grant.permission, [grant.grantee]);
    }
    granteesOf.set(scheme, known);
  }
  return known.get(permission) ?? [];
}
