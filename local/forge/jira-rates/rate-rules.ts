/** Jira Cloud's rate limits as Atlassian's page of October 2026 has them. */
export const QUOTA = { pointsPerHour: 65_000, windowSeconds: 3600, shownAbove: 0.8 } as const;

/** Calls a second of one endpoint and method, by all of a tenant. */
export const BURST_BY_METHOD: Readonly<Record<string, number>> = {
  GET: 100,
  POST: 100,
  PUT: 50,
  DELETE: 50,
};

export const BURST_BY_ENDPOINT: Readonly<Record<string, number>> = {
  'GET /rest/api/3/issue/{issueIdOrKey}': 150,
  'GET /rest/api/3/issue/{issueIdOrKey}/changelog': 200,
  'POST /rest/api/3/search/approximate-count': 150,
  'POST /rest/api/3/expression/evaluate': 150,
  'GET /rest/api/3/user': 150,
};

export const burstOf = (method: string, endpoint: string): number =>
  BURST_BY_ENDPOINT[endpoint] ?? BURST_BY_METHOD[method] ?? 100;

/** Writes of one issue; both windows hold. */
export const ISSUE_WRITES = [
  { limit: 20, windowMs: 2000 },
  { limit: 100, windowMs: 30_000 },
] as const;
