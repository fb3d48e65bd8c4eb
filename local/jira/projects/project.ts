import type { Grantee, ProjectPermission } from '../permissions/permission';

export interface ScreenField {
  readonly fieldId: string;
  readonly required?: boolean;
}

/** What an issue type means in one project: its workflow and its two screens. */
export interface ProjectIssueType {
  readonly typeId: string;
  readonly workflowId: string;
  /** Absent: every field may be set. */
  readonly createScreen?: readonly ScreenField[];
  readonly editScreen?: readonly ScreenField[];
}

export interface RoleActors {
  readonly groups: readonly string[];
  readonly accountIds: readonly string[];
}

/** A company-managed software project with its schemes folded in. */
export interface Project {
  readonly id: string;
  readonly key: string;
  readonly formerKeys: readonly string[];
  readonly name: string;
  readonly description: string;
  readonly leadAccountId: string;
  readonly issueTypes: readonly ProjectIssueType[];
  /** By role name. */
  readonly roles: Readonly<Record<string, RoleActors>>;
  readonly permissions: Readonly<Partial<Record<ProjectPermission, readonly Grantee[]>>>;
  readonly state: 'live' | 'archived' | 'trashed';
  readonly lastIssueNumber: number;
}
