import { inParallel } from '../../../../src/jira/in-parallel';
import { path } from '../../../../src/jira/path';
import { jira } from '../jira';

export interface IssueName {
  readonly key: string;
  readonly summary: string;
}

const PAGE = 100;
const AT_ONCE = 4;

/** Key and summary by issue id, read as the user: what they may not see does not come back. */
export async function readIssueNames(
  ids: readonly string[],
): Promise<ReadonlyMap<string, IssueName>> {
  const pages = [];
  for (let from = 0; from < ids.length; from += PAGE) pages.push(ids.slice(from, from + PAGE));
  const found = await inParallel(pages, AT_ONCE, readPage);
  return new Map(found.flat());
}

async function readPage(
  ids: readonly string[],
): Promise<readonly (readonly [string, IssueName])[]> {
  const response = await jira(path`/rest/api/3/issue/bulkfetch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ issueIdsOrKeys: ids, fields: ['summary'] }),
  });
  if (!response.ok) return [];
  const body = (await response.json()) as {
    issues: readonly { id: string; key: string; fields: { summary: string } }[];
  };
  return body.issues.map(({ id, key, fields }) => [id, { key, summary: fields.summary }] as const);
}
