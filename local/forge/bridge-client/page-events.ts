type Listener = (payload: unknown) => void;

interface Subscription {
  readonly unsubscribe: () => void;
}

/** `events` of the bridge between the app's frames of this page; `public` ones have names of their own. */
const listeners = new Map<string, Set<Listener>>();

export function onPageEvent(name: string, listener: Listener): Subscription {
  const mine = listeners.get(name) ?? new Set();
  listeners.set(name, mine.add(listener));
  return { unsubscribe: () => void mine.delete(listener) };
}

export function emitPageEvent(name: string, payload: unknown): void {
  for (const listener of listeners.get(name) ?? []) listener(payload);
}

/** `realtime` of the bridge: over all tabs of this browser, the sender's own frame included. */
export function subscribeChannel(name: string, listener: Listener): Subscription {
  const channel = new BroadcastChannel(`realtime:${name}`);
  channel.onmessage = (event) => listener(event.data);
  return { unsubscribe: () => channel.close() };
}

export function publishChannel(name: string, payload: unknown): { readonly eventId: string } {
  const channel = new BroadcastChannel(`realtime:${name}`);
  channel.postMessage(payload);
  channel.close();
  return { eventId: crypto.randomUUID() };
}

interface ChannelData {
  readonly channelName: string;
  readonly isGlobal?: boolean;
}
interface ContextPart {
  readonly moduleKey?: string;
  readonly extension?: {
    readonly project?: { readonly id?: string };
    readonly issue?: { readonly id?: string };
  };
}

/** A channel belongs to the place of its module unless it is global. */
export function channelName(
  { channelName: name, isGlobal }: ChannelData,
  context: unknown,
): string {
  if (isGlobal) return name;
  const { moduleKey, extension } = (context ?? {}) as ContextPart;
  return [name, moduleKey, extension?.project?.id, extension?.issue?.id].join('|');
}
