import { createSystemDashboard } from './dashboards/model';
import { createFieldConfiguration } from './field-configurations/model';
import { createFieldScheme } from './field-schemes/model';
import type { SystemFieldType } from './fields/field';
import { createOption, placeField, seedField } from './fields/model';
import { createGroup } from './groups/model';
import { createIssueTypeScheme } from './issue-type-schemes/model';
import { createIssueType } from './issue-types/model';
import {
  createPermissionScheme,
  DEFAULT_PERMISSION_SCHEME,
  defaultHolders,
} from './permission-schemes/model';
import { createPriority } from './priorities/model';
import { createResolution } from './resolutions/model';
import { createRole } from './roles/model';
import { createIssueTypeScreenScheme, createScreen, createScreenScheme } from './screens/model';
import { createStatus } from './statuses/model';
import { createUser } from './users/model';
import { EVERYONE_GROUP } from './users/products';
import { createWorkflowScheme } from './workflow-schemes/model';
import { createWorkflow } from './workflows/model';
import type { World } from './world';

/** The group whose members administer a fresh site. */
export const ADMIN_GROUP = 'jira-administrators';
export const APP_DISPLAY_NAME = 'Entente';

/** What Jira gives every user of a new site. */
const EVERYONES_PERMISSIONS = [
  'USER_PICKER',
  'BULK_CHANGE',
  'CREATE_SHARED_OBJECTS',
  'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
  'CREATE_PROJECT',
] as const;

const SYSTEM_FIELDS: readonly (readonly [id: string, name: string, type: SystemFieldType])[] = [
  ['summary', 'Summary', 'summary'],
  ['description', 'Description', 'description'],
  ['environment', 'Environment', 'environment'],
  ['priority', 'Priority', 'priority'],
  ['resolution', 'Resolution', 'resolution'],
  ['assignee', 'Assignee', 'assignee'],
  ['reporter', 'Reporter', 'reporter'],
  ['duedate', 'Due date', 'duedate'],
  ['parent', 'Parent', 'parent'],
  ['labels', 'Labels', 'system-labels'],
  ['security', 'Security Level', 'security'],
];

/** What a new Jira site has before anyone sets it up: lists, fields, schemes, groups, the app. */
export function bootstrap(world: World): void {
  world.setFieldModel('schemes');
  createGroup(world, { name: EVERYONE_GROUP, globalPermissions: EVERYONES_PERMISSIONS });
  createGroup(world, { name: ADMIN_GROUP, globalPermissions: ['ADMINISTER'] });
  createUser(world, { displayName: APP_DISPLAY_NAME, accountType: 'app' });
  createLists(world);
  createSchemes(world);
  createFields(world);
  createSystemDashboard(world);
}

function createLists(world: World): void {
  for (const name of ['Highest', 'High', 'Medium', 'Low', 'Lowest'])
    createPriority(world, { name });
  for (const name of ['Done', "Won't Do", 'Duplicate']) createResolution(world, { name });
  createIssueType(world, { name: 'Epic', hierarchyLevel: 1 });
  for (const name of ['Story', 'Task', 'Bug']) createIssueType(world, { name });
  createIssueType(world, { name: 'Sub-task', hierarchyLevel: -1 });
  const links = [
    ['Blocks', 'is blocked by', 'blocks'],
    ['Cloners', 'is cloned by', 'clones'],
    ['Duplicate', 'is duplicated by', 'duplicates'],
    ['Relates', 'relates to', 'relates to'],
  ] as const;
  for (const [name, inward, outward] of links) {
    world.linkTypes.put({ id: world.nextId('link-type'), name, inward, outward });
  }
  createStatus(world, { name: 'To Do', category: 'TODO' });
  createStatus(world, { name: 'In Progress', category: 'IN_PROGRESS' });
  createStatus(world, { name: 'Done', category: 'DONE' });
  createRole(world, { name: 'Administrators', description: 'Administers the project.' });
}

/** The defaults that a project gets which names none. */
function createSchemes(world: World): void {
  createIssueTypeScheme(world, {
    name: 'Default Issue Type Scheme',
    description: 'Default issue type scheme is the list of global issue types.',
    issueTypeIds: [...world.issueTypes.keys()],
  });
  createPermissionScheme(world, {
    id: DEFAULT_PERMISSION_SCHEME,
    name: 'Default Permission Scheme',
    description:
      'This is the default Permission Scheme. Any new projects that are created will be assigned this scheme.',
    holders: defaultHolders(),
  });
  createWorkflowScheme(world, {
    name: 'Default Workflow Scheme',
    defaultWorkflowId: createDefaultWorkflow(world),
  });
  createFieldScheme(world, { name: 'Default Field Scheme' });
  createFieldConfiguration(world, { name: 'Default Field Configuration' });
  const screen = createScreen(world, { name: 'Default Screen' });
  const scheme = createScreenScheme(world, {
    name: 'Default Screen Scheme',
    screens: { default: screen.id },
  });
  createIssueTypeScreenScheme(world, {
    name: 'Default Issue Type Screen Scheme',
    defaultScreenSchemeId: scheme.id,
  });
}

/** The three statuses, each to be reached from any. */
function createDefaultWorkflow(world: World): string {
  const statusIds = [...world.statuses.keys()];
  const [first = ''] = statusIds;
  const toEach = statusIds.map((to) => ({
    name: world.statuses.find(to)?.name ?? to,
    from: 'any' as const,
    to,
  }));
  const transitions = [{ name: 'Create', from: 'initial' as const, to: first }, ...toEach];
  return createWorkflow(world, { name: 'jira', isSystem: true, statusIds, transitions }).id;
}

/** What no screen has until somebody puts it there. */
const OFF_SCREEN = new Set(['resolution', 'environment']);

/** Every system field is in the default schemes, and nearly all are on the default screen. */
function createFields(world: World): void {
  const common = { description: '', custom: false, contexts: [], options: [], trashed: false };
  for (const [id, name, type] of SYSTEM_FIELDS) {
    world.fields.put({ id, name, type, ...common });
    placeField(world, id, !OFF_SCREEN.has(id));
  }
  seedField(world, { name: 'Rank', type: 'rank' });
  seedField(world, { name: 'Sprint', type: 'sprint' });
  const flagged = seedField(world, { name: 'Flagged', type: 'checkboxes' });
  createOption(world, flagged.id, 'Impediment');
}

/** The account as which the app acts. */
export function appAccountId(world: World): string {
  for (const user of world.users.values()) if (user.accountType === 'app') return user.id;
  throw new Error('the site has no app account');
}
