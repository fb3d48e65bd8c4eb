/**
 * Work for the queue. One project's jobs run one at a time (concurrency key), so that none of them
 * needs a lock.
 */
export type Job =
  /** Reads what changed, then recomputes the days and the scorecard that it touches. */
  | { readonly kind: 'refresh'; readonly projectId: string }
  /** Reads the project's history, newest first, from where the last one stopped. */
  | { readonly kind: 'backfill'; readonly projectId: string }
  /** Derives facts again from the stored timelines, after a change of settings or of a formula. */
  | { readonly kind: 'rederive'; readonly projectId: string }
  /** Compares with Jira, reads what differs, moves the windows to today. */
  | { readonly kind: 'reconcile'; readonly projectId: string }
  /** Drops what is kept of a project that was deleted in Jira. */
  | { readonly kind: 'forget'; readonly projectId: string };

export interface QueuedJob {
  readonly job: Job;
  readonly delayInSeconds: number;
}

/** What a use case answers, and the work that it leaves to the queue: handlers push, use cases do not. */
export interface WithJobs<T> {
  readonly answer: T;
  readonly jobs: readonly QueuedJob[];
}

/** Events come in bursts: a project is read once, half a minute after the first of them. */
export const EVENT_DELAY_SECONDS = 30;

export function queued(job: Job, delayInSeconds = 0): QueuedJob {
  return { job, delayInSeconds };
}
