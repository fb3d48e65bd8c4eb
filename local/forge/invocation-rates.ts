import { CAPS, makeFixedWindow, type Limits } from './limits';

/** How often people may set functions off; schedules, events and queues are not counted here. */
export class InvocationRates {
  readonly #byUser = new Map<string, () => boolean>();
  readonly #perMinute: () => boolean;
  readonly #perSecond: () => boolean;

  constructor(
    private readonly limits: Limits,
    private readonly now: () => number,
  ) {
    this.#perMinute = makeFixedWindow(CAPS.invocationsPerMinute, 60_000, now);
    this.#perSecond = makeFixedWindow(CAPS.invocationsPerSecond, 1000, now);
  }

  admit(accountId: string): boolean {
    if (!this.limits.rates) return true;
    let byUser = this.#byUser.get(accountId);
    byUser ??= makeFixedWindow(CAPS.userInvocationsPerMinute, 60_000, this.now);
    this.#byUser.set(accountId, byUser);
    return byUser() && this.#perMinute() && this.#perSecond();
  }
}
