/** Everything that can go wrong between us and Jira is one of these; nothing else is thrown on purpose. */
export abstract class JiraError extends Error {
  override readonly name: string = 'JiraError';
}

/** Jira understood and said no: a rule of a workflow, a field that is not on the screen, a wrong value. */
export class JiraRefused extends JiraError {
  override readonly name = 'JiraRefused';
  constructor(
    readonly status: number,
    /** Jira's own sentences, in the user's language. */
    readonly messages: readonly string[],
    /** Field id → Jira's own sentence. */
    readonly fieldErrors: Readonly<Record<string, string>>,
  ) {
    super(`Jira refused with ${status}`);
  }
}

/** It is not there, or this user may not know that it is. */
export class JiraNotFound extends JiraError {
  override readonly name = 'JiraNotFound';
  constructor() {
    super('Jira answered 404');
  }
}

export class JiraForbidden extends JiraError {
  override readonly name = 'JiraForbidden';
  constructor(readonly status: 401 | 403) {
    super(`Jira answered ${status}`);
  }
}

export class JiraRateLimited extends JiraError {
  override readonly name = 'JiraRateLimited';
  constructor(
    readonly retryAfterSeconds: number,
    /** Jira's `RateLimit-Reason`, when it says one: the hour's quota waits longer than a burst. */
    readonly reason: string | undefined,
  ) {
    super(`Jira asks to wait ${retryAfterSeconds} s`);
  }
}

/** Jira or the network did not answer as it should: 5xx, a lost connection, no JSON. */
export class JiraUnavailable extends JiraError {
  override readonly name = 'JiraUnavailable';
  constructor(
    readonly status: number | undefined,
    readonly retryAfterSeconds: number | undefined,
    options?: ErrorOptions,
  ) {
    super(status === undefined ? 'Jira could not be reached' : `Jira answered ${status}`, options);
  }
}

/** Whether Jira will not do it, now or when asked again: not there, not allowed, or not right. */
export const isRefusal = (error: unknown): boolean =>
  error instanceof JiraNotFound || error instanceof JiraForbidden || error instanceof JiraRefused;
