/** What can go wrong, for a user: each code has a sentence in both languages that says what to do. */
export const ERROR_CODES = [
  'bad-request',
  'too-large',
  'unknown-operation',
  'not-permitted',
  'not-found',
  'not-set-up',
  'conflict',
  'jira-refused',
  'jira-rate-limited',
  'jira-unavailable',
  'storage-busy',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface Failure {
  readonly code: ErrorCode;
  /** For the person who mends it: what was wrong and where. Never personal data, never shown raw. */
  readonly detail?: string;
  /** Paths of the payload that were wrong. */
  readonly paths?: readonly string[];
  readonly retryAfterSeconds?: number;
  /** Of a *conflict*: the version that is stored now. */
  readonly currentVersion?: number;
  /** Finds the one log line of an internal error. */
  readonly referenceId?: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };
