/**
 * The parts of Jira's REST answers that a history is read from, as they really come: most of it may
 * be missing or null.
 */
export interface RestAccount {
  readonly accountId?: string | null;
  /** `atlassian`, `app` or `customer`. */
  readonly accountType?: string | null;
}

export interface RestIssue {
  readonly id: string;
  readonly key?: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One change of the changelog. `created`: ISO in `/changelog`, epoch ms in `/changelog/bulkfetch`. */
export interface RestHistory {
  readonly id?: string | number;
  readonly author?: RestAccount | null;
  readonly created?: string | number | null;
  readonly items?: readonly RestChange[] | null;
}

/**
 * One changed field. `from` and `to` are ids, `fromString` and `toString` words. Read `toString` by
 * `wordsAfter` only: where Jira leaves it out, the name finds the function of every object.
 */
export interface RestChange {
  readonly field?: string;
  readonly fieldId?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly fromString?: string | null;
}

export interface RestComment {
  readonly id?: string | number;
  readonly author?: RestAccount | null;
  readonly created?: string | number | null;
  readonly updated?: string | number | null;
  /** Atlassian Document Format, or wiki text from the older API. */
  readonly body?: unknown;
  readonly jsdPublic?: boolean | null;
  readonly visibility?: unknown;
}

export function wordsBefore(change: RestChange): string {
  return change.fromString ?? '';
}

export function wordsAfter(change: RestChange): string {
  const words = Object.getOwnPropertyDescriptor(change, 'toString')?.value as unknown;
  return typeof words === 'string' ? words : '';
}

/** Epoch seconds of an ISO instant or of epoch milliseconds; `undefined` for anything else. */
export function secondsOf(instant: unknown): number | undefined {
  const ms = millisecondsOf(instant);
  return ms === undefined ? undefined : Math.floor(ms / 1000);
}

export function millisecondsOf(instant: unknown): number | undefined {
  const ms = typeof instant === 'string' ? parseInstant(instant) : instant;
  return typeof ms === 'number' && ms > 0 && Number.isFinite(ms) ? ms : undefined;
}

function parseInstant(text: string): number {
  // Jira writes +0000 where the standard has +00:00; the standard's form is parsed far faster.
  if (text.endsWith('+0000')) return Date.parse(`${text.slice(0, -5)}Z`);
  if (/^\d+$/.test(text)) return Number(text);
  return Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}
