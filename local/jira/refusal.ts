/** What Jira says when it refuses: `errorMessages` for the whole call, `errors` by field. */
export class JiraRefusal extends Error {
  constructor(
    readonly status: number,
    readonly errorMessages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
  ) {
    super([...errorMessages, ...Object.entries(errors).map(([k, v]) => `${k}: ${v}`)].join('; '));
    this.name = 'JiraRefusal';
  }
}

export const badRequest = (...messages: string[]): JiraRefusal => new JiraRefusal(400, messages);

export const badFields = (errors: Readonly<Record<string, string>>): JiraRefusal =>
  new JiraRefusal(400, [], errors);

export const forbidden = (message: string): JiraRefusal => new JiraRefusal(403, [message]);

export const notFound = (message: string): JiraRefusal => new JiraRefusal(404, [message]);

export const unauthorized = (): JiraRefusal =>
  new JiraRefusal(401, [
    'You are not authenticated. Authentication required to perform this operation.',
  ]);

/** Jira's answer to a body of the wrong shape, without saying which part. */
export const invalidPayload = (): JiraRefusal =>
  badRequest('Invalid request payload. Refer to the REST API documentation and try again.');

/** Jira's one sentence for an issue that is absent and for one that is hidden. */
export const noSuchIssue = (): JiraRefusal =>
  notFound('Issue does not exist or you do not have permission to see it.');
