import type { Events } from './events';
import type { Queue } from './queue';

const MAX_TIMER_MS = 2 ** 31 - 1;

/** Runs what waits: on `drain`, or by the clock once it is live. */
export class Delivery {
  #isLive = false;
  #isStopped = false;
  #timer: NodeJS.Timeout | undefined;
  readonly #running = new Set<Promise<void>>();

  constructor(
    private readonly events: Events,
    private readonly queue: Queue,
    private readonly now: () => number,
  ) {}

  /** Something new waits. */
  wake(): void {
    if (!this.#isLive || this.#isStopped) return;
    clearTimeout(this.#timer);
    const next = this.#nextDueAt();
    if (next !== Infinity) this.#sleepUntil(next);
  }

  #nextDueAt(): number {
    return Math.min(this.events.nextDueAt() ?? Infinity, this.queue.nextDueAt() ?? Infinity);
  }

  #sleepUntil(instant: number): void {
    const delay = Math.min(Math.max(0, instant - this.now()), MAX_TIMER_MS);
    this.#timer = setTimeout(() => this.#startLive(), delay).unref();
  }

  /**
   * A timer may fire a millisecond early, and what has just arrived may be due later only. What is
   * due and could not start waits for room, and whoever makes room wakes it.
   */
  #startLive(): void {
    // Of before: what comes due while this runs has not been tried, and nobody else would wake it.
    const tried = this.now();
    this.#startDue(false);
    const next = this.#nextDueAt();
    if (!this.#isStopped && next > tried && next !== Infinity) this.#sleepUntil(next);
  }

  goLive(): void {
    this.#isLive = true;
    this.wake();
  }

  async drain(): Promise<void> {
    // Jira may still be about to send the events of a call that was just answered.
    await new Promise((resolve) => setImmediate(resolve));
    for (;;) {
      this.#startDue(true);
      if (this.#running.size === 0 && this.events.idle && this.queue.idle) return;
      if (this.#running.size === 0) throw new Error('Something waits that can never start');
      await Promise.race(this.#running);
    }
  }

  /** Waits for what runs; starts nothing more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await Promise.all(this.#running);
  }

  #startDue(ignoreDelays: boolean): void {
    if (this.#isStopped) return;
    const started = [...this.events.start({ ignoreDelays }), ...this.queue.start({ ignoreDelays })];
    for (const work of started) {
      const tracked: Promise<void> = work.finally(() => {
        this.#running.delete(tracked);
        // A lane that was full may have room now.
        this.wake();
      });
      this.#running.add(tracked);
    }
  }
}
