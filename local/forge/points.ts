/**
 * What a back-end call costs of Jira's hourly points: 1, and for reads 1 more per core object in the
 * answer (issue, project, dashboard, attachment) and 2 more per person, group, role or permission
 * (Atlassian's rate-limit page of October 2026). Writes cost 1, whatever they touch.
 */
export function pointsOf(method: string, path: string, status: number, body: string): number {
  if (status >= 400 || !isRead(method, path)) return 1;
  return 1 + objectPoints(path.split('?')[0] ?? '', body);
}

/** POSTs that only read. */
const READING_POST =
  /\/(search\/(jql|approximate-count)|bulkfetch|changelog\/list|jql\/|permissions\/(check|project)|expression\/)/;

export function isRead(method: string, path: string): boolean {
  return method === 'GET' || (method === 'POST' && READING_POST.test(path));
}

const PLATFORM = String.raw`^/rest/api/\w+`;
const at = (pattern: string): RegExp => new RegExp(`${PLATFORM}/${pattern}$`);

/** Measured at one point, though their answers hold people, permissions or versions. */
const MEASURED_AT_ONE = [
  at('permissions/project'),
  at('user/search'),
  at('project/[^/]+/versions?'),
];

const SINGLE_CORE = [
  at('(issue/(?!bulk|picker|createmeta)|project/(?!type)|dashboard/|attachment/)[^/]+'),
  /^\/rest\/agile\/1\.0\/issue\/[^/]+$/,
];
const CORE_LIST = [at('(project|dashboard)(/search)?'), at('project/recent')];
const SINGLE_IDENTITY = [
  at('(user|myself|group)'),
  at('role/[^/]+'),
  at('project/[^/]+/role/[^/]+'),
];
const IDENTITY_LIST = [
  at('(users|user/bulk|users/search|group/bulk|group/member|role|permissions|mypermissions)'),
  at('user/(assignable|permission|viewissue)/.*'),
];

function objectPoints(path: string, body: string): number {
  const is = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(path));
  if (is(MEASURED_AT_ONE)) return 0;
  if (is(CORE_LIST)) return listOf(body).length;
  if (is(IDENTITY_LIST)) return 2 * listOf(body).length;
  if (is(SINGLE_IDENTITY)) return 2;
  if (is(SINGLE_CORE)) return 1;
  const answer = parse(body) as Readonly<Record<string, unknown>> | undefined;
  const issues = answer?.['issues'] ?? answer?.['issueChangeLogs'];
  return Array.isArray(issues) ? issues.length : 0;
}

/** The objects of a list, of a page, or of a map of permissions. */
function listOf(body: string): readonly unknown[] {
  const answer = parse(body);
  if (Array.isArray(answer)) return answer;
  const page = answer as Readonly<Record<string, unknown>> | undefined;
  const list = page?.['values'] ?? page?.['dashboards'] ?? page?.['permissions'] ?? [];
  return Array.isArray(list) ? list : Object.values(list);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
