import { createField, createOption } from './fields/model';
import type { SystemFieldType } from './fields/field';
import { createGroup } from './groups/model';
import { createIssueType } from './issue-types/model';
import { createPriority } from './priorities/model';
import { createResolution } from './resolutions/model';
import { createUser, EVERYONE_GROUP } from './users/model';
import type { World } from './world';

/** The group whose members administer a fresh site. */
export const ADMIN_GROUP = 'jira-administrators';
export const APP_DISPLAY_NAME = 'Entente';

const SYSTEM_FIELDS: readonly (readonly [id: string, name: string, type: SystemFieldType])[] = [
  ['summary', 'Summary', 'summary'],
  ['description', 'Description', 'description'],
  ['priority', 'Priority', 'priority'],
  ['resolution', 'Resolution', 'resolution'],
  ['assignee', 'Assignee', 'assignee'],
  ['reporter', 'Reporter', 'reporter'],
  ['duedate', 'Due date', 'duedate'],
  ['parent', 'Parent', 'parent'],
  ['labels', 'Labels', 'system-labels'],
];

/** What a new Jira site has before anyone sets it up: lists, system fields, groups, the app. */
export function bootstrap(world: World): void {
  createGroup(world, { name: EVERYONE_GROUP, globalPermissions: ['USER_PICKER', 'BULK_CHANGE'] });
  createGroup(world, { name: ADMIN_GROUP, globalPermissions: ['ADMINISTER'] });
  createUser(world, { displayName: APP_DISPLAY_NAME, accountType: 'app' });
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
  for (const [id, name, type] of SYSTEM_FIELDS) {
    const common = { description: '', custom: false, contextId: '', options: [], trashed: false };
    world.fields.put({ id, name, type, ...common });
  }
  createField(world, { name: 'Rank', type: 'rank' });
  createField(world, { name: 'Sprint', type: 'sprint' });
  const flagged = createField(world, { name: 'Flagged', type: 'checkboxes' });
  createOption(world, flagged.id, 'Impediment');
}

/** The account as which the app acts. */
export function appAccountId(world: World): string {
  for (const user of world.users.values()) if (user.accountType === 'app') return user.id;
  throw new Error('the site has no app account');
}
