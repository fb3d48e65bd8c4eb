import type { JiraPath } from './path';

/** What this folder reads of an answer: the part that `fetch`, the bridge and `@forge/api` share. */
export interface JiraResponse {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
  text(): Promise<string>;
}

export interface JiraRequestInit {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
}

/**
 * Sends one request to Jira. Whose rights it carries (the user in the browser, the user or the app
 * in the back end) is decided by whoever made it, never here.
 */
export type JiraRequest = (path: JiraPath, init?: JiraRequestInit) => Promise<JiraResponse>;
