export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly subtask: boolean;
  /** -1 sub-task, 0 standard, 1 epic. */
  readonly hierarchyLevel: number;
  readonly avatarId?: number;
  /** The team-managed project that alone has it. */
  readonly scopeProjectId?: string;
}
