import type { JiraRequest } from '../../jira-request';
import type { JiraPath } from '../../path';
import { requestJson, toJiraError } from '../../request-json';
import { path } from '../../path';
import { JiraUnavailable } from '../../jira-error';

export interface TaskState {
  readonly state: 'running' | 'complete' | 'failed';
  readonly percent: number;
  /** Jira's own sentence about it, where it has one. */
  readonly message: string | undefined;
}

interface TaskAnswer {
  readonly id?: string;
  readonly status?: string;
  readonly progress?: number;
  readonly message?: string;
}

/**
 * A request that may begin a task. Jira answers 303 to where the task is; a sender that follows it
 * has the task's own answer instead.
 *
 * @returns the id of the task; `undefined` when it was done at once.
 */
export async function sendForTask(
  jira: JiraRequest,
  method: 'POST' | 'PUT' | 'DELETE',
  at: JiraPath,
  body?: unknown,
): Promise<string | undefined> {
  const response = await send(jira, method, at, body);
  if (!response.ok && response.status !== 303) throw await toJiraError(response);
  const fromAddress = /\/task\/(\d+)/.exec(response.headers.get('location') ?? '')?.[1];
  const task = readTask(await response.text());
  return fromAddress ?? (task.status === undefined ? undefined : task.id);
}

async function send(
  jira: JiraRequest,
  method: 'POST' | 'PUT' | 'DELETE',
  at: JiraPath,
  body: unknown,
) {
  try {
    return await jira(at, {
      method,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new JiraUnavailable(undefined, undefined, { cause });
  }
}

function readTask(text: string): TaskAnswer {
  if (text === '') return {};
  try {
    return (JSON.parse(text) as TaskAnswer | null) ?? {};
  } catch {
    return {};
  }
}

const ENDED: readonly string[] = ['FAILED', 'CANCELLED', 'CANCEL_REQUESTED', 'DEAD'];

/** How far a task of Jira's has come. @throws JiraNotFound for one that Jira has forgotten. */
export async function readTaskState(jira: JiraRequest, taskId: string): Promise<TaskState> {
  const answer = await requestJson<TaskAnswer>(jira, path`/rest/api/3/task/${taskId}`);
  const { status = '', progress = 0, message } = answer;
  const state = ENDED.includes(status) ? 'failed' : status === 'COMPLETE' ? 'complete' : 'running';
  return { state, percent: Math.max(0, Math.min(100, progress)), message };
}
