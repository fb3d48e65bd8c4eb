import { makeFrameHistory } from './frame-history';
import { FramePort } from './frame-port';
import {
  channelName,
  emitPageEvent,
  onPageEvent,
  publishChannel,
  subscribeChannel,
} from './page-events';

/** A flag as the app describes it. */
export interface Flag {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly type?: 'info' | 'success' | 'warning' | 'error';
  readonly appearance?: string;
  readonly isAutoDismiss?: boolean;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => void }[];
}

export interface ModalRequest {
  readonly resource: string | null;
  readonly size?: unknown;
  readonly title?: string;
  readonly context?: unknown;
  readonly onClose: (payload?: unknown) => void;
}

/** What the page around the frame does for the app. What is left out is refused by name. */
export interface FrameCommands {
  readonly showFlag?: (flag: Flag) => void;
  readonly closeFlag?: (id: string) => void;
  readonly navigate?: (to: { readonly url: string; readonly newTab: boolean }) => void;
  readonly openIssueView?: (issueKey: string, onClose: () => void) => void;
  readonly openIssueCreate?: (
    context: { readonly projectId?: string; readonly [field: string]: unknown },
    onClose: (issueIds: string[]) => void,
  ) => void;
  readonly issueUrl?: (issueKey: string) => string;
  /** Address of a page of the app, for `router` with the target *module*. */
  readonly moduleUrl?: (place: ModulePlace) => string;
  readonly openModal?: (request: ModalRequest) => void;
  /** `view.close()` and `view.submit()`. */
  readonly close?: (payload?: unknown) => void;
  readonly refresh?: (payload?: unknown) => void;
  readonly changeWindowTitle?: (title: string) => void;
  /** Height of the content in pixels, at each change. */
  readonly resize?: (height: number) => void;
}

export interface AttachOptions {
  readonly token: string;
  readonly context: unknown;
  /** Address under which the module keeps its own routes; no `createHistory` without. */
  readonly basePath?: string;
  readonly commands: FrameCommands;
  /** How commands reach the server; `POST /box/bridge` by default. */
  readonly call?: (token: string, command: string, data: unknown) => Promise<unknown>;
}

/** A module of the app, and an address within it. */
export interface ModulePlace {
  readonly moduleKey: string;
  readonly projectKey?: string;
  readonly path?: string;
}

interface Place extends Partial<ModulePlace> {
  readonly url?: string;
  readonly target?: string;
  readonly issueKey?: string;
  readonly type?: 'same-tab' | 'new-tab';
}

type Data = Readonly<Record<string, unknown>>;
type Answer = (data: never) => unknown;

/**
 * Answers the bridge commands of one frame. Call it before the frame gets its address.
 * @returns the function that stops it.
 */
export function attachFrame(frame: HTMLIFrameElement, options: AttachOptions): () => void {
  const ends: (() => void)[] = [];
  const answers = answersOf(options, ends, () => port.setTheme(themeOf(options.context)));
  const port: FramePort = new FramePort(
    frame,
    {
      onCommand: (command, data) => {
        const answer = answers[command];
        if (!answer) throw new Error(`Bridge command not supported: ${command}`);
        return answer(data as never);
      },
      onSize: (height) => options.commands.resize?.(height),
    },
    window,
  );
  return () => {
    port.close();
    for (const end of ends) end();
  };
}

function answersOf(
  options: AttachOptions,
  ends: (() => void)[],
  enableTheming: () => void,
): Readonly<Record<string, Answer>> {
  const { token, context, commands, call = postToServer } = options;
  const closed: (() => void)[] = [];
  const leave = (payload?: unknown) => {
    if (!commands.close) return false;
    for (const callback of closed) callback();
    commands.close(payload);
    return undefined;
  };
  return {
    getContext: () => context,
    invoke: (data: Data) => call(token, 'invoke', data),
    fetchProduct: (data: Data) => call(token, 'fetchProduct', data),
    enableTheming,
    emitReadyEvent: () => undefined,
    createHistory: () => historyOf(options, ends),
    getFrameId: () => token,

    close: leave,
    submit: leave,
    onClose: (callback: () => void) => void closed.push(callback),
    refresh: (payload: unknown) => {
      commands.refresh?.(payload);
      return commands.refresh !== undefined;
    },
    reload: () => location.reload(),
    changeWindowTitle: (title: string) => commands.changeWindowTitle?.(title),

    ...flagsAndPlaces(commands),
    ...eventsAndChannels(context, ends),
  };
}

