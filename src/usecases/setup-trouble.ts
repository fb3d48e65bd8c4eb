import type { SetupCause, SetupWait } from '../domain/setup/run';
import type { Step } from '../domain/setup/step';
import {
  JiraForbidden,
  JiraNotFound,
  JiraRateLimited,
  JiraRefused,
  JiraUnavailable,
} from '../jira/jira-error';
import { NotMade } from './step-work';

/** What stopped a step, and what that means for the next call. */
export type Trouble =
  /** Nothing is wrong with the step: the same call, a little later. */
  | {
      readonly kind: 'wait';
      readonly because: SetupWait;
      readonly afterSeconds: number;
      /** Whether Jira may have done what it was asked, and nobody heard. */
      readonly isUnsure: boolean;
    }
  | { readonly kind: 'failed'; readonly cause: SetupCause };

const WAIT_SECONDS = 5;

/** Kinds that change workflows or schemes: there, 409 means that Jira is at another change. */
const WORKFLOW_KINDS: readonly Step['kind'][] = [
  'create-status',
  'create-workflow',
  'switch-workflows',
  'set-gates',
];

const changesWorkflows = (step: Step): boolean =>
  WORKFLOW_KINDS.includes(step.kind) || ('of' in step && step.of === 'workflows');

/** @returns `undefined` for what is no trouble of Jira's. */
export function troubleOf(error: unknown, step: Step): Trouble | undefined {
  if (error instanceof JiraRateLimited) {
    const because = { code: 'jira-rate-limited' } as const;
    return { kind: 'wait', because, afterSeconds: error.retryAfterSeconds, isUnsure: false };
  }
  if (error instanceof JiraUnavailable) {
    const afterSeconds = error.retryAfterSeconds ?? WAIT_SECONDS;
    return { kind: 'wait', because: { code: 'jira-unavailable' }, afterSeconds, isUnsure: true };
  }
  if (error instanceof JiraForbidden) return { kind: 'failed', cause: { code: 'not-permitted' } };
  if (error instanceof JiraNotFound || error instanceof NotMade)
    return { kind: 'failed', cause: { code: 'gone' } };
  if (!(error instanceof JiraRefused)) return undefined;
  if (error.status === 409 && changesWorkflows(step)) {
    const because = { code: 'jira-busy' } as const;
    return { kind: 'wait', because, afterSeconds: WAIT_SECONDS, isUnsure: false };
  }
  return { kind: 'failed', cause: refusalOf(error) };
}

function refusalOf({ status, messages, fieldErrors }: JiraRefused): SetupCause {
  if (status === 404) return { code: 'gone' };
  const all = [...messages, ...Object.values(fieldErrors)];
  return { code: 'jira-refused', status, messages: all };
}
