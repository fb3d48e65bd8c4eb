import type { SiteDoor, ProductEvent } from '../jira/site';
import {
  modulesOf,
  type ForgeManifest,
  type ManifestTrigger,
  type TriggerFilter,
} from './app-manifest';
import type { ArmedFaults } from './faults';
import { compileEventFilter, type EventFilter } from './expressions/event-filter';
import { HostKilled, InvocationTimedOut } from './invocation';
import type { RunFunction } from './invoker';
import { byteLength, CAPS } from './limits';
import { backoffSeconds, isRetryRequest, MAX_RETRIES, retryReasonOf } from './queue-item';
import { readRuntime } from './runtime-properties';
import { judgeEvent } from './scopes';

interface Subscription {
  readonly trigger: ManifestTrigger;
  readonly eventType: string;
  readonly filter: TriggerFilter;
  readonly expression?: EventFilter;
}

interface Delivery {
  readonly subscription: Subscription;
  readonly event: ProductEvent;
  dueAt: number;
  attempt: number;
  retryReason?: string;
  retryData?: unknown;
}

/**
 * Carries Jira's events to the manifest's triggers: unordered, at least once, filtered before any
 * function runs.
 */
export class Events {
  readonly #subscriptions: readonly Subscription[];
  readonly #stop: () => void;
  #arrived: ProductEvent[] = [];
  #waiting: Delivery[] = [];
  #active = 0;

  constructor(
    manifest: ForgeManifest,
    private readonly site: SiteDoor,
    private readonly run: RunFunction,
    private readonly faults: ArmedFaults,
    private readonly now: () => number,
    private readonly report: (message: string) => void,
    private readonly onArrival: () => void,
  ) {
    this.#subscriptions = subscriptionsOf(manifest);
    this.#stop = site.onEvent((event) => {
      this.#arrived.push(event);
      this.onArrival();
    });
  }

  get idle(): boolean {
    return this.#arrived.length === 0 && this.#waiting.length === 0 && this.#active === 0;
  }

  close(): void {
    this.#stop();
  }

  nextDueAt(): number | undefined {
    if (this.#arrived.length > 0) return this.now();
    return this.#waiting.length > 0
      ? Math.min(...this.#waiting.map((each) => each.dueAt))
      : undefined;
  }

  /** Starts what has arrived and the retries that are due. */
  start({ ignoreDelays }: { readonly ignoreDelays: boolean }): Promise<void>[] {
    const now = this.now();
    this.#waiting.push(...this.#arrived.splice(0).flatMap((event) => this.#accept(event)));
    const due = new Set(this.#waiting.filter((each) => ignoreDelays || each.dueAt <= now));
    this.#waiting = this.#waiting.filter((each) => !due.has(each));
    const work = [...due];
    if (this.faults.eventFault.reverse) work.reverse();
    return work.map((each) => this.#deliver(each));
  }

  #accept(event: ProductEvent): Delivery[] {
    if (this.faults.eventFault.drop) return [];
    if (byteLength(event) > CAPS.productEventBytes) {
      this.report(`${event.eventType} is over 200 kB and was not delivered`);
      return [];
    }
    const dueAt = this.now() + (this.faults.eventFault.delayMs ?? 0);
    const deliveries = this.#subscriptions
      .filter((each) => each.eventType === event.eventType)
      .map((subscription) => ({ subscription, event, dueAt, attempt: 0 }));
    if (!this.faults.eventFault.duplicate) return deliveries;
    return deliveries.flatMap((each) => [each, { ...each }]);
  }

  async #deliver(delivery: Delivery): Promise<void> {
    this.#active += 1;
    try {
      if (delivery.attempt === 0 && !(await this.#passes(delivery))) return;
      await this.#call(delivery);
    } finally {
      this.#active -= 1;
    }
  }

  async #passes({ subscription, event }: Delivery): Promise<boolean> {
    const { filter, expression } = subscription;
    if (filter.ignoreSelf && event['selfGenerated'] === true) return false;
    if (!expression) return true;
    try {
      const runtime = await readRuntime(this.site, event, expression.properties);
      return expression.holds({ ...event, runtime });
    } catch (error) {
      const onError = filter.onError ?? 'IGNORE';
      const text = `filter of ${subscription.trigger.key} on ${event.eventType}: ${(error as Error).message}`;
      if (onError.endsWith('AND_LOG')) this.report(text);
      return onError.startsWith('RECEIVE');
    }
  }

  /** A throw is final; Forge retries what it broke itself and what the app asks for. */
  async #call(delivery: Delivery): Promise<void> {
    const { subscription, event, attempt, retryReason, retryData } = delivery;
    const { trigger } = subscription;
    const retryContext = { retryCount: attempt, retryReason, retryData };
    const body = attempt === 0 ? event : { ...event, retryContext };
    const origin = { moduleKey: trigger.key, moduleType: 'trigger' };
    try {
      const result = await this.run(trigger.function, body, origin);
      if (!isRetryRequest(result)) return;
      const { retryAfter = 1, retryReason: reason, retryData: data } = result.retryOptions;
      if (byteLength(data) > CAPS.retryDataBytes) throw new Error('retryData is over 4 KB');
      // Forge sends an object back, and nothing else (ECO-734).
      delivery.retryData = typeof data === 'object' ? data : undefined;
      this.#retry(delivery, retryAfter, reason ?? 'FUNCTION_RETRY_REQUEST');
    } catch (error) {
      this.report(`${trigger.key} on ${event.eventType}: ${(error as Error).message}`);
      if (error instanceof HostKilled || error instanceof InvocationTimedOut)
        this.#retry(delivery, backoffSeconds(attempt), retryReasonOf(error));
    }
  }

  #retry(delivery: Delivery, seconds: number, reason: string): void {
    if (delivery.attempt >= MAX_RETRIES) return;
    delivery.attempt += 1;
    delivery.retryReason = reason;
    delivery.dueAt = this.now() + Math.min(seconds, CAPS.maxDelaySeconds) * 1000;
    this.#waiting.push(delivery);
    this.onArrival();
  }
}

/** @throws when an event lacks its scope or a filter is not one: `forge deploy` would refuse it. */
function subscriptionsOf(manifest: ForgeManifest): Subscription[] {
  const triggers = modulesOf(manifest, 'trigger') as unknown as readonly ManifestTrigger[];
  const subscriptions = triggers.flatMap((trigger) =>
    trigger.events.map((event): Subscription => {
      const own = typeof event === 'string' ? undefined : event.filter;
      const eventType = typeof event === 'string' ? event : event.eventType;
      const filter = { ...trigger.filter, ...own };
      const expression = filter.expression ? compileEventFilter(filter.expression) : undefined;
      return { trigger, eventType, filter, expression };
    }),
  );
  for (const { trigger, eventType } of subscriptions) {
    const verdict = judgeEvent(manifest, eventType);
    if (verdict.kind !== 'missing') continue;
    throw new Error(`Trigger ${trigger.key}: ${eventType} wants ${verdict.wanted.join(', ')}`);
  }
  const paths = subscriptions.flatMap((each) => each.expression?.properties ?? []);
  if (
    new Set(paths.map((each) => `${each.entity}.${each.propertyKey}`)).size >
    CAPS.propertyPathsPerApp
  )
    throw new Error('Forge allows 5 property paths in the filters of an app');
  return subscriptions;
}
