import type { ProductEvent } from '../jira/site';
import { askSite } from './ask-site';
import type { HttpSite } from './http-site';

const ENROLMENT_PROPERTY = 'entente';
/** Polls between two looks at which projects are enrolled. */
const ENROLMENT_EVERY = 10;
/** Beyond the time since the last poll, as clocks and the search's index lag. */
const OVERLAP_MINUTES = 2;

interface FoundIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: { readonly updated: string; readonly created: string };
}

interface Page<T> {
  readonly values: readonly T[];
}

/**
 * A real site sends no events to this machine: this asks what has changed in the enrolled projects,
 * and says so in the form of events. Who changed what is not in the answer, nor what was deleted.
 */
export function makeWatch(site: HttpSite, accountId: string, now: () => number) {
  const seen = new Map<string, string>();
  let projectIds: readonly string[] = [];
  let polls = 0;
  let lastMs = now();
  return async function poll(): Promise<void> {
    if (polls % ENROLMENT_EVERY === 0) projectIds = await enrolledProjects(site);
    polls += 1;
    if (projectIds.length === 0) {
      // Somebody may enrol one at any time.
      polls = 0;
      return;
    }
    const startedMs = now();
    const minutes = Math.ceil((startedMs - lastMs) / 60_000) + OVERLAP_MINUTES;
    for (const issue of await changedSince(site, projectIds, minutes)) {
      const { updated, created } = issue.fields;
      if (seen.get(issue.id) === updated) continue;
      const isNew = !seen.has(issue.id) && created === updated;
      seen.set(issue.id, updated);
      site.emit(eventOf(issue, isNew ? 'created' : 'updated', accountId));
    }
    lastMs = startedMs;
  };
}

async function enrolledProjects(site: HttpSite): Promise<string[]> {
  const { values } = await askSite<Page<{ id: string }>>(
    site,
    '/rest/api/3/project/search?maxResults=100',
  );
  const enrolled: string[] = [];
  for (const { id } of values) {
    const path = `/rest/api/3/project/${id}/properties/${ENROLMENT_PROPERTY}`;
    const property = await askSite<{ value?: { enabled?: unknown } }>(site, path).catch(
      () => undefined,
    );
    if (property?.value?.enabled === true) enrolled.push(id);
  }
  return enrolled;
}

async function changedSince(
  site: HttpSite,
  projectIds: readonly string[],
  minutes: number,
): Promise<FoundIssue[]> {
  const jql = `project in (${projectIds.join(', ')}) AND updated >= -${minutes}m ORDER BY updated ASC`;
  const fields = ['updated', 'created', 'project', 'issuetype', 'status', 'summary'];
  const found: FoundIssue[] = [];
  let nextPageToken: string | undefined;
  do {
    const page: { issues: FoundIssue[]; nextPageToken?: string | null } = await askSite(
      site,
      '/rest/api/3/search/jql',
      { jql, fields, maxResults: 100, ...(nextPageToken && { nextPageToken }) },
    );
    found.push(...page.issues);
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken);
  return found;
}

const eventOf = (
  issue: FoundIssue,
  verb: 'created' | 'updated',
  accountId: string,
): ProductEvent => ({
  eventType: `avi:jira:${verb}:issue`,
  selfGenerated: false,
  timestamp: String(Date.parse(issue.fields.updated)),
  atlassianId: accountId,
  issue,
  ...(verb === 'updated' && { changelog: { items: [] } }),
});
