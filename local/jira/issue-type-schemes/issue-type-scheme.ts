/** Which issue types a project offers, in order. */
export interface IssueTypeScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly issueTypeIds: readonly string[];
  readonly defaultIssueTypeId: string | null;
  /** The one that new projects share; it can't be deleted. */
  readonly isDefault: boolean;
  /** The team-managed project that alone has it; nobody may assign it. */
  readonly scopeProjectId?: string;
}
