import type { Issue } from '../issues/issue';
import type { Project } from '../projects/project';
import { badRequest, notFound } from '../refusal';
import { listParam, ok, whoAsks, type Reply, type RouteCall } from '../route';
import { findPermission, isSchemePermission, isSitePermission } from './catalogue';
import {
  getVisibleIssue,
  getVisibleProject,
  hasGlobal,
  hasPermission,
  mayHold,
  projectOf,
} from './model';

/** In which the caller asks: an issue, a project, or the whole site. */
interface Context {
  readonly issue?: Issue;
  readonly project?: Project;
}

/** The caller's own permissions, each with whether they hold it in the context. */
export function mine(call: RouteCall): Reply {
  const keys = askedFor(call);
  const context = contextOf(call, keys);
  const permissions = keys.map((key) => {
    const permission = findPermission(call.world, key);
    return [key, { ...permission, havePermission: holds(call, key, context) }] as const;
  });
  return ok({ permissions: Object.fromEntries(permissions) });
}

function askedFor(call: RouteCall): string[] {
  const keys = listParam(call, 'permissions');
  if (keys.length === 0) throw badRequest("The 'permissions' query parameter is required.");
  const unknown = keys.filter((key) => !findPermission(call.world, key));
  if (unknown.length > 0) {
    throw badRequest(`Unrecognized permission(s): [${unknown.join(', ')}]`);
  }
  return keys;
}

function contextOf(call: RouteCall, keys: readonly string[]): Context {
  const { world, query } = call;
  const viewer = whoAsks(call);
  const commentId = query.get('commentId');
  if (commentId !== null && keys.some((key) => key !== 'BROWSE_PROJECTS')) {
    throw badRequest('Only the BROWSE_PROJECTS permission is supported for a comment.');
  }
  const issueKey = query.get('issueId') ?? query.get('issueKey') ?? issueOfComment(call, commentId);
  if (issueKey !== null) {
    const issue = getVisibleIssue(world, viewer, issueKey);
    return { issue, project: projectOf(world, issue) };
  }
  const projectKey = query.get('projectId') ?? query.get('projectKey');
  return projectKey === null ? {} : { project: getVisibleProject(world, viewer, projectKey) };
}

function issueOfComment({ world }: RouteCall, commentId: string | null): string | null {
  if (commentId === null) return null;
  const comment = world.comments.find(commentId);
  if (!comment) throw notFound(`Can not find a comment for the id: ${commentId}.`);
  return comment.issueId;
}

function holds(call: RouteCall, key: string, { issue, project }: Context): boolean {
  const { world } = call;
  const viewer = whoAsks(call);
  if (isSitePermission(world, key)) return hasGlobal(world, viewer, key);
  if (!isSchemePermission(world, key)) return false;
  if (project && issue) return hasPermission(world, viewer, key, project, issue);
  const projects = project ? [project] : [...world.projects.values()];
  return projects.some((each) => mayHold(world, viewer, key, each));
}
