import type { JiraCall } from '../jira/site';
import { HostKilled, type Invocation } from './invocation';

export type Killable = 'sql' | 'kvs' | 'jira' | 'queue';

export interface JiraFault {
  readonly match?: {
    readonly method?: string;
    readonly path?: RegExp;
    readonly actorKind?: 'user' | 'app' | 'anonymous';
  };
  /** Matching calls that pass before the fault begins; 0 by default. */
  readonly skip?: number;
  /** Matching calls that the fault hits; 1 by default. */
  readonly times?: number;
  /** `connection-lost`: Jira never saw the call. `answer-lost`: Jira did it and nobody heard. */
  readonly answer:
    | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
    | 'connection-lost'
    | 'answer-lost';
}

/** What Forge may do to product events and queue events: it promises at least once, in no order. */
export interface DeliveryFault {
  readonly duplicate?: boolean;
  readonly reverse?: boolean;
  readonly drop?: boolean;
  /** Forge may take up to three minutes; `drain` does not wait for it. */
  readonly delayMs?: number;
}

export interface ServiceFault {
  readonly times: number;
  readonly code: string;
  readonly status?: number;
}

interface Armed<T> {
  readonly fault: T;
  skip: number;
  left: number;
}

/** Faults that a test orders in advance; each is used up once and then gone. */
export interface Faults {
  jira(fault: JiraFault): void;
  /** For all product events until `clear()`. */
  events(fault: DeliveryFault): void;
  /** For all queue events until `clear()`. */
  queue(fault: Pick<DeliveryFault, 'duplicate' | 'reverse'>): void;
  /** Kills the invocation that makes the nth call of that kind, counted from now, 1 being the next. */
  killBefore(kind: Killable, nth: number, why?: HostKilled['why']): void;
  sql(fault: ServiceFault): void;
  kvs(fault: ServiceFault): void;
  /** How long queries of KVS do not see a write, until `clear()`. */
  kvsLag(ms: number): void;
  /** Whether the site's search can be late. */
  readonly canLagSearch: boolean;
  /** How long Jira's search does not see a write, until `clear()`. @throws when it cannot be late. */
  searchLag(ms: number): void;
  /** What was ordered and has not happened yet. */
  readonly toCome: Readonly<Record<'jira' | 'sql' | 'kvs' | 'kills', number>>;
  clear(): void;
}

/** Turns the lag of the site's search; absent where a site has none. */
export type SetSearchLag = (ms: number) => void;

/** The same, with what the services ask. */
export class ArmedFaults implements Faults {
  #jira: Armed<JiraFault>[] = [];
  #services: Armed<ServiceFault & { readonly kind: Killable }>[] = [];
  #kills: { readonly kind: Killable; left: number; readonly why?: HostKilled['why'] }[] = [];
  #lagsSearch = false;
  kvsLagMs = 0;
  eventFault: DeliveryFault = {};
  queueFault: DeliveryFault = {};

  constructor(private readonly setSearchLag?: SetSearchLag) {}

  get canLagSearch(): boolean {
    return this.setSearchLag !== undefined;
  }
  get toCome() {
    const left = (armed: readonly { readonly left: number }[]) =>
      armed.reduce((sum, each) => sum + each.left, 0);
    const of = (kind: Killable) => this.#services.filter(({ fault }) => fault.kind === kind);
    return {
      ...{ jira: left(this.#jira), sql: left(of('sql')), kvs: left(of('kvs')) },
      kills: this.#kills.length,
    };
  }

  jira(fault: JiraFault): void {
    this.#jira.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 });
  }
  events(fault: DeliveryFault): void {
    this.eventFault = fault;
  }
  queue(fault: DeliveryFault): void {
    this.queueFault = fault;
  }
  killBefore(kind: Killable, nth: number, why?: HostKilled['why']): void {
    this.#kills.push({ kind, left: nth, why });
  }
  kvsLag(ms: number): void {
    this.kvsLagMs = ms;
  }
  searchLag(ms: number): void {
    if (!this.setSearchLag) throw new Error('The search of this site has no lag');
    this.setSearchLag(ms);
    this.#lagsSearch = true;
  }
  sql(fault: ServiceFault): void {
    this.#services.push({ fault: { ...fault, kind: 'sql' }, skip: 0, left: fault.times });
  }
  kvs(fault: ServiceFault): void {
    this.#services.push({ fault: { ...fault, kind: 'kvs' }, skip: 0, left: fault.times });
  }
  clear(): void {
    this.#jira = [];
    this.#services = [];
    this.#kills = [];
    this.kvsLagMs = 0;
    // Another's lag is not ours to end.
    if (this.#lagsSearch) this.setSearchLag?.(0);
    this.#lagsSearch = false;
    this.eventFault = {};
    this.queueFault = {};
  }

  /** @throws HostKilled when a kill was ordered before this call. */
  beforeCall(kind: Killable, invocation: Invocation): void {
    for (const kill of this.#kills) if (kill.kind === kind) kill.left -= 1;
    const killing = this.#kills.find((kill) => kill.kind === kind && kill.left === 0);
    if (!killing) return;
    this.#kills = this.#kills.filter((kill) => kill.left !== 0);
    invocation.dead = new HostKilled(`a ${kind} call`, killing.why);
    invocation.onDeath?.(invocation.dead);
    throw invocation.dead;
  }

  takeServiceFault(kind: Killable): ServiceFault | undefined {
    return take(this.#services, (fault) => fault.kind === kind);
  }

  takeJiraFault(call: JiraCall): JiraFault['answer'] | undefined {
    return take(this.#jira, ({ match }) => {
      if (match?.method && match.method !== call.method) return false;
      if (match?.path && !match.path.test(call.path)) return false;
      return !match?.actorKind || match.actorKind === call.actor.kind;
    })?.answer;
  }
}

function take<T>(armed: Armed<T>[], matches: (fault: T) => boolean): T | undefined {
  for (const each of armed) {
    if (each.left === 0 || !matches(each.fault)) continue;
    if (each.skip > 0) {
      each.skip -= 1;
      continue;
    }
    each.left -= 1;
    return each.fault;
  }
  return undefined;
}
