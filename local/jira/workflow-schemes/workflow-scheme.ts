/** Which workflow an issue type follows; a type without a row follows the default. */
export interface WorkflowMapping {
  readonly defaultWorkflowId: string;
  /** Workflow id by issue type id. */
  readonly workflowIds: Readonly<Record<string, string>>;
}

export interface WorkflowScheme extends WorkflowMapping {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
  /** The team-managed project that alone has it; nobody may assign it. */
  readonly scopeProjectId?: string;
  /** Grows with each change: the compare-and-set of two administrators. */
  readonly versionNumber: number;
}

/** What an active scheme is to become once somebody publishes it. */
export interface WorkflowSchemeDraft extends WorkflowMapping {
  /** The scheme's id: it has one draft at most. */
  readonly id: string;
  /** The id by which Jira shows the draft. */
  readonly draftId: string;
  readonly lastModified: number;
  readonly lastModifiedBy: string;
}
