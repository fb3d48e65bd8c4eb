import { findGroup, getGroup, grantGlobal } from '../groups/model';
import { EVERYONE_GROUP } from '../users/products';
import type { World } from '../world';
import {
  GLOBAL_PERMISSIONS,
  isGlobalPermission,
  isProjectPermission,
  PROJECT_PERMISSIONS,
  type AppPermission,
  type AppPermissionKey,
  type GlobalPermission,
  type SchemePermission,
} from './permission';

/** A permission as lists show it, Jira's own or an app's. */
export interface KnownPermission {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'PROJECT' | 'GLOBAL';
}

export function listPermissions(world: World): KnownPermission[] {
  const built = (type: KnownPermission['type']) =>
    Object.keys(type === 'PROJECT' ? PROJECT_PERMISSIONS : GLOBAL_PERMISSIONS);
  return [...built('GLOBAL'), ...built('PROJECT'), ...world.appPermissions.keys()].flatMap(
    (key) => findPermission(world, key) ?? [],
  );
}

export function findPermission(world: World, key: string): KnownPermission | undefined {
  if (isProjectPermission(key)) return known(key, 'PROJECT', PROJECT_PERMISSIONS[key]);
  if (isGlobalPermission(key)) return known(key, 'GLOBAL', GLOBAL_PERMISSIONS[key]);
  const app = world.appPermissions.find(key);
  return app && known(key, app.type, ['-1', app.name, app.description]);
}

const known = (
  key: string,
  type: KnownPermission['type'],
  [id, name, description]: readonly [string, string, string],
): KnownPermission => ({ id, key, name, description, type });

/** Whether a scheme can grant it. */
export const isSchemePermission = (world: World, key: string): key is SchemePermission =>
  findPermission(world, key)?.type === 'PROJECT';

/** Whether groups of the site hold it. */
export const isSitePermission = (
  world: World,
  key: string,
): key is GlobalPermission | AppPermissionKey => findPermission(world, key)?.type === 'GLOBAL';

export interface NewAppPermission {
  readonly key: AppPermissionKey;
  readonly name: string;
  readonly description?: string;
  readonly type: AppPermission['type'];
  readonly category?: string;
  /** Who holds a global one at first; a project permission is granted by schemes only. */
  readonly defaultGrants?: 'all' | 'jira-administrators' | 'none';
}

/** As Forge does when an app is installed; declaring it again keeps the grants. */
export function declareAppPermission(world: World, input: NewAppPermission): AppPermission {
  const { key, name, description = name, type, category = 'other', defaultGrants } = input;
  const isNew = !world.appPermissions.has(key);
  const permission = world.appPermissions.put({ id: key, name, description, type, category });
  if (isNew && type === 'GLOBAL') grantAtFirst(world, key, defaultGrants ?? 'none');
  return permission;
}

function grantAtFirst(
  world: World,
  key: AppPermissionKey,
  to: NonNullable<NewAppPermission['defaultGrants']>,
): void {
  if (to === 'none') return;
  const group = to === 'all' ? EVERYONE_GROUP : to;
  if (findGroup(world, group)) grantGlobal(world, key, getGroup(world, group).id);
}
