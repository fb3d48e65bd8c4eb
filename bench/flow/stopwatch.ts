export type Phase = 'reading' | 'parsing' | 'timelines' | 'deriving' | 'aggregating';

/** Adds up the milliseconds of each phase, over as many pieces as there are. */
export class Stopwatch {
  private readonly ms: Record<Phase, number> = {
    ...{ reading: 0, parsing: 0, timelines: 0, deriving: 0, aggregating: 0 },
  };

  time<T>(phase: Phase, run: () => T): T {
    const start = performance.now();
    try {
      return run();
    } finally {
      this.ms[phase] += performance.now() - start;
    }
  }

  /** What passes in `run` and in no other phase meanwhile. */
  async timeRest<T>(phase: Phase, run: () => Promise<T>): Promise<T> {
    const [start, others] = [performance.now(), this.total()];
    const result = await run();
    this.ms[phase] += performance.now() - start - (this.total() - others);
    return result;
  }

  of(phase: Phase): number {
    return this.ms[phase];
  }

  private total(): number {
    return Object.values(this.ms).reduce((sum, each) => sum + each, 0);
  }
}
