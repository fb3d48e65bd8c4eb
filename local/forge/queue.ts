import { randomUUID } from 'node:crypto';
import { modulesOf, type ForgeManifest, type ManifestModule } from './app-manifest';
import type { ArmedFaults } from './faults';
import type { Invocation } from './invocation';
import type { RunFunction } from './invoker';
import { byteLength, CAPS, makeRateLimit, timeoutSecondsOf, type Limits } from './limits';
import {
  backoffSeconds,
  isRetryRequest,
  MAX_RETRIES,
  retryReasonOf,
  type JobStats,
  type QueueItem,
} from './queue-item';
import type { QueueStore } from './queue-store';

interface PushBody {
  readonly queueName: string;
  readonly jobId: string;
  readonly payload: readonly Pick<QueueItem, 'body' | 'delayInSeconds' | 'concurrency'>[];
}
interface ServiceAnswer {
  readonly status: number;
  readonly body?: unknown;
}

const RETENTION_MS = 24 * 3_600_000;

/** Why a delivery failed for good. */
export interface QueueFailure {
  readonly queueName: string;
  readonly body: unknown;
  readonly error: unknown;
}

/** Async events by the contract of `@forge/events` 3.0.8: one event a call, at least once. */
export class Queue {
  readonly failures: QueueFailure[] = [];
  readonly #jobs = new Map<string, JobStats>();
  readonly #running = new Map<string, number>();
  readonly #rate: (amount?: number) => boolean;
  #waiting: QueueItem[] = [];
  #active = 0;

  constructor(
    private readonly manifest: ForgeManifest,
    private readonly store: QueueStore,
    private readonly run: RunFunction,
    private readonly faults: ArmedFaults,
    private readonly limits: Limits,
    private readonly now: () => number,
    private readonly onPush: () => void,
  ) {
    this.#rate = makeRateLimit(CAPS.queueEventsPerMinute, 60_000, now);
    this.#waiting = store.list();
  }

  get idle(): boolean {
    return this.#waiting.length === 0 && this.#active === 0;
  }

