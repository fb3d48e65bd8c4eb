type Entry = readonly [id: string, name: string, description: string];

/** The permissions of a scheme that the box knows, with Jira's ids (`-1`: it has none) and names. */
export const PROJECT_PERMISSIONS = {
  ADMINISTER_PROJECTS: ['23', 'Administer Projects', 'Ability to administer a project in Jira.'],
  EDIT_WORKFLOW: ['-1', 'Edit Workflows', "Ability to edit a project's workflows."],
  EDIT_ISSUE_LAYOUT: ['-1', 'Edit Issue Layout', "Ability to edit a project's issue layout."],
  BROWSE_PROJECTS: [
    '10',
    'Browse Projects',
    'Ability to browse projects and the issues within them.',
  ],
  MANAGE_SPRINTS_PERMISSION: ['-1', 'Manage Sprints', 'Ability to manage sprints.'],
  VIEW_DEV_TOOLS: ['29', 'View Development Tools', 'Ability to view development information.'],
  VIEW_READONLY_WORKFLOW: [
    '45',
    'View Read-Only Workflow',
    'Ability to view a read-only version of a workflow.',
  ],
  ASSIGNABLE_USER: ['17', 'Assignable User', 'Users with this permission may be assigned issues.'],
  ASSIGN_ISSUES: ['13', 'Assign Issues', 'Ability to assign issues to other people.'],
  CLOSE_ISSUES: ['18', 'Close Issues', 'Ability to close issues.'],
  CREATE_ISSUES: ['11', 'Create Issues', 'Ability to create issues.'],
  DELETE_ISSUES: ['16', 'Delete Issues', 'Ability to delete issues.'],
  EDIT_ISSUES: ['12', 'Edit Issues', 'Ability to edit issues.'],
  LINK_ISSUES: ['21', 'Link Issues', 'Ability to link issues together.'],
  MODIFY_REPORTER: [
    '30',
    'Modify Reporter',
    'Ability to modify the reporter when creating or editing an issue.',
  ],
  MOVE_ISSUES: ['25', 'Move Issues', 'Ability to move issues between projects or workflows.'],
  RESOLVE_ISSUES: ['14', 'Resolve Issues', 'Ability to resolve and reopen issues.'],
  SCHEDULE_ISSUES: ['28', 'Schedule Issues', "Ability to view or edit an issue's due date."],
  SET_ISSUE_SECURITY: ['26', 'Set Issue Security', 'Ability to set the security level of issues.'],
  TRANSITION_ISSUES: ['46', 'Transition Issues', 'Ability to transition issues.'],
  MANAGE_WATCHERS: ['32', 'Manage Watchers', 'Ability to manage the watchers of an issue.'],
  VIEW_VOTERS_AND_WATCHERS: [
    '31',
    'View Voters and Watchers',
    'Ability to view the voters and watchers of an issue.',
  ],
  ADD_COMMENTS: ['15', 'Add Comments', 'Ability to comment on issues.'],
  DELETE_ALL_COMMENTS: ['36', 'Delete All Comments', 'Ability to delete all comments.'],
  DELETE_OWN_COMMENTS: ['37', 'Delete Own Comments', 'Ability to delete own comments.'],
  EDIT_ALL_COMMENTS: ['34', 'Edit All Comments', 'Ability to edit all comments.'],
  EDIT_OWN_COMMENTS: ['35', 'Edit Own Comments', 'Ability to edit own comments.'],
  CREATE_ATTACHMENTS: ['19', 'Create Attachments', 'Ability to attach files to issues.'],
  DELETE_ALL_ATTACHMENTS: ['38', 'Delete All Attachments', 'Ability to delete all attachments.'],
  DELETE_OWN_ATTACHMENTS: ['39', 'Delete Own Attachments', 'Ability to delete own attachments.'],
  DELETE_ALL_WORKLOGS: ['43', 'Delete All Worklogs', 'Ability to delete all worklogs.'],
  DELETE_OWN_WORKLOGS: ['42', 'Delete Own Worklogs', 'Ability to delete own worklogs.'],
  EDIT_ALL_WORKLOGS: ['41', 'Edit All Worklogs', 'Ability to edit all worklogs.'],
  EDIT_OWN_WORKLOGS: ['40', 'Edit Own Worklogs', 'Ability to edit own worklogs.'],
  WORK_ON_ISSUES: ['20', 'Work On Issues', 'Ability to log work done against an issue.'],
} as const satisfies Readonly<Record<string, Entry>>;

export const GLOBAL_PERMISSIONS = {
  ADMINISTER: ['0', 'Administer Jira', 'Ability to perform most administration functions.'],
  SYSTEM_ADMIN: ['44', 'Jira System Administrators', 'Ability to perform all administration.'],
  USER_PICKER: ['27', 'Browse Users', 'Ability to select users and groups from a list.'],
  BULK_CHANGE: [
    '33',
    'Bulk Change',
    'Ability to modify a collection of issues at once. For example, resolve multiple issues in one step.',
  ],
  CREATE_SHARED_OBJECTS: [
    '22',
    'Create Shared Objects',
    'Ability to share dashboards and filters with other users, groups and roles.',
  ],
  MANAGE_GROUP_FILTER_SUBSCRIPTIONS: [
    '24',
    'Manage Group Filter Subscriptions',
    'Ability to manage group filter subscriptions.',
  ],
  CREATE_PROJECT: [
    '-1',
    'Create team-managed projects',
    'Ability to create projects that are managed by their team.',
  ],
} as const satisfies Readonly<Record<string, Entry>>;

export type ProjectPermission = keyof typeof PROJECT_PERMISSIONS;
export type GlobalPermission = keyof typeof GLOBAL_PERMISSIONS;

export const isProjectPermission = (key: string): key is ProjectPermission =>
  Object.hasOwn(PROJECT_PERMISSIONS, key);
export const isGlobalPermission = (key: string): key is GlobalPermission =>
  Object.hasOwn(GLOBAL_PERMISSIONS, key);

/** The key of a permission that an app declares: `ari:cloud:ecosystem::extension/<app>/<environment>/static/<key>`. */
export type AppPermissionKey = `ari:cloud:ecosystem::extension/${string}`;

/** What a permission scheme grants: Jira's own and those of apps. */
export type SchemePermission = ProjectPermission | AppPermissionKey;

/** A permission that an app's manifest declares (`jira:projectPermission`, `jira:globalPermission`). */
export interface AppPermission {
  /** Its key. */
  readonly id: AppPermissionKey;
  readonly name: string;
  readonly description: string;
  readonly type: 'PROJECT' | 'GLOBAL';
  /** Under which heading a scheme's page lists it. */
  readonly category: string;
}

/** Who holds a permission in a project's scheme, or sees a security level. */
export type Grantee =
  | { readonly kind: 'role'; readonly roleId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'user'; readonly accountId: string }
  /** The people of a user field of the issue. */
  | { readonly kind: 'user-field'; readonly fieldId: string }
  /** Whoever may use a product. */
  | { readonly kind: 'application'; readonly applicationKey: string }
  | { readonly kind: 'logged-in' }
  | { readonly kind: 'anyone' }
  | { readonly kind: 'lead' }
  | { readonly kind: 'reporter' }
  | { readonly kind: 'assignee' };
