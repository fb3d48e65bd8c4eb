import type { JiraRequest } from '../../../../src/jira/jira-request';

const MAX_WAITS = 2;
/** Longer than this nobody watches a card: then it is said, and the card goes back. */
const LONGEST_WAIT_SECONDS = 30;
const DEFAULT_WAIT_SECONDS = 5;

interface Waiting {
  readonly sleep: (ms: number) => Promise<void>;
  /** Called before each wait, so that it can be told. */
  readonly onWait: (seconds: number) => void;
}

/**
 * A sender that waits as long as Jira asks for with 429, then sends again. A limited request has not
 * been carried out, so that this is safe for writes too. Longer waits come back as they are.
 */
export function patientSender(jira: JiraRequest, { sleep, onWait }: Waiting): JiraRequest {
  return async (path, init) => {
    for (let waits = 0; ; waits += 1) {
      const response = await jira(path, init);
      if (response.status !== 429 || waits === MAX_WAITS) return response;
      const asked = Number(response.headers.get('Retry-After') ?? NaN);
      const seconds = Number.isFinite(asked) ? Math.max(0, asked) : DEFAULT_WAIT_SECONDS;
      if (seconds > LONGEST_WAIT_SECONDS) return response;
      onWait(seconds);
      await sleep(seconds * 1000);
    }
  };
}
