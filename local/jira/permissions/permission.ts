/** The project permissions that the box knows, with Jira's ids, names and sentences. */
export const PROJECT_PERMISSIONS = {
  ADMINISTER_PROJECTS: ['23', 'Administer Projects'],
  BROWSE_PROJECTS: ['10', 'Browse Projects'],
  CREATE_ISSUES: ['11', 'Create Issues'],
  EDIT_ISSUES: ['12', 'Edit Issues'],
  ASSIGN_ISSUES: ['13', 'Assign Issues'],
  RESOLVE_ISSUES: ['14', 'Resolve Issues'],
  ADD_COMMENTS: ['15', 'Add Comments'],
  DELETE_ISSUES: ['16', 'Delete Issues'],
  ASSIGNABLE_USER: ['17', 'Assignable User'],
  CLOSE_ISSUES: ['18', 'Close Issues'],
  CREATE_ATTACHMENTS: ['19', 'Create Attachments'],
  DELETE_ALL_ATTACHMENTS: ['38', 'Delete All Attachments'],
  DELETE_OWN_ATTACHMENTS: ['39', 'Delete Own Attachments'],
  LINK_ISSUES: ['21', 'Link Issues'],
  MOVE_ISSUES: ['25', 'Move Issues'],
  SCHEDULE_ISSUES: ['28', 'Schedule Issues'],
  MODIFY_REPORTER: ['30', 'Modify Reporter'],
  EDIT_ALL_COMMENTS: ['34', 'Edit All Comments'],
  EDIT_OWN_COMMENTS: ['35', 'Edit Own Comments'],
  DELETE_ALL_COMMENTS: ['36', 'Delete All Comments'],
  DELETE_OWN_COMMENTS: ['37', 'Delete Own Comments'],
  MANAGE_WATCHERS: ['32', 'Manage Watchers'],
  VIEW_VOTERS_AND_WATCHERS: ['31', 'View Voters and Watchers'],
  SET_ISSUE_SECURITY: ['26', 'Set Issue Security'],
  TRANSITION_ISSUES: ['46', 'Transition Issues'],
  MANAGE_SPRINTS_PERMISSION: ['-1', 'Manage Sprints'],
} as const;

export const GLOBAL_PERMISSIONS = {
  ADMINISTER: ['0', 'Administer Jira'],
  USER_PICKER: ['27', 'Browse Users'],
  BULK_CHANGE: ['33', 'Bulk Change'],
} as const;

export type ProjectPermission = keyof typeof PROJECT_PERMISSIONS;
export type GlobalPermission = keyof typeof GLOBAL_PERMISSIONS;

export const isProjectPermission = (key: string): key is ProjectPermission =>
  Object.hasOwn(PROJECT_PERMISSIONS, key);
export const isGlobalPermission = (key: string): key is GlobalPermission =>
  Object.hasOwn(GLOBAL_PERMISSIONS, key);

/** Who holds a permission in a project's scheme, or sees a security level. */
export type Grantee =
  | { readonly kind: 'role'; readonly roleId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'user'; readonly accountId: string }
  /** The people of a user field of the issue. */
  | { readonly kind: 'user-field'; readonly fieldId: string }
  | { readonly kind: 'logged-in' }
  | { readonly kind: 'anyone' }
  | { readonly kind: 'lead' }
  | { readonly kind: 'reporter' }
  | { readonly kind: 'assignee' };
