import type { Page } from '@playwright/test';

/** Which request of a frame to Jira: its method and what its path ends with. */
export interface FaultyCall {
  readonly method: string;
  readonly path: RegExp;
}

/** What Jira answers instead, or that nothing comes back at all. */
export type Fault =
  | 'connection-lost'
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    };

interface BridgeCall {
  readonly command: string;
  readonly data: {
    readonly restPath?: string;
    readonly fetchRequestInit?: { readonly method?: string };
  };
}

/** Answers the next call of a kind as Jira does on a bad day; later ones reach the local Jira again. */
export async function answerOnce(page: Page, call: FaultyCall, fault: Fault): Promise<void> {
  let isArmed = true;
  await page.route('**/box/bridge', async (route) => {
    const { command, data } = route.request().postDataJSON() as BridgeCall;
    const method = data.fetchRequestInit?.method ?? 'GET';
    const isMeant =
      isArmed &&
      command === 'fetchProduct' &&
      method === call.method &&
      call.path.test(data.restPath ?? '');
    if (!isMeant) return route.fallback();
    isArmed = false;
    const value = fault === 'connection-lost' ? undefined : answerOf(fault);
    const error = { name: 'BridgeError', message: 'Connection lost', errorType: 'CONNECTION_LOST' };
    return route.fulfill({ json: value ? { value } : { error } });
  });
}

function answerOf({ status, headers = {}, body = {} }: Exclude<Fault, string>) {
  return { status, statusText: '', headers, body: JSON.stringify(body), isAttachment: false };
}
