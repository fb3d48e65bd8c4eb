/** Groups (by id) and people who play a role. */
export interface RoleActors {
  readonly groupIds: readonly string[];
  readonly accountIds: readonly string[];
}

/** A role that each project of the site fills with actors of its own. */
export interface ProjectRole {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Who plays it in a new project. */
  readonly defaultActors: RoleActors;
}

export const ADMIN_ROLE_ID = '10002';
export const NOBODY: RoleActors = { groupIds: [], accountIds: [] };
