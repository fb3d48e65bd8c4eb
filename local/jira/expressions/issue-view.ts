import { commentBean } from '../comments/view';
import type { Issue, RawValue } from '../issues/issue';
import { issueBean } from '../issues/view';
import { canBrowse, projectOf } from '../permissions/model';
import type { Project } from '../projects/project';
import { projectSummary } from '../projects/view';
import type { IssueLink } from '../links/link';
import type { World } from '../world';
import { dateView, documentView, fromJson } from './value-view';
import { propertiesView, userView } from './user-view';
import { makeView, type View } from './view';

/** Names of Jira's type reference and the fields of REST behind them. */
const FIELDS: Readonly<Record<string, string>> = {
  assignee: 'assignee',
  components: 'components',
  creator: 'creator',
  description: 'description',
  dueDate: 'duedate',
  environment: 'environment',
  fixVersions: 'fixVersions',
  issueType: 'issuetype',
  labels: 'labels',
  priority: 'priority',
  reporter: 'reporter',
  resolution: 'resolution',
  securityLevel: 'security',
  status: 'status',
  summary: 'summary',
  versions: 'versions',
};
const isCustomField = (world: World, name: string): boolean =>
  name.startsWith('customfield_') && world.fields.has(name);

const CHEAP = new Set([...Object.keys(FIELDS), 'id', 'key', 'project', 'created', 'updated']);
const BEAN = '*navigable';

/** An issue as the viewer sees it. */
export function issueView(world: World, viewer: string, issue: Issue): View {
  const rest = (field: string) => {
    const { fields } = issueBean(world, viewer, issue, new Set([field])) as {
      fields: Readonly<Record<string, unknown>>;
    };
    return fromJson(world, fields[field] ?? null);
  };
  const read = ([name, field]: [string, string]) => [name, () => rest(field)] as const;
  return makeView({
    type: 'Issue',
    identity: issue.id,
    properties: {
      ...Object.fromEntries(Object.entries(FIELDS).map(read)),
      id: () => Number(issue.id),
      key: () => issue.key,
      project: () => projectView(world, viewer, projectOf(world, issue)),
      created: () => dateView(issue.created),
      updated: () => dateView(issue.updated),
      resolutionDate: () => (issue.resolved === null ? null : dateView(issue.resolved)),
      parent: () => visible(world, viewer, parentIdOf(issue)),
      subtasks: () => subtasksOf(world, viewer, issue),
      links: () =>
        world.indexes.links(issue.id).flatMap((link) => linkView(world, viewer, issue, link)),
      comments: () => commentsOf(world, issue),
      properties: () => propertiesView(world, 'issue', issue.id),
    },
    other: (name) => (isCustomField(world, name) ? rest(name) : undefined),
    isExpensive: (name) => !CHEAP.has(name),
    toJson: () => issueBean(world, viewer, issue, new Set([BEAN])),
  });
}

/** The issue as it will be: what the screen of a transition brings stands over what is stored. */
export const withPending = (
  issue: Issue,
  pending: Readonly<Record<string, RawValue>> = {},
): Issue => ({ ...issue, values: { ...issue.values, ...pending } });

export function projectView(world: World, viewer: string, project: Project): View {
  return makeView({
    type: 'Project',
    identity: project.id,
    properties: {
      id: () => Number(project.id),
      key: () => project.key,
      name: () => project.name,
      style: () => (project.style === 'team-managed' ? 'next-gen' : 'classic'),
      projectTypeKey: () => 'software',
      properties: () => propertiesView(world, 'project', project.id),
    },
    isExpensive: (name) => name === 'properties',
    toJson: () => projectSummary(world, project),
  });
}

function parentIdOf({ values }: Issue): string | undefined {
  return typeof values.parent === 'string' ? values.parent : undefined;
}

/** Another issue, when the viewer may see it. */
function visible(world: World, viewer: string, id: string | undefined): View | null {
  const other = id === undefined ? undefined : world.issues.find(id);
  if (!other || !canBrowse(world, viewer, projectOf(world, other), other)) return null;
  return issueView(world, viewer, other);
}

const subtasksOf = (world: World, viewer: string, issue: Issue): View[] =>
  world.indexes.children(issue.id).flatMap((id) => {
    const child = world.issues.find(id);
    const isSubtask = child && world.issueTypes.find(child.typeId)?.subtask;
    return isSubtask ? (visible(world, viewer, id) ?? []) : [];
  });

function linkView(world: World, viewer: string, issue: Issue, link: IssueLink): View[] {
  const isInward = link.inwardId === issue.id;
  const linked = visible(world, viewer, isInward ? link.outwardId : link.inwardId);
  const type = world.linkTypes.find(link.typeId);
  if (!linked || !type) return [];
  return [
    makeView({
      type: 'IssueLink',
      identity: link.id,
      properties: {
        id: () => Number(link.id),
        type: () => ({ ...type, id: Number(type.id) }),
        direction: () => (isInward ? 'outward' : 'inward'),
        linkedIssue: () => linked,
      },
      toJson: () => ({ id: link.id, type }),
    }),
  ];
}

const commentsOf = (world: World, issue: Issue): View[] =>
  world.indexes.comments(issue.id).map((comment) =>
    makeView({
      type: 'Comment',
      identity: comment.id,
      properties: {
        id: () => Number(comment.id),
        author: () => userView(world, comment.authorId),
        body: () => documentView(comment.body),
        created: () => dateView(comment.created),
        updated: () => dateView(comment.updated),
        properties: () => propertiesView(world, 'comment', comment.id),
      },
      isExpensive: (name) => name === 'properties',
      toJson: () => commentBean(world, comment),
    }),
  );
