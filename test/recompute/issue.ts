/** One item of the changelog. `by` is absent where an app or an automation did it. */
export interface Change {
  readonly at: number;
  readonly by: string | undefined;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Comment {
  readonly at: number;
  readonly by: string | undefined;
  /** Without mentions, quotes and code. */
  readonly words: string;
}

export interface Link {
  readonly typeId: string;
  readonly otherId: string;
  /** Absent where the changelog does not tell. */
  readonly since: number | undefined;
}

/** An issue as Jira has it now, with all that ever changed, oldest first. */
export interface Issue {
  readonly id: string;
  readonly projectId: string;
  readonly typeId: string;
  readonly createdAt: number;
  readonly changes: readonly Change[];
  readonly comments: readonly Comment[];
  /** Links of which another issue is the active end. */
  readonly linkedBy: readonly Link[];
  readonly valueNow: (field: string) => string | null;
}

/** What a field held right after an instant. */
export function valueAt(issue: Issue, field: string, at: number): string | null {
  const next = issue.changes.find((change) => change.field === field && change.at > at);
  return next ? next.from : issue.valueNow(field);
}
