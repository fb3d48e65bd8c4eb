import type { JiraRequest } from '../jira-request';
import type { JiraPath } from '../path';
import { requestJson } from '../request-json';

interface Page<T> {
  readonly values?: readonly T[];
  readonly isLast?: boolean;
  readonly total?: number;
}

/** Everything of a list that Jira gives in pages. It may give fewer at a time than it was asked for. */
export async function listAll<T>(
  jira: JiraRequest,
  at: JiraPath,
  maxResults = 50,
): Promise<readonly T[]> {
  const all: T[] = [];
  for (;;) {
    const from = and(and(at, 'startAt', [all.length]), 'maxResults', [maxResults]);
    const { values = [], isLast, total } = await requestJson<Page<T>>(jira, from);
    all.push(...values);
    const isOver = isLast ?? all.length >= (total ?? 0);
    if (isOver || values.length === 0) return all;
  }
}

/** Adds a parameter once for each value, as Jira wants lists here: `id=1&id=2`. */
export function and(
  base: JiraPath,
  name: string,
  values: readonly (string | number | boolean)[],
): JiraPath {
  return values.reduce(
    (sum: string, value) =>
      `${sum}${sum.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`,
    base,
  ) as JiraPath;
}

/** Lists by ids, so many ids a request as an address can hold. */
export async function listByIds<T>(
  jira: JiraRequest,
  base: JiraPath,
  name: string,
  ids: readonly string[],
): Promise<readonly T[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / IDS_OF_ONE) }, (_, at) =>
    ids.slice(at * IDS_OF_ONE, (at + 1) * IDS_OF_ONE),
  );
  const found = await Promise.all(parts.map((part) => listAll<T>(jira, and(base, name, part))));
  return found.flat();
}

const IDS_OF_ONE = 50;
