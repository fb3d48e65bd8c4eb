import type { Card } from '../domain/board/card';
import type { ProjectSettings, SiteSettings } from '../domain/settings';
import { inParallel } from './in-parallel';
import { JiraRefused } from './jira-error';
import type { JiraRequest } from './jira-request';
import { inList, quoted } from './jql';
import { path } from './path';
import { CARD_PROPERTIES, cardFieldIds, readCard, type CardIssue } from './read-card';
import { sendJson } from './request-json';

type CardSite = Pick<SiteSettings, 'fields' | 'workTypes'>;

/** Jira gives this many ids a page when it is asked for nothing else. */
const IDS_A_PAGE = 5000;
/** What every site grants; and what is on the screen first, so that it is there soon. */
const CARDS_A_FETCH = 100;
/** What most sites grant where no field has many values. */
const MANY_CARDS_A_FETCH = 1000;
const IN_FLIGHT = 6;
/** Most issues whose last change a search can be made to know. */
const MOST_RECONCILED = 50;

/** Ids of what a project has. */
export interface InProject {
  readonly typeIds: ReadonlySet<string>;
  readonly statusIds: ReadonlySet<string>;
}

/**
 * Which issues of a project are on a board: requests and delivery types that are not on the radar, and
 * of the finished ones only the latest.
 *
 * @param there names nothing but this: Jira refuses a search for what it does not have any more.
 */
export function onBoard(
  project: ProjectSettings,
  site: CardSite,
  there?: InProject,
): string | undefined {
  const { prototype, request, delivery } = site.workTypes;
  const types = [...prototype, ...request, ...delivery].filter(
    (id) => there?.typeIds.has(id) ?? true,
  );
  if (types.length === 0) return undefined;
  const radar = Object.keys(project.stageMap).filter(
    (id) => project.stageMap[id]!.stage === 'radar' && (there?.statusIds.has(id) ?? true),
  );
  const days = Math.max(...project.columns.map((column) => column.lastDays ?? 0)) || 14;
  return [
    `project = ${quoted(project.projectId)}`,
    `issuetype in ${inList(types)}`,
    ...(radar.length > 0 ? [`status not in ${inList(radar)}`] : []),
    `(statusCategory != Done OR statusCategoryChangedDate >= -${days}d)`,
  ].join(' AND ');
}

/** The search for what fulfils one of the conditions, and another beside where there is one, in rank order. */
export function inRankOrder(conditions: readonly string[], beside = ''): string {
  const all =
    conditions.length === 1 ? conditions[0]! : conditions.map((each) => `(${each})`).join(' OR ');
  return `${beside === '' ? all : `(${all}) AND (${beside})`} ORDER BY Rank ASC`;
}

interface IdAnswer {
  readonly issues?: readonly { readonly id: string }[];
  readonly nextPageToken?: string | null;
}

/**
 * Ids of a board's issues, in rank order.
 *
 * @param changed issues that have just been changed: a search lags behind, save for these.
 */
export async function listCardIds(
  jira: JiraRequest,
  jql: string,
  changed: readonly string[] = [],
): Promise<readonly string[]> {
  const ids: string[] = [];
  const reconcileIssues = changed.slice(-MOST_RECONCILED).map(Number);
  for (let token: string | undefined = ''; token !== undefined;) {
    const answer: IdAnswer = await sendJson(jira, 'POST', path`/rest/api/3/search/jql`, {
      jql,
      fields: ['id'],
      maxResults: IDS_A_PAGE,
      ...(reconcileIssues.length > 0 && { reconcileIssues }),
      ...(token !== '' && { nextPageToken: token }),
    });
    ids.push(...(answer.issues ?? []).map((issue) => issue.id));
    token = answer.nextPageToken ?? undefined;
  }
  return ids;
}

/** Of which board the cards are. */
interface CardsOf {
  readonly site: CardSite;
  /** It shows several projects: each card says which is its own. */
  readonly isJoint?: boolean;
}

/**
 * Cards by id, in the order of the ids; what is gone or hidden from the user is absent.
 *
 * @param onSome gets all that is there, in order, each time a part arrives.
 */
export async function fetchCards(
  jira: JiraRequest,
  ids: readonly string[],
  { site, isJoint = false }: CardsOf,
  onSome?: (cards: readonly Card[]) => void,
): Promise<readonly Card[]> {
  const found = new Map<string, Card>();
  const inOrder = () => ids.flatMap((id) => found.get(id) ?? []);
  const fields = cardFieldIds(site.fields, isJoint);
  const fetch = async (part: readonly string[]) => {
    for (const issue of await fetchPart(jira, part, fields))
      found.set(issue.id, readCard(issue, site));
    onSome?.(inOrder());
  };
  const first = ids.slice(0, CARDS_A_FETCH);
  const size = refusesMany.has(jira) ? CARDS_A_FETCH : MANY_CARDS_A_FETCH;
  const parts = [...partsOf(first, CARDS_A_FETCH), ...partsOf(ids.slice(first.length), size)];
  await inParallel(parts, IN_FLIGHT, async (part) => {
    try {
      await fetch(part);
    } catch (error) {
      if (part.length <= CARDS_A_FETCH || !(error instanceof JiraRefused)) throw error;
      refusesMany.add(jira);
      for (const fewer of partsOf(part, CARDS_A_FETCH)) await fetch(fewer);
    }
  });
  return inOrder();
}

/** Senders whose site has not granted many cards at once: it is not asked a second time. */
const refusesMany = new WeakSet<JiraRequest>();

function partsOf(ids: readonly string[], size: number): readonly (readonly string[])[] {
  const parts: (readonly string[])[] = [];
  for (let from = 0; from < ids.length; from += size) parts.push(ids.slice(from, from + size));
  return parts;
}

async function fetchPart(
  jira: JiraRequest,
  issueIdsOrKeys: readonly string[],
  fields: readonly string[],
): Promise<readonly CardIssue[]> {
  const answer = await sendJson<{ readonly issues?: readonly CardIssue[] }>(
    jira,
    'POST',
    path`/rest/api/3/issue/bulkfetch`,
    { issueIdsOrKeys, fields, properties: CARD_PROPERTIES },
  );
  return answer.issues ?? [];
}
