import type { IsoDay } from '../domain/settings';
import { inList, quoted } from './jql';
import type { JiraRequest } from './jira-request';
import { path } from './path';
import { listAll } from './setup/pages';
import { countIssues } from './search-issue-ids';

/** Something of the past that a rule goes by. */
export type PastSign =
  | { readonly kind: 'any' }
  | { readonly kind: 'priority'; readonly ids: readonly string[] }
  /** As labels are now: Jira cannot be asked for those that were taken off. */
  | { readonly kind: 'label'; readonly labels: readonly string[] }
  | { readonly kind: 'due-date' }
  | { readonly kind: 'resolution'; readonly ids: readonly string[] };

/** How many issues of the projects were created before a day and ever bore the sign. */
export function countWithSign(
  jira: JiraRequest,
  { projectIds, until }: { readonly projectIds: readonly string[]; readonly until: IsoDay },
  sign: PastSign,
): Promise<number> {
  const past = `project in ${inList(projectIds)} AND created < ${quoted(until)}`;
  return countIssues(jira, `${past}${clauseOf(sign)}`);
}

function clauseOf(sign: PastSign): string {
  switch (sign.kind) {
    case 'any':
      return '';
    case 'priority':
      return ` AND priority WAS IN ${inList(sign.ids)}`;
    case 'label':
      return ` AND labels in ${inList(sign.labels)}`;
    case 'due-date':
      return ' AND duedate is not EMPTY';
    case 'resolution':
      return ` AND resolution WAS IN ${inList(sign.ids)}`;
  }
}

export interface NamedChoice {
  readonly id: string;
  readonly name: string;
}

/** The site's priorities, the highest first. */
export async function listPriorities(jira: JiraRequest): Promise<readonly NamedChoice[]> {
  const all = await listAll<NamedChoice>(jira, path`/rest/api/3/priority/search`);
  return all.map(({ id, name }) => ({ id, name }));
}
