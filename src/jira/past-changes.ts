import type { FieldMap } from '../domain/fields';
import type { PastChange } from '../domain/standing/followed-issue';
import type { JiraRequest } from './jira-request';
import { path } from './path';
import { sendJson } from './request-json';

interface BulkAnswer {
  readonly issueChangeLogs?: readonly {
    readonly issueId: string;
    readonly changeHistories?: readonly {
      readonly id: string;
      /** Epoch milliseconds here, an ISO date elsewhere. */
      readonly created: number | string;
      readonly items?: readonly ChangeItem[];
    }[];
  }[];
  readonly nextPageToken?: string | null;
}

interface ChangeItem {
  readonly fieldId?: string;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** Most changes that Jira gives a page. */
const CHANGES_A_PAGE = 10_000;

/**
 * What happened to these issues, as far as waiting and answering need it, oldest first: one request
 * for up to 1,000 issues.
 *
 * @returns by issue id; an issue that never changed is absent.
 */
export async function listPastChanges(
  jira: JiraRequest,
  issueIds: readonly string[],
  map: FieldMap,
): Promise<ReadonlyMap<string, readonly PastChange[]>> {
  const all = new Map<string, PastChange[]>();
  if (issueIds.length === 0) return all;
  const fieldIds = ['status', map.flagged?.id, map.answer?.id].filter((id) => id !== undefined);
  let pageToken: string | undefined;
  do {
    const answer: BulkAnswer = await sendJson<BulkAnswer>(
      jira,
      'POST',
      path`/rest/api/3/changelog/bulkfetch`,
      {
        issueIdsOrKeys: issueIds,
        fieldIds,
        maxResults: CHANGES_A_PAGE,
        ...(pageToken && { nextPageToken: pageToken }),
      },
    );
    for (const { issueId, changeHistories = [] } of answer.issueChangeLogs ?? []) {
      const changes = changeHistories.flatMap(({ created, items = [] }) =>
        items.flatMap((item) => readChange(item, toMillis(created), map) ?? []),
      );
      all.set(issueId, [...(all.get(issueId) ?? []), ...changes]);
    }
    pageToken = answer.nextPageToken ?? undefined;
  } while (pageToken);
  // A stable sort: items of one change keep Jira's order.
  for (const changes of all.values()) changes.sort((a, b) => a.at - b.at);
  return all;
}

function toMillis(created: number | string): number {
  return typeof created === 'number' ? created : Date.parse(created);
}

function readChange(item: ChangeItem, at: number, map: FieldMap): PastChange | undefined {
  const isSet = item.to !== null && item.to !== undefined && item.to !== '';
  switch (item.fieldId) {
    case undefined:
      return undefined;
    case 'status':
      return { kind: 'status', at, from: item.from ?? '', to: item.to ?? '' };
    case map.flagged?.id:
      return { kind: 'flag', at, on: isSet };
    case map.answer?.id:
      return isSet ? { kind: 'answer', at } : undefined;
    default:
      return undefined;
  }
}
