import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { FramePort } from '../../../local/forge/bridge-client/frame-port';

type Listener = (event: unknown) => void;
const SHELL = 'http://shell';
const FRAME = 'http://frame';

/** Two windows that can only post to each other, as copies. */
function twoWindows() {
  const make = () => ({ listeners: [] as Listener[], parent: undefined as unknown });
  const page = make();
  const frame = make();
  const post =
    (to: typeof page, source: unknown, origin: string, wants: string) =>
    (message: unknown, target: string) => {
      if (target !== wants) return;
      const data = structuredClone(message);
      queueMicrotask(() => to.listeners.forEach((listener) => listener({ data, source, origin })));
    };
  const frameWindow = { postMessage: post(frame, page, SHELL, FRAME) };
  Object.assign(page, { postMessage: post(page, frameWindow, FRAME, SHELL) });
  return { page, frame, frameWindow };
}

function connect(onCommand: (command: string, data: unknown) => unknown) {
  const { page, frame, frameWindow } = twoWindows();
  const dataset: Record<string, string> = {};
  const window = {
    parent: page,
    addEventListener: (type: string, listener: Listener) =>
      type === 'message' && frame.listeners.push(listener),
  } as unknown as { __bridge: { callBridge(command: string, data?: unknown): Promise<unknown> } };
  const document = {
    currentScript: { dataset: { parent: SHELL } },
    documentElement: { dataset },
  };
  const script = readFileSync(
    path.join(__dirname, '../../../local/forge/bridge-client/frame.js'),
    'utf8',
  );
  const run = runInThisContext(`(window, document) => { ${script} }`) as (
    ...globals: unknown[]
  ) => void;
  run(window, document);
  const target = {
    addEventListener: (_: string, listener: Listener) => void page.listeners.push(listener),
    removeEventListener: () => void (page.listeners.length = 0),
  };
  const handlers = { onCommand, onSize: () => undefined };
  const iframe = { contentWindow: frameWindow as unknown as Window };
  const port = new FramePort(iframe, handlers, target as never);
  return { callBridge: window.__bridge.callBridge, port, page, frame, dataset };
}

it('carries a command and its answer', async () => {
  const { callBridge } = connect((command, data) => ({ command, data }));
  expect(await callBridge('invoke', { a: [1, { b: null }] })).toEqual({
    command: 'invoke',
    data: { a: [1, { b: null }] },
  });
});

it('carries a refusal with its fields', async () => {
  const { callBridge } = connect(() => {
    throw Object.assign(new Error('no'), { errorType: 'X' });
  });
  await expect(callBridge('open')).rejects.toMatchObject({ message: 'no', errorType: 'X' });
});

it('calls functions of the frame from the page, and the other way round', async () => {
  const heard: unknown[] = [];
  const { callBridge } = connect((_, data) => {
    const { callback } = data as { callback: (n: number) => Promise<number> };
    return { add: async (n: number) => (await callback(n)) + 1 };
  });
  const callback = (n: number) => {
    heard.push(n);
    return n * 10;
  };
  const { add } = (await callBridge('on', { callback })) as { add: (n: number) => Promise<number> };
  expect(await add(4)).toBe(41);
  expect(heard).toEqual([4]);
});

it('sets the theme on the document', async () => {
  const { callBridge, port, dataset } = connect(() => undefined);
  await callBridge('enableTheming');
  port.setTheme({ colorMode: 'dark' });
  await new Promise((resolve) => setTimeout(resolve));
  expect(dataset).toMatchObject({ colorMode: 'dark' });
  expect(dataset['theme']).toContain('dark:dark');
});

it('does not hear other windows', async () => {
  let calls = 0;
  const { page, frame } = connect(() => (calls += 1));
  const call = { from: 'frame', kind: 'call', id: 'x', command: 'invoke' };
  page.listeners.forEach((listener) => listener({ data: call, source: {}, origin: FRAME }));
  const theme = { from: 'page', kind: 'theme', theme: { colorMode: 'evil' } };
  frame.listeners.forEach((listener) =>
    listener({ data: theme, source: page, origin: 'http://x' }),
  );
  await new Promise((resolve) => setTimeout(resolve));
  expect(calls).toBe(0);
});
