import { HostKilled, InvocationTimedOut, type Lineage } from './invocation';

/** One event of a queue on its way to the consumer. */
export interface QueueItem {
  readonly eventId: string;
  readonly queueName: string;
  readonly jobId: string;
  readonly body: unknown;
  readonly delayInSeconds?: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
  readonly lineage: Lineage;
  /** Epoch milliseconds. */
  readonly pushedAt: number;
  /** Epoch milliseconds; not before. */
  dueAt: number;
  attempt: number;
  retryReason?: string;
  retryData?: unknown;
}

export interface JobStats {
  success: number;
  inProgress: number;
  failed: number;
}

/** What an app function returns to ask for another try: `new InvocationError(…)` of `@forge/events`. */
export interface RetryRequest {
  readonly _retry: true;
  readonly retryOptions: {
    readonly retryAfter?: number;
    readonly retryReason?: string;
    readonly retryData?: unknown;
  };
}

export function isRetryRequest(value: unknown): value is RetryRequest {
  return (
    typeof value === 'object' && value !== null && (value as { _retry?: unknown })._retry === true
  );
}

/** Why the platform tries again by itself. */
export function retryReasonOf(error: unknown): string {
  if (error instanceof InvocationTimedOut) return 'FUNCTION_TIME_OUT';
  const isMemory = error instanceof HostKilled && error.why === 'out-of-memory';
  return isMemory ? 'FUNCTION_OUT_OF_MEMORY' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
}

/** Forge's documents name four retries in one place and a 24 h window in another: the smaller holds here. */
export const MAX_RETRIES = 4;

const MAX_BACKOFF_SECONDS = 900;

/** 1 s, 2 s, 4 s … up to 15 minutes. */
export function backoffSeconds(attempt: number): number {
  return Math.min(2 ** attempt, MAX_BACKOFF_SECONDS);
}
