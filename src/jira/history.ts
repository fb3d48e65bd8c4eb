import { actorIdOf, type ActorId } from '../domain/actor';
import type { Timeline, TimelineEntry } from '../domain/flow/timeline';
import { actorOf, compareIds, sortHistories } from './dated-history';
import { readEntries } from './history-entries';
import { readLinks } from './history-links';
import { idOf, lookUpFields, readValues, TRACKED_SYSTEM_FIELDS } from './history-values';
import { MAPPED_SYSTEM_FIELDS, mapHistory, type ReadingRules } from './mapped-history';
import { plainText, textLength } from './rich-text';
import {
  secondsOf,
  type RestAccount,
  type RestComment,
  type RestHistory,
  type RestIssue,
} from './rest-history';

/** Everything that Jira tells about one issue: any order, any number of times. */
export interface IssueHistory {
  readonly issue: RestIssue;
  readonly changelog: readonly RestHistory[];
  readonly comments: readonly RestComment[];
  /** More was there than could be read, for example past 200 comments. */
  readonly truncated?: boolean;
}

/** Fields to ask for with `fields=`, so that `readTimeline` finds all that it reads. */
export function listHistoryFields(site: ReadingRules): readonly string[] {
  const own = Object.values(site.fields).map((field) => field.id);
  const mapped = site.history === undefined ? [] : MAPPED_SYSTEM_FIELDS;
  return [...new Set([...TRACKED_SYSTEM_FIELDS, ...mapped, ...own])];
}

/** Reads what happened to an issue from Jira's answers. The same history gives the same timeline. */
export function readTimeline(history: IssueHistory, site: ReadingRules): Timeline {
  const { issue } = history;
  const { fields } = issue;
  const changelog = sortHistories(history.changelog);
  const createdAt = secondsOf(fields['created']) ?? changelog[0]?.at ?? 0;
  const lookup = lookUpFields(site);
  const links = readLinks(issue, changelog, createdAt);
  const entries = [
    ...changelog.flatMap((change) => readEntries(change, lookup, links, createdAt)),
    ...readComments(history.comments, createdAt),
  ];
  const undated = history.changelog.some((change) => secondsOf(change.created) === undefined);
  const timeline: Timeline = {
    issueId: issue.id,
    createdAt,
    reporter: actorOf(fields['reporter'] as RestAccount | null | undefined),
    typeId: idOf(fields['issuetype']) ?? '',
    projectId: idOf(fields['project']) ?? '',
    statusId: idOf(fields['status']) ?? '',
    parentId: idOf(fields['parent']),
    truncated: history.truncated === true || undated,
    now: readValues(fields, lookup),
    links: links.current,
    // Stable: changes of one instant keep their order, comments follow them.
    entries: entries.sort((a, b) => a.at - b.at),
  };
  return mapHistory(timeline, issue, changelog, site);
}

function readComments(comments: readonly RestComment[], createdAt: number): TimelineEntry[] {
  const byId = new Map<string, RestComment>();
  for (const comment of comments) {
    const id = comment.id === undefined ? JSON.stringify(comment) : String(comment.id);
    const known = byId.get(id);
    if (!known || isNewer(comment, known)) byId.set(id, comment);
  }
  return [...byId]
    .sort(([a], [b]) => compareIds(a, b))
    .flatMap(([, comment]) => readComment(comment, createdAt));
}

function isNewer(a: RestComment, b: RestComment): boolean {
  return (secondsOf(a.updated) ?? 0) > (secondsOf(b.updated) ?? 0);
}

function readComment(comment: RestComment, createdAt: number): readonly TimelineEntry[] {
  const at = secondsOf(comment.created);
  if (at === undefined) return [];
  const updated = secondsOf(comment.updated);
  return [
    {
      kind: 'comment',
      at: Math.max(at, createdAt),
      actor: actorOf(comment.author),
      length: textLength(plainText(comment.body, { ownWordsOnly: true })),
      edited: updated !== undefined && updated !== at,
      internal: comment.jsdPublic === false || Boolean(comment.visibility),
    },
  ];
}

/** Accounts that appear in a history, each once: for the table that alone holds account ids. */
export function listActors(history: IssueHistory): readonly {
  readonly id: ActorId;
  readonly accountId: string;
  readonly kind: 'person' | 'app';
}[] {
  const accounts = [
    history.issue.fields['reporter'] as RestAccount | null | undefined,
    ...history.changelog.map((change) => change.author),
    ...history.comments.map((comment) => comment.author),
  ];
  const found = new Map<string, 'person' | 'app'>();
  for (const account of accounts) {
    if (account?.accountId)
      found.set(account.accountId, account.accountType === 'app' ? 'app' : 'person');
  }
  return [...found].map(([accountId, kind]) => ({ id: actorIdOf(accountId), accountId, kind }));
}
