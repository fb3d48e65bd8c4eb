import { attachmentBean } from '../attachments/view';
import { visibleComments } from '../comments/visibility';
import { commentBean } from '../comments/view';
import { fieldSchema, renderValue } from '../fields/kinds';
import { listFields } from '../fields/model';
import { issueTypeDetails } from '../issue-types/view';
import { canBrowse, projectOf } from '../permissions/model';
import { priorityBean } from '../priorities/view';
import { projectIdentity } from '../projects/view';
import { getStatus } from '../statuses/model';
import { statusDetails } from '../statuses/view';
import { jiraTimestamp } from '../timestamps';
import { userDetails } from '../users/view';
import { votesBean, watchesBean } from '../watchers/view';
import type { World } from '../world';
import type { Issue } from './issue';

type Render = (world: World, issue: Issue, viewer: string) => unknown;

/** Fields that no one edits as values: name for `names`, schema, and how they are shown. */
const COMPUTED: Readonly<Record<string, readonly [name: string, schemaType: string, Render]>> = {
  project: [
    'Project',
    'project',
    (world, issue) => projectIdentity(world, projectOf(world, issue)),
  ],
  issuetype: ['Issue Type', 'issuetype', (world, issue) => typeOf(world, issue)],
  status: [
    'Status',
    'status',
    (world, issue) => statusDetails(world, getStatus(world, issue.statusId)),
  ],
  statusCategory: [
    'Status Category',
    'statusCategory',
    (world, issue) => statusDetails(world, getStatus(world, issue.statusId)).statusCategory,
  ],
  creator: ['Creator', 'user', (world, issue) => userDetails(world, issue.creatorId)],
  created: ['Created', 'datetime', (_world, issue) => jiraTimestamp(issue.created)],
  updated: ['Updated', 'datetime', (_world, issue) => jiraTimestamp(issue.updated)],
  statuscategorychangedate: [
    'Status Category Changed',
    'datetime',
    (_world, issue) => jiraTimestamp(issue.statusCategoryChanged),
  ],
  resolutiondate: [
    'Resolved',
    'datetime',
    (_world, issue) => (issue.resolved === null ? null : jiraTimestamp(issue.resolved)),
  ],
  issuelinks: ['Linked Issues', 'array', linkBeans],
  subtasks: ['Sub-tasks', 'array', subtaskBeans],
  comment: ['Comment', 'comments-page', commentPage],
  attachment: [
    'Attachment',
    'array',
    (world, issue) => attachmentsOf(world, issue).map((each) => attachmentBean(world, each)),
  ],
  watches: ['Watchers', 'watches', watchesBean],
  votes: ['Votes', 'votes', votesBean],
  components: ['Components', 'array', () => []],
  fixVersions: ['Fix versions', 'array', () => []],
  versions: ['Affects versions', 'array', () => []],
};

/** Shown only when asked for by name or `*all`. */
const NOT_NAVIGABLE = new Set(['comment', 'attachment']);
const EMPTY_LISTS = new Set(['labels']);
const COMMENTS_IN_ISSUE = 100;

/** Resolves Jira's `fields` parameter: names, `*all`, `*navigable`, `-name`. */
export function selectFields(world: World, wanted: readonly string[]): Set<string> {
  const all = [...Object.keys(COMPUTED), ...listFields(world).map((field) => field.id)];
  const selected = new Set<string>();
  const onlyRemovals = wanted.length > 0 && wanted.every((each) => each.startsWith('-'));
  if (wanted.includes('*all') || onlyRemovals) for (const id of all) selected.add(id);
  if (wanted.includes('*navigable')) {
    for (const id of all) if (!NOT_NAVIGABLE.has(id)) selected.add(id);
  }
  for (const each of wanted) {
    if (each.startsWith('-')) selected.delete(each.slice(1));
    else if (all.includes(each)) selected.add(each);
  }
  return selected;
}

export function issueBean(
  world: World,
  viewer: string,
  issue: Issue,
  selected: ReadonlySet<string>,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const id of selected) {
    const value = fieldValue(world, viewer, issue, id);
    if (value !== undefined) fields[id] = value;
  }
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: world.url(`/rest/api/3/issue/${issue.id}`),
    key: issue.key,
    ...(selected.size > 0 ? { fields } : {}),
  };
}

