/** Jira's REST API as the person of this tab, for the shell's own pages. */
export interface JiraClient {
  get<T>(path: string): Promise<T>;
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>;
}

/** Jira said no; `errors` holds its words by field, `messages` the others. */
export class JiraSaidNo extends Error {
  override readonly name = 'JiraSaidNo';
  constructor(
    readonly status: number,
    readonly messages: readonly string[],
    readonly errors: Readonly<Record<string, string>>,
  ) {
    super([...messages, ...Object.values(errors)].join(' ') || `Jira answered ${status}`);
  }
}

export function jiraAs(accountId: string): JiraClient {
  const request = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(path, {
      method,
      headers: { 'x-persona': accountId, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = (text ? JSON.parse(text) : {}) as {
      errorMessages?: string[];
      errors?: Record<string, string>;
    };
    if (!response.ok) {
      throw new JiraSaidNo(response.status, json.errorMessages ?? [], json.errors ?? {});
    }
    return json as T;
  };
  return {
    get: (path) => request('GET', path),
    send: (method, path, body) => request(method, path, body),
  };
}
