import { JiraRefused } from './jira-error';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { requestJson } from './request-json';

/** Most projects of one question. */
const PAGE = 50;

interface Policies {
  readonly projectDataPolicies?: readonly {
    readonly id: number | string;
    readonly dataPolicy?: { readonly anyContentBlocked?: boolean };
  }[];
}

/**
 * Projects that an organisation's app-access rule keeps from this app: their issues vanish from its
 * searches without a word. Events tell only of rules that are younger than the installation.
 */
export async function listBlockedProjectIds(
  jira: JiraRequest,
  projectIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const blocked = new Set<string>();
  for (let from = 0; from < projectIds.length; from += PAGE)
    for (const id of await blockedOf(jira, projectIds.slice(from, from + PAGE))) blocked.add(id);
  return blocked;
}

async function blockedOf(
  jira: JiraRequest,
  projectIds: readonly string[],
): Promise<readonly string[]> {
  const at = withQuery(path`/rest/api/3/data-policy/project`, { ids: projectIds });
  try {
    const { projectDataPolicies = [] } = await requestJson<Policies>(jira, at);
    return projectDataPolicies
      .filter(({ dataPolicy }) => dataPolicy?.anyContentBlocked === true)
      .map(({ id }) => String(id));
  } catch (error) {
    // One that is gone spoils the question for all: then each is asked for alone.
    if (!(error instanceof JiraRefused)) throw error;
    if (projectIds.length === 1) return [];
    const each = await Promise.all(projectIds.map((id) => blockedOf(jira, [id])));
    return each.flat();
  }
}
