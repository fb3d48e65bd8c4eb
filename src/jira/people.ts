import type { JiraRequest } from './jira-request';
import { path, withEach, withQuery } from './path';
import { requestJson } from './request-json';

export interface FoundPeople {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
}

export interface Person {
  readonly accountId: string;
  readonly name: string;
}

export interface Group {
  readonly groupId: string;
  readonly name: string;
}

/** People and groups by a part of their name; the first of each. */
export async function searchPeople(jira: JiraRequest, query: string): Promise<FoundPeople> {
  const at = withQuery(path`/rest/api/3/groupuserpicker`, {
    ...{ query, maxResults: 10, excludeConnectAddons: true },
  });
  const { users, groups } = await requestJson<{
    readonly users?: { readonly users?: readonly UserAnswer[] };
    readonly groups?: { readonly groups?: readonly Group[] };
  }>(jira, at);
  return {
    people: (users?.users ?? []).map(toPerson),
    groups: (groups?.groups ?? []).map(({ groupId, name }) => ({ groupId, name })),
  };
}

/** Jira answers at most so many names at once. */
const NAMES_AT_ONCE = 100;

/** Account id → name; somebody who is not there any more is left out. */
export async function readNames(
  jira: JiraRequest,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (let from = 0; from < accountIds.length; from += NAMES_AT_ONCE) {
    const some = accountIds.slice(from, from + NAMES_AT_ONCE);
    const at = withQuery(path`/rest/api/3/user/bulk`, { maxResults: NAMES_AT_ONCE });
    const { values = [] } = await requestJson<{ readonly values?: readonly UserAnswer[] }>(
      jira,
      withEach(at, 'accountId', some),
    );
    for (const person of values.map(toPerson)) names.set(person.accountId, person.name);
  }
  return names;
}

/** Which of these groups the site has, by id. */
export async function listGroupIds(
  jira: JiraRequest,
  groupIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (groupIds.length === 0) return new Set();
  const at = withQuery(path`/rest/api/3/group/bulk`, { maxResults: NAMES_AT_ONCE });
  const { values = [] } = await requestJson<{ readonly values?: readonly Group[] }>(
    jira,
    withEach(at, 'groupId', groupIds),
  );
  return new Set(values.map(({ groupId }) => groupId));
}

/** Everybody who is in the group today and active. */
export async function listMembers(jira: JiraRequest, groupId: string): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (let startAt = 0; ; startAt += 50) {
    const at = withQuery(path`/rest/api/3/group/member`, { groupId, startAt, maxResults: 50 });
    const { values = [], isLast = true } = await requestJson<{
      readonly values?: readonly UserAnswer[];
      readonly isLast?: boolean;
    }>(jira, at);
    people.push(...values.filter(({ accountType }) => accountType !== 'app').map(toPerson));
    if (isLast || values.length === 0) return people;
  }
}

interface UserAnswer {
  readonly accountId: string;
  readonly displayName?: string;
  readonly accountType?: string;
}

const toPerson = ({ accountId, displayName }: UserAnswer): Person => ({
  accountId,
  name: displayName ?? accountId,
});
