/** A rule of a transition as the workflows API writes it. */
export interface WorkflowRule {
  readonly id: string;
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface ConditionGroup {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions: readonly WorkflowRule[];
  readonly conditionGroups: readonly ConditionGroup[];
}

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The statuses it leaves from; `initial` creates issues, `any` is global. */
  readonly from: readonly string[] | 'initial' | 'any';
  readonly to: string;
  /** null: no screen. */
  readonly screenId: string | null;
  /** Who may see it; null: who may transition. */
  readonly conditions: ConditionGroup | null;
  readonly validators: readonly WorkflowRule[];
  /** Post functions, besides those that every transition has. */
  readonly actions: readonly WorkflowRule[];
  readonly properties: Readonly<Record<string, string>>;
}

export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly statusIds: readonly string[];
  readonly transitions: readonly Transition[];
  /** A team-managed project's own workflow. */
  readonly scopeProjectId: string | null;
  readonly versionNumber: number;
}
