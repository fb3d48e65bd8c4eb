import type { JiraRequest } from './jira-request';

/** A sender that has no more than so many requests under way; the others wait their turn. */
export function atMost(limit: number, jira: JiraRequest): JiraRequest {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  return async (path, init) => {
    if (underWay >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else underWay += 1;
    try {
      return await jira(path, init);
    } finally {
      const next = waiting.shift();
      // The place goes on to who waits longest.
      if (next) next();
      else underWay -= 1;
    }
  };
}
