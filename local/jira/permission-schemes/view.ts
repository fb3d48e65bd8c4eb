import { groupName } from '../groups/view';
import type { Grantee } from '../permissions/permission';
import { userDetails } from '../users/view';
import type { World } from '../world';
import { holderOf } from './holders';
import type { PermissionGrant, PermissionScheme } from './permission-scheme';

/** What `expand` may name; any of them adds the grants to a scheme. */
export const EXPANSIONS: readonly string[] = [
  'all',
  'field',
  'group',
  'permissions',
  'projectRole',
  'user',
];

const EXPAND = 'permissions,user,group,projectRole,field,all';

export type Expansion = ReadonlySet<string>;

export const schemeBean = (
  world: World,
  scheme: PermissionScheme,
  expand: Expansion,
): Record<string, unknown> => ({
  expand: EXPAND,
  id: Number(scheme.id),
  self: world.url(`/rest/api/3/permissionscheme/${scheme.id}`),
  name: scheme.name,
  description: scheme.description,
  ...(expand.size > 0 && {
    permissions: scheme.grants.map((grant) => grantBean(world, scheme, grant, expand)),
  }),
});

export const grantBean = (
  world: World,
  scheme: PermissionScheme,
  { id, permission, grantee }: PermissionGrant,
  expand: Expansion,
): Record<string, unknown> => ({
  id: Number(id),
  self: world.url(`/rest/api/3/permissionscheme/${scheme.id}/permission/${id}`),
  holder: { ...holderOf(world, grantee), ...expanded(world, grantee, expand) },
  permission,
});

function expanded(world: World, grantee: Grantee, expand: Expansion): Record<string, unknown> {
  const has = (name: string): boolean => expand.has(name) || expand.has('all');
  if (grantee.kind === 'user' && has('user')) {
    return { user: userDetails(world, grantee.accountId) };
  }
  if (grantee.kind === 'group' && has('group')) {
    const group = world.groups.find(grantee.groupId);
    return group ? { group: groupName(world, group) } : {};
  }
  if (grantee.kind === 'role' && has('projectRole')) {
    const role = world.roles.find(grantee.roleId);
    if (!role) return {};
    const { id, name, description } = role;
    const self = world.url(`/rest/api/3/role/${id}`);
    return { projectRole: { self, name, id: Number(id), description } };
  }
  if (grantee.kind === 'user-field' && has('field')) {
    const field = world.fields.find(grantee.fieldId);
    return field ? { field: { id: field.id, key: field.id, name: field.name, custom: true } } : {};
  }
  return {};
}