function flagsAndPlaces(commands: FrameCommands): Readonly<Record<string, Answer>> {
  const urlOf = ({ url, target, issueKey, moduleKey, ...place }: Place): string => {
    if (url) return new URL(url, location.href).href;
    if (target === 'module' && moduleKey && commands.moduleUrl)
      return commands.moduleUrl({ ...place, moduleKey });
    if (target === 'issue' && issueKey && commands.issueUrl) return commands.issueUrl(issueKey);
    throw new Error(`navigate to "${target ?? ''}": add it in local/forge/bridge-client/parent.ts`);
  };
  return {
    showFlag: (flag: Flag) => ask('showFlag', commands.showFlag, flag),
    closeFlag: ({ id }: { id: string }) => ask('closeFlag', commands.closeFlag, id),
    getUrl: urlOf,
    navigate: (place: Place) => {
      const to = { url: urlOf(place), newTab: place.type === 'new-tab' };
      ask('navigate', commands.navigate, to);
    },
    openModal: (request: ModalRequest) => ask('openModal', commands.openModal, request),
    openIssueViewModal: ({ data }: IssueModal) => {
      const issueKey = String(data.context['issueKey']);
      ask('openIssueViewModal', commands.openIssueView, issueKey, () => data.onClose());
    },
    openIssueCreateModal: ({ data }: IssueModal) => {
      const onClose = (issueIds: string[]) =>
        data.onClose({ payload: issueIds.map((issueId) => ({ issueId })) });
      ask('openIssueCreateModal', commands.openIssueCreate, data.context, onClose);
    },
  };
}

interface IssueModal {
  readonly data: { readonly context: Data; readonly onClose: (result?: unknown) => void };
}

/** @throws when the page does not offer the command. */
function ask<Args extends readonly unknown[]>(
  name: string,
  command: ((...args: Args) => void) | undefined,
  ...args: Args
): void {
  if (!command) throw new Error(`Bridge command not supported here: ${name}`);
  command(...args);
}

function eventsAndChannels(
  context: unknown,
  ends: (() => void)[],
): Readonly<Record<string, Answer>> {
  interface On {
    readonly event: string;
    readonly callback: (payload: unknown) => void;
  }
  interface Emit {
    readonly event: string;
    readonly payload: unknown;
  }
  interface Channel {
    readonly channelName: string;
    readonly isGlobal?: boolean;
    readonly eventPayload?: unknown;
    readonly onEvent?: (payload: unknown) => void;
  }
  const kept = (subscription: { readonly unsubscribe: () => void }) => {
    ends.push(subscription.unsubscribe);
    return subscription;
  };
  return {
    on: ({ event, callback }: On) => kept(onPageEvent(event, callback)),
    emit: ({ event, payload }: Emit) => emitPageEvent(event, payload),
    onPublic: ({ event, callback }: On) => kept(onPageEvent(`public:${event}`, callback)),
    emitPublic: ({ event, payload }: Emit) => emitPageEvent(`public:${event}`, payload),
    subscribeRealtimeChannel: (data: Channel) =>
      kept(subscribeChannel(channelName(data, context), (payload) => data.onEvent?.(payload))),
    publishRealtimeChannel: (data: Channel) =>
      publishChannel(channelName(data, context), data.eventPayload),
  };
}

function historyOf({ basePath }: AttachOptions, ends: (() => void)[]): unknown {
  if (basePath === undefined) throw new Error('This module has no routes of its own');
  const { history, stop } = makeFrameHistory(basePath);
  ends.push(stop);
  return history;
}

function themeOf(context: unknown): { readonly colorMode: string } {
  const { theme } = context as { readonly theme?: { readonly colorMode?: string } };
  return { colorMode: theme?.colorMode ?? 'light' };
}

/** @throws an Error with the server's name, message and errorType. */
export async function postToServer(
  token: string,
  command: string,
  data: unknown,
): Promise<unknown> {
  const response = await fetch('/box/bridge', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, command, data }),
  });
  const answer = (await response.json()) as { value?: unknown; error?: { message: string } };
  if (answer.error) throw Object.assign(new Error(answer.error.message), answer.error);
  return answer.value;
}
