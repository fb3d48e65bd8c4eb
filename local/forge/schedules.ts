import { getModule, modulesOf, type ForgeManifest } from './app-manifest';
import { installationOf } from './installation';
import type { RunFunction } from './invoker';

const INTERVAL_MS: Readonly<Record<string, number>> = {
  fiveMinute: 5 * 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
};

/** The manifest's scheduled triggers: at will, and by the clock once started. */
export class Schedules {
  #timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly manifest: ForgeManifest,
    private readonly run: RunFunction,
    private readonly report: (message: string) => void,
  ) {}

  /** @throws what the function throws; Forge itself would only log it. */
  async runNow(moduleKey: string): Promise<void> {
    const { type, module } = getModule(this.manifest, moduleKey);
    if (type !== 'scheduledTrigger' || !module.function)
      throw new Error(`"${moduleKey}" is not a scheduled trigger with a function`);
    const { cloudId } = installationOf(this.manifest);
    const event = { context: { cloudId, moduleKey } };
    await this.run(module.function, event, { moduleKey, moduleType: 'scheduledTrigger' });
  }

  /** A throw is not retried: the next run comes at its time. */
  startTimers(): void {
    for (const { key, interval } of modulesOf(this.manifest, 'scheduledTrigger')) {
      const every = INTERVAL_MS[String(interval)];
      if (!every) throw new Error(`Unknown interval "${String(interval)}" of "${key}"`);
      const timer = setInterval(() => {
        this.runNow(key).catch((error: unknown) => this.report(`${key}: ${String(error)}`));
      }, every);
      this.#timers.push(timer.unref());
    }
  }

  stopTimers(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
  }
}
