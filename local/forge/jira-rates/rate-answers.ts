import type { JiraAnswer } from '../../jira/site';
import { QUOTA } from './rate-rules';

export type RateReason = 'jira-quota-global-based' | 'jira-burst-based' | 'jira-per-issue-on-write';

/** A call that is one too many. */
export interface RateRefusal {
  readonly reason: RateReason;
  readonly limit: number;
  /** Epoch milliseconds. */
  readonly resetAt: number;
}

/** Jira's 429; only its body is a guess. */
export function tooManyRequests({ reason, limit, resetAt }: RateRefusal, now: number): JiraAnswer {
  const seconds = Math.max(1, Math.ceil((resetAt - now) / 1000));
  return {
    status: 429,
    headers: {
      'content-type': 'application/json;charset=UTF-8',
      'Retry-After': String(seconds),
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': new Date(resetAt).toISOString(),
      'RateLimit-Reason': reason,
    },
    body: JSON.stringify({ errorMessages: ['Rate limit exceeded.'], errors: {} }),
  };
}

/** What Jira says of the quota; how much is left only when little is. */
export function quotaHeaders(
  used: number,
  resetAt: number,
  now: number,
  prefix: '' | 'Beta-',
): Readonly<Record<string, string>> {
  const { pointsPerHour, windowSeconds, shownAbove } = QUOTA;
  const left = Math.max(0, pointsPerHour - used);
  const seconds = Math.ceil((resetAt - now) / 1000);
  const remaining = used > pointsPerHour * shownAbove ? `;r=${left}` : '';
  return {
    [`${prefix}RateLimit`]: `"global-app-quota"${remaining};t=${seconds}`,
    [`${prefix}RateLimit-Policy`]: `"global-app-quota";q=${pointsPerHour};w=${windowSeconds}`,
  };
}
