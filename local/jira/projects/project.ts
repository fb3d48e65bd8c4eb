import type { RoleActors } from '../roles/role';

export type ProjectTypeKey = 'software' | 'business';

/** A project; what it may do and show is in its schemes. */
export interface Project {
  readonly id: string;
  readonly key: string;
  readonly typeKey: ProjectTypeKey;
  readonly formerKeys: readonly string[];
  readonly name: string;
  readonly description: string;
  readonly url: string;
  readonly leadAccountId: string;
  readonly assigneeType: 'PROJECT_LEAD' | 'UNASSIGNED';
  readonly categoryId: string | null;
  /** Team-managed projects have schemes of their own that nobody may assign. */
  readonly style: 'company-managed' | 'team-managed';
  readonly issueTypeSchemeId: string;
  readonly workflowSchemeId: string;
  readonly issueTypeScreenSchemeId: string;
  /** Which fields it has, on a site with field schemes. */
  readonly fieldSchemeId: string;
  /** Which fields it hides, on a site that has field configurations still; null: the default one. */
  readonly fieldConfigurationSchemeId: string | null;
  readonly permissionSchemeId: string;
  readonly securitySchemeId: string | null;
  /** By role id. */
  readonly roleActors: Readonly<Record<string, RoleActors>>;
  readonly state: 'live' | 'archived' | 'trashed';
  /** Who archived or trashed it, and when; absent while it is live. */
  readonly stateChange?: { readonly at: number; readonly accountId: string };
  /** What a team-managed project has switched on or off, by the feature's key. */
  readonly features?: Readonly<Record<string, 'ENABLED' | 'DISABLED'>>;
  readonly lastIssueNumber: number;
}
