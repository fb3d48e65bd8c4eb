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
    if (!isArmed || !isMeant(route.request().postDataJSON() as BridgeCall, call))
      return route.fallback();
    isArmed = false;
    const value = fault === 'connection-lost' ? undefined : answerOf(fault);
    const error = { name: 'BridgeError', message: 'Connection lost', errorType: 'CONNECTION_LOST' };
    return route.fulfill({ json: value ? { value } : { error } });
  });
}

/** Every answer to calls of a kind with another body: what another Jira would have said. */
export async function changeAnswers(
  page: Page,
  call: FaultyCall,
  change: (body: unknown) => unknown,
): Promise<void> {
  await page.route('**/box/bridge', async (route) => {
    if (!isMeant(route.request().postDataJSON() as BridgeCall, call)) return route.fallback();
    const response = await route.fetch();
    const { value } = (await response.json()) as { readonly value: { readonly body: string } };
    const body = JSON.stringify(change(JSON.parse(value.body)));
    return route.fulfill({ json: { value: { ...value, body } } });
  });
}

function isMeant({ command, data }: BridgeCall, { method, path }: FaultyCall): boolean {
  const asked = data.fetchRequestInit?.method ?? 'GET';
  return command === 'fetchProduct' && asked === method && path.test(data.restPath ?? '');
}

function answerOf({ status, headers = {}, body = {} }: Exclude<Fault, string>) {
  return { status, statusText: '', headers, body: JSON.stringify(body), isAttachment: false };
}
