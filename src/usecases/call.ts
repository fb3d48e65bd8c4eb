import type { JiraRequest } from '../jira/jira-request';

/** Who asks: every operation of the screens acts with the rights of this user, never the app's. */
export interface Call {
  readonly accountId: string;
  /** Jira as the user. */
  readonly jira: JiraRequest;
  /** Epoch milliseconds. */
  readonly now: number;
  /** A module of the app by its key in manifest.yml, as Jira names it. */
  readonly moduleId: (key: string) => string;
}

/** Work that nobody waits for: events, queue, schedules. */
export interface Background {
  /** Jira as the app; waits and retries where Jira asks for it. */
  readonly jira: JiraRequest;
  readonly now: () => number;
  /** A module of the app by its key in manifest.yml, as Jira names it. */
  readonly moduleId: (key: string) => string;
  /** Epoch milliseconds after which a job hands over to another one. */
  readonly deadline: number;
}
