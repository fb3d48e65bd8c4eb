import { isRecord } from '../fields/field-kind';
import { isSchemePermission } from '../permissions/catalogue';
import type { Project } from '../projects/project';
import { badRequest, invalidPayload, notFound } from '../refusal';
import type { World } from '../world';
import { granteeOf } from './holders';
import { DEFAULT_PERMISSION_SCHEME } from './model';
import type { PermissionGrant, PermissionScheme } from './permission-scheme';

type Grant = Omit<PermissionGrant, 'id'>;

export interface SchemeInput {
  readonly name: string;
  readonly description?: string;
  /** Absent: an update keeps the grants. */
  readonly permissions?: readonly unknown[];
}

/** @throws 404 */
export function getPermissionScheme(world: World, id: string): PermissionScheme {
  const scheme = world.permissionSchemes.find(id);
  if (!scheme) throw notFound(`The permission scheme with id ${id} was not found.`);
  return scheme;
}

/** Makes a scheme, or replaces one. */
export function savePermissionScheme(
  world: World,
  input: SchemeInput,
  before?: PermissionScheme,
): PermissionScheme {
  const name = input.name.trim();
  if (name === '') throw badRequest('The permission scheme must have a name.');
  requireFreeName(world, name, before);
  const grants = input.permissions && readGrants(world, input.permissions);
  return world.permissionSchemes.put({
    id: before?.id ?? world.nextId('permission-scheme'),
    name,
    description: input.description ?? before?.description ?? '',
    grants: grants ? grants.map((grant) => numbered(world, grant)) : (before?.grants ?? []),
  });
}

function requireFreeName(world: World, name: string, before?: PermissionScheme): void {
  for (const scheme of world.permissionSchemes.values()) {
    if (scheme.id !== before?.id && scheme.name.toLowerCase() === name.toLowerCase()) {
      throw badRequest(`A permission scheme with the name '${name}' already exists.`);
    }
  }
}

const numbered = (world: World, grant: Grant): PermissionGrant => ({
  id: world.nextId('permission-grant'),
  ...grant,
});

/** @throws 400 for what the site does not know, and for the same grant twice. */
function readGrants(world: World, list: readonly unknown[]): Grant[] {
  const grants: Grant[] = [];
  for (const each of list) {
    const grant = readGrant(world, each);
    if (grants.some((known) => isSame(known, grant))) throw sameGrant();
    grants.push(grant);
  }
  return grants;
}

function readGrant(world: World, input: unknown): Grant {
  if (!isRecord(input) || typeof input.permission !== 'string') throw invalidPayload();
  const { permission } = input;
  if (!isSchemePermission(world, permission)) {
    throw badRequest(`Unrecognized permission: ${permission}`);
  }
  return { permission, grantee: granteeOf(world, input.holder) };
}

const isSame = (one: Grant, other: Grant): boolean =>
  one.permission === other.permission &&
  JSON.stringify(one.grantee) === JSON.stringify(other.grantee);

const sameGrant = () => badRequest('The permission scheme already has this permission grant.');

export function addGrant(world: World, scheme: PermissionScheme, input: unknown): PermissionGrant {
  const grant = readGrant(world, input);
  if (scheme.grants.some((known) => isSame(known, grant))) throw sameGrant();
  const added = numbered(world, grant);
  world.permissionSchemes.put({ ...scheme, grants: [...scheme.grants, added] });
  return added;
}

/** @throws 400, as Jira does here, for a grant that is not in the scheme. */
export function removeGrant(world: World, scheme: PermissionScheme, grantId: string): void {
  const grants = scheme.grants.filter(({ id }) => id !== grantId);
  if (grants.length === scheme.grants.length) {
    throw badRequest(`The permission grant with id ${grantId} was not found.`);
  }
  world.permissionSchemes.put({ ...scheme, grants });
}

/** Projects that used it use the default scheme from then on. */
export function deletePermissionScheme(world: World, { id }: PermissionScheme): void {
  if (id === DEFAULT_PERMISSION_SCHEME) {
    throw badRequest('The default permission scheme cannot be deleted.');
  }
  for (const project of [...world.projects.values()]) {
    if (project.permissionSchemeId === id) {
      world.projects.put({ ...project, permissionSchemeId: DEFAULT_PERMISSION_SCHEME });
    }
  }
  world.permissionSchemes.remove(id);
}

export function assignPermissionScheme(
  world: World,
  project: Project,
  { id }: PermissionScheme,
): void {
  if (project.style === 'team-managed') {
    throw badRequest('A permission scheme cannot be assigned to a team-managed project.');
  }
  world.projects.put({ ...project, permissionSchemeId: id });
}
