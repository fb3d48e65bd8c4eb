import { hasPermission, projectOf } from '../permissions/model';
import type { ProjectPermission } from '../permissions/permission';
import type { World } from '../world';
import type { Issue } from './issue';

const LINKS: readonly (readonly [
  id: string,
  label: string,
  page: string,
  permission: ProjectPermission,
])[] = [
  ['edit-issue', 'Edit', 'EditIssue!default.jspa', 'EDIT_ISSUES'],
  ['assign-issue', 'Assign', 'AssignIssue!default.jspa', 'ASSIGN_ISSUES'],
  ['comment-issue', 'Add comment', 'AddComment!default.jspa', 'ADD_COMMENTS'],
  ['link-issue', 'Link issue', 'LinkJiraIssue!default.jspa', 'LINK_ISSUES'],
  ['move-issue', 'Move', 'MoveIssue!default.jspa', 'MOVE_ISSUES'],
  ['delete-issue', 'Delete', 'DeleteIssue!default.jspa', 'DELETE_ISSUES'],
];

/** What the issue view offers to this person, as its operations bar groups it. */
export function operationsOf(world: World, viewer: string, issue: Issue): Record<string, unknown> {
  const project = projectOf(world, issue);
  const links = LINKS.filter(([, , , permission]) =>
    hasPermission(world, viewer, permission, project, issue),
  ).map(([id, label, page], place) => ({
    id,
    styleClass: `issueaction-${id}`,
    label,
    weight: (place + 1) * 10,
    href: `/secure/${page}?id=${issue.id}`,
  }));
  const group = { id: 'operations', weight: 10, links, groups: [] };
  return { linkGroups: [{ id: 'view.issue.opsbar', links: [], groups: [group] }] };
}
