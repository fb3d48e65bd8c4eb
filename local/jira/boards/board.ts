export interface BoardColumn {
  readonly name: string;
  readonly statusIds: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

export interface QuickFilter {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly jql: string;
}

export interface Board {
  readonly id: string;
  readonly name: string;
  readonly type: 'scrum' | 'kanban';
  readonly filterId: string;
  /** Where it is located; null: at its owner's, who alone sees it. */
  readonly projectId: string | null;
  readonly ownerId?: string;
  readonly columns: readonly BoardColumn[];
  /** Kanban sub-filter. */
  readonly subQuery?: string;
  readonly quickFilters: readonly QuickFilter[];
  /** A number field, on scrum boards. */
  readonly estimationFieldId?: string;
  /** Whether several sprints may be active at once. */
  readonly hasParallelSprints?: boolean;
}
