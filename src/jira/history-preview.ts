import type { IsoDay } from '../domain/settings';
import type { ActualStatus } from '../domain/setup/actual-state';
import { atMost } from './at-most';
import { inList, quoted } from './jql';
import type { JiraRequest } from './jira-request';
import { path } from './path';
import { listAll } from './setup/pages';
import { listResolutions, listStatuses } from './setup/things';
import { countIssues } from './search-issue-ids';

/** Something of the past that a rule goes by. */
export type PastSign =
  | { readonly kind: 'any' }
  | { readonly kind: 'priority'; readonly ids: readonly string[] }
  /** As labels are now: Jira cannot be asked for those that were taken off. */
  | { readonly kind: 'label'; readonly labels: readonly string[] }
  | { readonly kind: 'status'; readonly ids: readonly string[] }
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
    case 'status':
      return ` AND status WAS IN ${inList(sign.ids)}`;
    case 'due-date':
      return ' AND duedate is not EMPTY';
    case 'resolution':
      return ` AND resolution WAS IN ${inList(sign.ids)}`;
  }
}

/** Something of the past, what it would be read as, and how many issues that explains. */
export interface Explained<T> {
  readonly what: T;
  readonly issues: number;
}

/** What the history of projects holds for Entente, as far as Jira can be asked before it is read. */
export interface PastPreview {
  /** Statuses that issues have passed, most passed first. */
  readonly statuses: readonly Explained<ActualStatus>[];
  readonly priorities: readonly Explained<NamedChoice>[];
  readonly resolutions: readonly Explained<NamedChoice>[];
  readonly dueDates: number;
}

/** Requests under way at a time. */
const AT_A_TIME = 6;
/** Statuses of the site that are asked about: each is a request. */
export const MOST_STATUSES = 80;

/** Counts what rules could go by in these projects; what no issue bears is left out. */
export async function previewPast(
  sender: JiraRequest,
  scope: { readonly projectIds: readonly string[]; readonly until: IsoDay },
): Promise<PastPreview> {
  const jira = atMost(AT_A_TIME, sender);
  const [statuses, priorities, resolutions] = await Promise.all([
    listStatuses(jira),
    listPriorities(jira),
    listResolutions(jira),
  ]);
  const explained = async <T extends NamedChoice>(
    all: readonly T[],
    kind: 'status' | 'priority' | 'resolution',
  ): Promise<Explained<T>[]> => {
    const counted = all.map(async (what) => {
      return { what, issues: await countWithSign(jira, scope, { kind, ids: [what.id] }) };
    });
    const found = (await Promise.all(counted)).filter(({ issues }) => issues > 0);
    return found.sort((a, b) => b.issues - a.issues);
  };
  const own = statuses.filter(
    ({ projectId }) => projectId === undefined || scope.projectIds.includes(projectId),
  );
  const [passed, ranked, closed, dueDates] = await Promise.all([
    explained(own.slice(0, MOST_STATUSES), 'status'),
    explained(priorities, 'priority'),
    explained(resolutions, 'resolution'),
    countWithSign(jira, scope, { kind: 'due-date' }),
  ]);
  return { statuses: passed, priorities: ranked, resolutions: closed, dueDates };
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
