import { canBrowse, projectOf } from '../permissions/model';
import { ok, whoAsks, type Reply, type Route, type RouteCall } from '../route';
import { compileOrRefuse, searchIssues } from '../search/search';
import type { Issue } from './issue';

const MAX_SUGGESTED = 20;

/** Issues that a word may mean: those of the viewer's own doing, then those of a query. */
function picker(call: RouteCall): Reply {
  const { world, query } = call;
  const viewer = whoAsks(call);
  const fits = fitting(call);
  const own = [...world.issues.values()]
    .filter((issue) => issue.creatorId === viewer && issue.archived === undefined && fits(issue))
    .filter((issue) => canBrowse(world, viewer, projectOf(world, issue), issue))
    .sort((a, b) => b.updated - a.updated);
  const jql = query.get('currentJQL') ?? '';
  const current = jql === '' ? [] : searchIssues(world, viewer, jql, fits);
  const sections = [section('hs', 'History Search', '', own)];
  if (jql !== '') sections.push(section('cs', 'Current Search', jql, current));
  return ok({ sections });
}

function fitting(call: RouteCall): (issue: Issue) => boolean {
  const { world, query } = call;
  const text = (query.get('query') ?? '').toLowerCase();
  const without = query.get('currentIssueKey');
  const projectId = query.get('currentProjectId');
  const withSubtasks = query.get('showSubTasks') !== 'false';
  const jql = query.get('currentJQL');
  if (jql) compileOrRefuse(world, whoAsks(call), jql);
  return (issue) =>
    issue.key !== without &&
    (projectId === null || issue.projectId === projectId) &&
    (withSubtasks || !world.issueTypes.find(issue.typeId)?.subtask) &&
    `${issue.key} ${String(issue.values.summary)}`.toLowerCase().includes(text);
}

function section(
  id: string,
  label: string,
  jql: string,
  found: readonly Issue[],
): Record<string, unknown> {
  const shown = found.slice(0, MAX_SUGGESTED);
  const sub = `Showing ${shown.length} of ${found.length} matching issues`;
  return {
    ...{ id, label },
    sub: jql === '' ? sub : `${sub} (${jql})`,
    ...(shown.length === 0 ? { msg: 'No matching issues found' } : {}),
    issues: shown.map(({ id: issueId, key, values }) => ({
      id: Number(issueId),
      key,
      keyHtml: key,
      img: '/images/icons/issuetypes/story.png',
      summary: values.summary,
      summaryText: values.summary,
    })),
  };
}

export const pickerRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/issue/picker', handle: picker },
];
