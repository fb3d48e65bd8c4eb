import type { Grantee, SchemePermission } from '../permissions/permission';

export interface PermissionGrant {
  readonly id: string;
  readonly permission: SchemePermission;
  readonly grantee: Grantee;
}

/** Who may do what in the projects that use it. */
export interface PermissionScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly grants: readonly PermissionGrant[];
}
