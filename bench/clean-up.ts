import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Step = () => unknown;

/** What has to be put away, the last first, however the run ends: servers, browsers, folders. */
export class CleanUp {
  readonly #steps = new Set<Step>();

  /** @returns puts this one away now, once. */
  add(step: Step): () => Promise<void> {
    this.#steps.add(step);
    return async () => {
      if (this.#steps.delete(step)) await step();
    };
  }

  /** A new empty folder. */
  makeFolder(): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
    this.add(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }

  /** One that fails does not keep the others from being put away. */
  async run(): Promise<void> {
    for (const step of [...this.#steps].reverse()) {
      this.#steps.delete(step);
      try {
        await step();
      } catch (error) {
        console.error('Not put away:', error);
      }
    }
  }
}
