/** A long piece of work that a call began and that others poll. */
export interface Task {
  readonly id: string;
  /** What runs when it is due: a key of the table in `task-kinds.ts`. */
  readonly kind: string;
  /** What it runs on: plain JSON, so that a task outlives a restart. */
  readonly input: object;
  readonly description: string;
  readonly submittedBy: string;
  readonly submitted: number;
  /** When it runs: until then it is under way. */
  readonly dueAt: number;
  readonly status: 'RUNNING' | 'COMPLETE' | 'FAILED' | 'CANCEL_REQUESTED' | 'CANCELLED';
  readonly finished: number | null;
  readonly result?: unknown;
  readonly message?: string;
}
