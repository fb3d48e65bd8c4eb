import type { Invocation } from './invocation';
import { byteLength, CAPS } from './limits';

interface Written {
  lines: number;
  bytes: number;
  readonly since: number;
}

/**
 * What an invocation may log: 100 lines for each minute that it has begun, 200 kB in all. Lines above
 * are lost, as Forge loses them.
 */
export function makeLogLimit(now: () => number) {
  const written = new WeakMap<Invocation, Written>();
  return (from: Invocation, values: readonly unknown[]): boolean => {
    const so = written.get(from) ?? { lines: 0, bytes: 0, since: now() };
    written.set(from, so);
    const minutes = Math.floor((now() - so.since) / 60_000) + 1;
    const bytes = values.reduce<number>((sum, value) => sum + sizeOf(value), 0);
    if (so.lines + 1 > CAPS.logLinesPerMinute * minutes) return false;
    if (so.bytes + bytes > CAPS.logBytesPerInvocation) return false;
    so.lines += 1;
    so.bytes += bytes;
    return true;
  };
}

/** Errors and circles have no JSON; their text counts. */
function sizeOf(value: unknown): number {
  if (value instanceof Error) return byteLength(value.stack ?? value.message);
  try {
    return byteLength(value);
  } catch {
    return byteLength(String(value));
  }
}