  /** Answers `/webhook/queue/…`; undefined when the path is another's. */
  handle(from: Invocation, path: string, text: string): ServiceAnswer | undefined {
    const [, verb] = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path) ?? [];
    if (!verb) return undefined;
    const body = JSON.parse(text) as PushBody;
    if (verb === 'publish') return this.#publish(from, body);
    const job = this.#jobs.get(jobName(body));
    if (!job) return { status: 404, body: {} };
    if (verb === 'stats') return { status: 200, body: job };
    this.#cancel(body, job);
    return { status: 204 };
  }

  #publish(from: Invocation, { queueName, jobId, payload }: PushBody): ServiceAnswer {
    const consumer = this.#findConsumer(queueName);
    if (!consumer)
      return { status: 400, body: { message: `manifest.yml has no consumer of "${queueName}"` } };
    if (payload.length > CAPS.eventsPerPush)
      return { status: 413, body: { errorMessage: 'A push has at most 50 events' } };
    if (byteLength(payload) > CAPS.pushBytes)
      return { status: 413, body: { errorMessage: 'A push has at most 200 kB' } };
    if (this.#isLong(consumer) && payload.some((each) => byteLength(each) > CAPS.longEventBytes))
      return {
        status: 413,
        body: { errorMessage: 'An event to a consumer of more than 55 s has at most 100 kB' },
      };
    if (payload.some((each) => (each.delayInSeconds ?? 0) > CAPS.maxDelaySeconds))
      return { status: 400, body: { message: 'A delay is at most 900 s' } };
    if (from.lineage.pushes >= CAPS.pushesPerLineage) return { status: 405, body: {} };
    if (this.limits.rates && !this.#rate(payload.length)) return { status: 429, body: {} };
    from.lineage.pushes += 1;
    this.#jobs.set(jobName({ queueName, jobId }), {
      success: 0,
      inProgress: payload.length,
      failed: 0,
    });
    for (const each of payload) {
      const pushedAt = this.now();
      const dueAt = pushedAt + (each.delayInSeconds ?? 0) * 1000;
      const item = { ...each, eventId: randomUUID(), queueName, jobId, lineage: from.lineage };
      this.#enqueue({ ...item, pushedAt, dueAt, attempt: 0 });
      if (this.faults.queueFault.duplicate)
        this.#waiting.push({ ...item, pushedAt, dueAt, attempt: 0 });
    }
    this.onPush();
    return { status: 201, body: {} };
  }

  #enqueue(item: QueueItem): void {
    this.store.save(item);
    this.#waiting.push(item);
  }

  #cancel(body: PushBody, job: JobStats): void {
    const mine = (item: QueueItem) => jobName(item) === jobName(body);
    for (const item of this.#waiting.filter(mine)) this.store.remove(item);
    this.#waiting = this.#waiting.filter((item) => !mine(item));
    job.inProgress = 0;
  }

  #findConsumer(queueName: string): ManifestModule | undefined {
    return modulesOf(this.manifest, 'consumer').find((each) => each['queue'] === queueName);
  }

  #isLong(consumer: ManifestModule): boolean {
    const key = consumer.function ?? consumer.resolver?.function ?? '';
    return timeoutSecondsOf(this.manifest, key) > CAPS.asyncDefaultSeconds;
  }

  /**
   * Starts everything that may run: due (or all, when delays count as elapsed), and under its
   * concurrency limit. The promises settle when each delivery has.
   */
  start(options: { readonly ignoreDelays: boolean }): Promise<void>[] {
    const now = this.now();
    const due = this.#waiting
      .filter((item) => options.ignoreDelays || item.dueAt <= now)
      .sort((a, b) => a.dueAt - b.dueAt);
    if (this.faults.queueFault.reverse) due.reverse();
    return due.flatMap((item) => {
      if (!this.#enter(item)) return [];
      this.#waiting.splice(this.#waiting.indexOf(item), 1);
      return [this.#deliver(item).finally(() => this.#leave(item))];
    });
  }

  /** Epoch milliseconds of the next delivery; undefined when nothing waits. */
  nextDueAt(): number | undefined {
    if (this.#waiting.length === 0) return undefined;
    return Math.min(...this.#waiting.map((item) => item.dueAt));
  }

  /** The counter of a key is the installation's, whatever the queue. */
  #enter({ concurrency }: QueueItem): boolean {
    if (concurrency) {
      const running = this.#running.get(concurrency.key) ?? 0;
      if (running >= concurrency.limit) return false;
      this.#running.set(concurrency.key, running + 1);
    }
    this.#active += 1;
    return true;
  }

  #leave({ concurrency }: QueueItem): void {
    this.#active -= 1;
    if (concurrency)
      this.#running.set(concurrency.key, (this.#running.get(concurrency.key) ?? 1) - 1);
  }

  async #deliver(item: QueueItem): Promise<void> {
    try {
      const result = await this.#call(item);
      if (!isRetryRequest(result)) {
        this.#settle(item, 'success');
        return;
      }
      const { retryAfter = 1, retryReason, retryData } = result.retryOptions;
      if (byteLength(retryData) > CAPS.retryDataBytes) throw new Error('retryData is over 4 KB');
      const seconds = Math.min(retryAfter, CAPS.maxDelaySeconds);
      this.#retry(item, seconds, retryReason ?? 'FUNCTION_RETRY_REQUEST', retryData, result);
    } catch (error) {
      const reason = retryReasonOf(error);
      this.#retry(item, backoffSeconds(item.attempt), reason, item.retryData, error);
    }
  }

  #retry(item: QueueItem, seconds: number, reason: string, data: unknown, cause: unknown): void {
    if (item.attempt >= MAX_RETRIES || this.now() - item.pushedAt > RETENTION_MS) {
      this.failures.push({ queueName: item.queueName, body: item.body, error: cause });
      this.#settle(item, 'failed');
      return;
    }
    item.attempt += 1;
    item.dueAt = this.now() + seconds * 1000;
    item.retryReason = reason;
    item.retryData = data;
    this.#enqueue(item);
    this.onPush();
  }

  #settle(item: QueueItem, outcome: 'success' | 'failed'): void {
    this.store.remove(item);
    const job = this.#jobs.get(jobName(item));
    if (!job) return;
    job.inProgress = Math.max(0, job.inProgress - 1);
    job[outcome] += 1;
  }

  #call(item: QueueItem): Promise<unknown> {
    const consumer = this.#findConsumer(item.queueName);
    if (!consumer) throw new Error(`manifest.yml has no consumer of "${item.queueName}"`);
    const event = eventOf(item, this.now());
    const origin = { moduleKey: consumer.key, moduleType: 'consumer', lineage: item.lineage };
    if (consumer.function) return this.run(consumer.function, event, origin);
    const { function: key = '', method } = consumer.resolver ?? {};
    const call = { functionKey: method, payload: item.body, jobId: item.jobId };
    return this.run(key, { call, context: {} }, origin);
  }
}

function jobName({ queueName, jobId }: { queueName: string; jobId: string }): string {
  return `${queueName} ${jobId}`;
}

/** The AsyncEvent that `@forge/events` types. */
function eventOf(item: QueueItem, now: number) {
  const { eventId, queueName, jobId, body, delayInSeconds, concurrency } = item;
  const event = { eventId, queueName, jobId, body, delayInSeconds, concurrency };
  if (item.attempt === 0) return event;
  const remainingTimeMs = Math.max(0, item.pushedAt + RETENTION_MS - now);
  const startTime = new Date(item.pushedAt).toISOString();
  const { retryReason, retryData, attempt: retryCount } = item;
  const retentionWindow = { startTime, remainingTimeMs };
  return { ...event, retryContext: { retryCount, retryReason, retryData, retentionWindow } };
}
