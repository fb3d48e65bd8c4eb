import type { JiraSite } from '../../local/jira/site';

interface AnyIssue {
  readonly id: string;
  readonly fields: { readonly status?: { id: string } };
  readonly changelog?: { readonly histories: readonly AnyHistory[] };
}

interface AnyHistory {
  readonly items: { readonly fieldId?: string; from: string | null; to: string | null }[];
}

interface AnyAnswer {
  readonly issues?: readonly AnyIssue[];
  readonly issueChangeLogs?: readonly {
    readonly issueId: string;
    readonly changeHistories: readonly AnyHistory[];
  }[];
}

/**
 * The same site, in which each issue has walked a road of its own through these statuses: what was
 * one status of the issue is another one, drawn by its id, wherever Jira answers it.
 */
export function onOddRoads(jira: JiraSite, statusIds: readonly string[]): JiraSite {
  const swap = (issueId: string, statusId: string): string =>
    statusIds[draw(`${issueId}/${statusId}`) % statusIds.length] ?? statusId;
  const handle: JiraSite['handle'] = async (request) => {
    const answer = await jira.handle(request);
    const body = JSON.parse(answer.body) as AnyAnswer;
    for (const { id, fields, changelog } of body.issues ?? []) {
      if (fields.status) fields.status.id = swap(id, fields.status.id);
      swapHistories(changelog?.histories ?? [], (statusId) => swap(id, statusId));
    }
    for (const { issueId, changeHistories } of body.issueChangeLogs ?? [])
      swapHistories(changeHistories, (statusId) => swap(issueId, statusId));
    return { ...answer, body: JSON.stringify(body) };
  };
  return { ...jira, handle };
}

function swapHistories(histories: readonly AnyHistory[], swap: (statusId: string) => string): void {
  for (const item of histories.flatMap(({ items }) => items)) {
    if (item.fieldId !== 'status') continue;
    item.from = swap(item.from ?? '');
    item.to = swap(item.to ?? '');
  }
}

/** FNV-1a: a number that a text always gives again. */
function draw(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash >>> 8;
}
