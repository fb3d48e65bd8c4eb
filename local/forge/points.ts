/**
 * What a back-end call costs of Jira's hourly points: 1, and for reads 1 more per issue or project
 * in the answer (Atlassian's rate-limit page of October 2026; the measured exceptions of one point
 * are those whose answer holds neither).
 */
export function pointsOf(method: string, path: string, status: number, body: string): number {
  if (status >= 400 || !isRead(method, path)) return 1;
  return 1 + countObjects(path, body);
}

/** POSTs that only read. */
const READING_POST = /\/(search\/jql|bulkfetch|jql\/match|jql\/parse|permissions\/(check|project))/;

function isRead(method: string, path: string): boolean {
  return method === 'GET' || (method === 'POST' && READING_POST.test(path));
}

const SINGLE = /^\/rest\/(api\/\w+|agile\/1\.0)\/(issue|project|dashboard)\/[^/?]+(\?|$)/;
const PROJECTS = /^\/rest\/api\/\w+\/project(\/search)?(\?|$)/;

function countObjects(path: string, body: string): number {
  if (SINGLE.test(path)) return 1;
  const answer = parse(body);
  if (Array.isArray(answer)) return PROJECTS.test(path) ? answer.length : 0;
  const page = answer as Readonly<Record<string, unknown>> | undefined;
  const list = page?.['issues'] ?? page?.['issueChangeLogs'];
  if (Array.isArray(list)) return list.length;
  return PROJECTS.test(path) && Array.isArray(page?.['values']) ? page['values'].length : 0;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
