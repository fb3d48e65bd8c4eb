import { byteLength, makeFixedWindow, type Limits } from '../limits';
import { KVS_RATES } from './kvs-caps';
import { KvsError } from './kvs-error';
import type { Space } from './kvs-store';

/** Requests a second, and units of 10 kB a minute; each request rounds up. */
export class KvsRates {
  readonly #requests: (amount: number) => boolean;
  readonly #reads: (amount: number) => boolean;
  readonly #writes: (amount: number) => boolean;

  constructor(
    private readonly limits: Limits,
    now: () => number,
  ) {
    this.#requests = makeFixedWindow(KVS_RATES.requestsPerSecond, 1000, now);
    this.#reads = makeFixedWindow(KVS_RATES.readUnitsPerMinute, 60_000, now);
    this.#writes = makeFixedWindow(KVS_RATES.writeUnitsPerMinute, 60_000, now);
  }

  /** Runs a request within the rates. @throws KvsError 429 */
  run(path: string, body: unknown, work: () => unknown): unknown {
    if (!this.limits.rates) return work();
    if (!this.#requests(1)) throw tooMany();
    const isRead = /(get|query)$/.test(path);
    if (!isRead && !this.#writes(unitsOf(body))) throw tooMany();
    return isRead ? this.#read(work) : work();
  }

  /** A key that is not there costs a unit, too. */
  #read(work: () => unknown): unknown {
    let answer: unknown;
    try {
      answer = work();
    } catch (error) {
      if (!this.#reads(1)) throw tooMany();
      throw error;
    }
    if (!this.#reads(unitsOf(answer))) throw tooMany();
    return answer;
  }
}

/** Bytes a second through one key: one key that all write is the bottleneck of many apps. */
export class KeyRates {
  #second = -1;
  readonly #used = new Map<string, number>();

  constructor(
    private readonly limits: Limits,
    private readonly now: () => number,
  ) {}

  /** @throws KvsError 429 */
  read(space: Space, key: string, value: unknown): void {
    this.#use(`read ${space} ${key}`, value, KVS_RATES.keyReadBytesPerSecond);
  }

  /** @throws KvsError 429 */
  write(space: Space, key: string, value: unknown): void {
    this.#use(`write ${space} ${key}`, value, KVS_RATES.keyWriteBytesPerSecond);
  }

  #use(name: string, value: unknown, limit: number): void {
    if (!this.limits.rates) return;
    const second = Math.floor(this.now() / 1000);
    if (second !== this.#second) this.#used.clear();
    this.#second = second;
    const used = (this.#used.get(name) ?? 0) + byteLength(JSON.stringify(value));
    if (used > limit) throw tooMany();
    this.#used.set(name, used);
  }
}

const unitsOf = (value: unknown): number =>
  Math.max(1, Math.ceil(byteLength(value) / KVS_RATES.unitBytes));

const tooMany = (): KvsError => new KvsError(429, 'TOO_MANY_REQUESTS', 'Too many requests');
