import type { FetchedHistory, FetchedIssue } from './bulk-fetch';

/** A status and the name that Jira last gave it. */
export interface PassedStatus {
  readonly statusId: string;
  readonly name: string;
}

/** Every status that an issue is or was in: one that was deleted since can still be mapped. */
export function listPassedStatuses(
  issue: FetchedIssue,
  changelog: readonly FetchedHistory[],
): readonly PassedStatus[] {
  const names = new Map<string, string>();
  const note = (id: unknown, name: unknown) => {
    if (typeof id === 'string' && id !== '') names.set(id, typeof name === 'string' ? name : '');
  };
  for (const { items } of changelog)
    for (const item of items) {
      if (item.field !== 'status') continue;
      note(item.from, item.fromString);
      // Copied first, so that only an own property is read: every object inherits a `toString`.
      const { toString: name } = { ...item } as { readonly toString?: unknown };
      note(item.to, Object.hasOwn(item, 'toString') ? name : '');
    }
  const now = issue.fields.status as
    { readonly id?: unknown; readonly name?: unknown } | null | undefined;
  note(now?.id, now?.name);
  return [...names].map(([statusId, name]) => ({ statusId, name }));
}