function fieldValue(world: World, viewer: string, issue: Issue, id: string): unknown {
  const computed = COMPUTED[id];
  if (computed) return computed[2](world, issue, viewer);
  const field = world.fields.find(id);
  if (!field) return undefined;
  if (field.type === 'rank') return issue.rank;
  const raw = issue.values[id];
  if (field.id === 'parent') {
    const parent = typeof raw === 'string' ? world.issues.find(raw) : undefined;
    // An issue without a parent that the viewer sees has no `parent` at all.
    const isSeen = parent && canBrowse(world, viewer, projectOf(world, parent), parent);
    return isSeen ? issueStub(world, parent) : undefined;
  }
  if (EMPTY_LISTS.has(id)) return raw ?? [];
  return renderValue(world, field, raw);
}

export function fieldNames(world: World, selected: ReadonlySet<string>): Record<string, string> {
  const names: Record<string, string> = {};
  for (const id of selected) {
    const name = COMPUTED[id]?.[0] ?? world.fields.find(id)?.name;
    if (name !== undefined) names[id] = name;
  }
  return names;
}

export function fieldSchemas(
  world: World,
  selected: ReadonlySet<string>,
): Record<string, Record<string, unknown>> {
  const schemas: Record<string, Record<string, unknown>> = {};
  for (const id of selected) {
    const field = world.fields.find(id);
    const computed = COMPUTED[id];
    if (field) schemas[id] = fieldSchema(field);
    else if (computed) schemas[id] = { type: computed[1], system: id };
  }
  return schemas;
}

/** The computed fields as the field list shows them. */
export const computedFields = (): readonly { id: string; name: string; schemaType: string }[] =>
  Object.entries(COMPUTED).map(([id, [name, schemaType]]) => ({ id, name, schemaType }));

/** A linked, parent or sub-task issue inside another one. */
export function issueStub(world: World, issue: Issue): Record<string, unknown> {
  const priority = world.priorities.find(String(issue.values.priority));
  return {
    id: issue.id,
    key: issue.key,
    self: world.url(`/rest/api/3/issue/${issue.id}`),
    fields: {
      summary: issue.values.summary,
      status: statusDetails(world, getStatus(world, issue.statusId)),
      ...(priority ? { priority: priorityBean(world, priority) } : {}),
      issuetype: typeOf(world, issue),
    },
  };
}

function typeOf(world: World, issue: Issue): Record<string, unknown> | null {
  const type = world.issueTypes.find(issue.typeId);
  return type ? issueTypeDetails(world, type) : null;
}

function linkBeans(world: World, issue: Issue, viewer: string): unknown[] {
  return world.indexes.links(issue.id).flatMap((link) => {
    const type = world.linkTypes.find(link.typeId);
    const isInward = link.inwardId === issue.id;
    const other = world.issues.find(isInward ? link.outwardId : link.inwardId);
    if (!type || !other || !canBrowse(world, viewer, projectOf(world, other), other)) return [];
    return [
      {
        id: link.id,
        self: world.url(`/rest/api/3/issueLink/${link.id}`),
        type: { ...type, self: world.url(`/rest/api/3/issueLinkType/${type.id}`) },
        [isInward ? 'outwardIssue' : 'inwardIssue']: issueStub(world, other),
      },
    ];
  });
}

function subtaskBeans(world: World, issue: Issue, viewer: string): unknown[] {
  return world.indexes.children(issue.id).flatMap((id) => {
    const child = world.issues.find(id);
    const isSubtask = child && world.issueTypes.find(child.typeId)?.subtask;
    if (!child || !isSubtask || !canBrowse(world, viewer, projectOf(world, child), child))
      return [];
    return [issueStub(world, child)];
  });
}

/** The newest hundred, in order of time, with the whole number in `total`. */
function commentPage(world: World, issue: Issue, viewer: string): Record<string, unknown> {
  const comments = visibleComments(world, viewer, issue);
  const startAt = Math.max(0, comments.length - COMMENTS_IN_ISSUE);
  return {
    comments: comments.slice(startAt).map((comment) => commentBean(world, comment)),
    self: world.url(`/rest/api/3/issue/${issue.id}/comment`),
    maxResults: comments.length - startAt,
    total: comments.length,
    startAt,
  };
}

const attachmentsOf = (world: World, issue: Issue) =>
  [...world.attachments.values()].filter((each) => each.issueId === issue.id);
