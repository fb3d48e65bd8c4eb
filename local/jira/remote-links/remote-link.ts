/** A link from an issue to something outside of Jira. */
export interface RemoteLink {
  readonly id: string;
  readonly issueId: string;
  readonly globalId: string | null;
  readonly relationship: string | null;
  readonly application: object | null;
  /** `title` and `url`, and what else Jira keeps of it. */
  readonly object: object;
}
