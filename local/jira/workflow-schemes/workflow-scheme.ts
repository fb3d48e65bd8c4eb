/** Which workflow an issue type follows; a type without a row follows the default. */
export interface WorkflowScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly defaultWorkflowId: string;
  /** Workflow id by issue type id. */
  readonly workflowIds: Readonly<Record<string, string>>;
  readonly isDefault: boolean;
  /** The team-managed project that alone has it; nobody may assign it. */
  readonly scopeProjectId?: string;
  /** Grows with each change: the compare-and-set of two administrators. */
  readonly versionNumber: number;
}
