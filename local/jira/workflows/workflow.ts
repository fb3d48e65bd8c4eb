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

/** A place in the picture of the workflow. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Which sides of the two statuses an arrow of the picture joins. */
export interface Ports {
  readonly fromPort: number | null;
  readonly toPort: number | null;
}

/** Where a looped transition goes: back to the status in which the issue is. */
export const SAME_STATUS = 'same';

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The statuses it leaves from; `initial` creates issues, `any` is global. */
  readonly from: readonly string[] | 'initial' | 'any';
  /** A status, or `SAME_STATUS`. */
  readonly to: string;
  /** By the status that it leaves from; absent: both 0. */
  readonly ports: Readonly<Record<string, Ports>>;
  /** null: no screen. */
  readonly screenId: string | null;
  /** The screen's rule as it was given; null: none, or the box made it. */
  readonly screenRule: WorkflowRule | null;
  /** Who may see it; null: who may transition. */
  readonly conditions: ConditionGroup | null;
  readonly validators: readonly WorkflowRule[];
  /** Post functions, besides those that every transition has. */
  readonly actions: readonly WorkflowRule[];
  readonly triggers: readonly WorkflowRule[];
  readonly properties: Readonly<Record<string, string>>;
  /** The event that it fires instead of the generic one. */
  readonly customIssueEventId: string | null;
}

/** What a workflow adds to one of its statuses. */
export interface StatusPlace {
  readonly layout: Point | null;
  readonly properties: Readonly<Record<string, string>>;
}

export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly statusIds: readonly string[];
  /** By status id; absent: no place and no properties. */
  readonly places: Readonly<Record<string, StatusPlace>>;
  readonly startPoint: Point | null;
  readonly loopPoint: Point | null;
  readonly transitions: readonly Transition[];
  /** A team-managed project's own workflow. */
  readonly scopeProjectId: string | null;
  /**
   * Jira's simplified workflow: a done status sets the resolution and any other clears it, without
   * a post function. Workflows that the API makes do only what their rules say.
   */
  readonly isSimplified: boolean;
  /** Jira's own, which nobody edits or deletes. */
  readonly isSystem: boolean;
  readonly created: number;
  readonly updated: number;
  readonly versionNumber: number;
}
