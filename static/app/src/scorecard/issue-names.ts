import { inParallel } from '../../../../src/jira/in-parallel';
import { path } from '../../../../src/jira/path';
import { jira } from '../jira';

export interface IssueName {
  readonly key: string;
  readonly summary: string;
  /** Why it is urgent, as it was said; absent: nobody said, or it was not asked for. */
  readonly urgentReason?: string;
}

const PAGE = 100;
const AT_ONCE = 4;

/**
 * Key and summary by issue id, read as the user: what they may not see does not come back.
 *
 * @param reasonFieldId field of the urgent reason, where it is wanted too.
 */
export async function readIssueNames(
  ids: readonly string[],
  reasonFieldId?: string,
): Promise<ReadonlyMap<string, IssueName>> {
  const pages = [];
  for (let from = 0; from < ids.length; from += PAGE) pages.push(ids.slice(from, from + PAGE));
  const found = await inParallel(pages, AT_ONCE, (page) => readPage(page, reasonFieldId));
  return new Map(found.flat());
}

async function readPage(
  ids: readonly string[],
  reasonFieldId: string | undefined,
): Promise<readonly (readonly [string, IssueName])[]> {
  const response = await jira(path`/rest/api/3/issue/bulkfetch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      issueIdsOrKeys: ids,
      fields: ['summary', ...(reasonFieldId ? [reasonFieldId] : [])],
    }),
  });
  if (!response.ok) return [];
  const body = (await response.json()) as {
    issues: readonly {
      id: string;
      key: string;
      fields: { summary: string } & Readonly<Record<string, unknown>>;
    }[];
  };
  return body.issues.map(({ id, key, fields }) => {
    const reason = reasonFieldId === undefined ? undefined : fields[reasonFieldId];
    const urgentReason = typeof reason === 'string' && reason !== '' ? reason : undefined;
    return [id, { key, summary: fields.summary, ...(urgentReason && { urgentReason }) }] as const;
  });
}
