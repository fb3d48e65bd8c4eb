import type { JiraAnswer } from '../../jira/site';
import type { Limits } from '../limits';
import { isRead } from '../points';
import { templateOf } from '../scopes';
import { quotaHeaders, tooManyRequests, type RateRefusal } from './rate-answers';
import { burstOf, ISSUE_WRITES, QUOTA } from './rate-rules';

/** Who calls: what comes from the browser costs no points. */
export type Caller = 'back-end' | 'bridge' | 'rest';

export interface RatedCall {
  readonly from: Caller;
  readonly method: string;
  readonly path: string;
}

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;
const KEPT_ISSUES = 5000;

/** Counts the app's calls as Jira does: points an hour, calls a second, writes of an issue. */
export class JiraRates {
  #hour = -1;
  #used = 0;
  #second = -1;
  readonly #bursts = new Map<string, number>();
  readonly #writes = new Map<string, readonly number[]>();

  constructor(
    private readonly limits: Pick<Limits, 'jiraRates'>,
    private readonly now: () => number,
    /** An issue has one count under its id and all its keys. */
    private readonly issueIdOf: (idOrKey: string) => string,
  ) {}

  /** Points of this hour. */
  get used(): number {
    this.#turnHour();
    return this.#used;
  }

  /** Jira's 429, or undefined when the call may pass; it is counted then. */
  refuse(call: RatedCall): JiraAnswer | undefined {
    if (this.limits.jiraRates !== 'enforce') return undefined;
    const refusal = this.#quota(call) ?? this.#burst(call) ?? this.#issueWrite(call);
    return refusal && tooManyRequests(refusal, this.now());
  }

  charge(points: number): void {
    this.#turnHour();
    this.#used += points;
  }

  /** Headers for a counted call's answer. */
  headers(from: Caller): Readonly<Record<string, string>> {
    const { jiraRates } = this.limits;
    if (jiraRates === 'off' || from !== 'back-end') return {};
    this.#turnHour();
    const prefix = jiraRates === 'watch' ? 'Beta-' : '';
    return quotaHeaders(this.#used, this.#resetAt(), this.now(), prefix);
  }

  /** The hour's points are back at the top of the UTC hour, whatever is left of the last one. */
  #turnHour(): void {
    const hour = Math.floor(this.now() / HOUR_MS);
    if (hour === this.#hour) return;
    this.#hour = hour;
    this.#used = 0;
  }

  #resetAt(): number {
    return (Math.floor(this.now() / HOUR_MS) + 1) * HOUR_MS;
  }

  #quota({ from }: RatedCall): RateRefusal | undefined {
    if (from !== 'back-end' || this.used < QUOTA.pointsPerHour) return undefined;
    const limit = QUOTA.pointsPerHour;
    return { reason: 'jira-quota-global-based', limit, resetAt: this.#resetAt() };
  }

  #burst({ method, path }: RatedCall): RateRefusal | undefined {
    const second = Math.floor(this.now() / SECOND_MS);
    if (second !== this.#second) this.#bursts.clear();
    this.#second = second;
    const endpoint = templateOf(method, path);
    const count = this.#bursts.get(endpoint) ?? 0;
    const limit = burstOf(method, endpoint);
    if (count >= limit)
      return { reason: 'jira-burst-based', limit, resetAt: (second + 1) * SECOND_MS };
    this.#bursts.set(endpoint, count + 1);
    return undefined;
  }

  #issueWrite({ method, path }: RatedCall): RateRefusal | undefined {
    if (isRead(method, path)) return undefined;
    const idOrKey = issueIn(method, path);
    if (idOrKey === undefined) return undefined;
    const now = this.now();
    const id = this.issueIdOf(idOrKey);
    const uses = (this.#writes.get(id) ?? []).filter((at) => at > now - ISSUE_WRITES[1].windowMs);
    for (const { limit, windowMs } of ISSUE_WRITES) {
      const within = uses.filter((at) => at > now - windowMs);
      const oldest = within.at(-limit);
      if (oldest === undefined) continue;
      return { reason: 'jira-per-issue-on-write', limit, resetAt: oldest + windowMs };
    }
    this.#writes.set(id, [...uses, now]);
    if (this.#writes.size > KEPT_ISSUES) this.#forgetOld(now);
    return undefined;
  }

  #forgetOld(now: number): void {
    for (const [id, uses] of this.#writes)
      if ((uses.at(-1) ?? 0) <= now - ISSUE_WRITES[1].windowMs) this.#writes.delete(id);
  }
}

/** The issue that a path names, as it stands there. */
function issueIn(method: string, path: string): string | undefined {
  const template = templateOf(method, path).split(' ')[1] ?? '';
  const place = template.split('/').indexOf('{issueIdOrKey}');
  return place < 0 ? undefined : path.split('?')[0]?.split('/')[place];
}
