export interface BoardColumn {
  readonly name: string;
  readonly statusIds: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

export interface Board {
  readonly id: string;
  readonly name: string;
  readonly type: 'scrum' | 'kanban';
  readonly filterId: string;
  readonly projectId: string;
  readonly columns: readonly BoardColumn[];
  /** Kanban sub-filter. */
  readonly subQuery?: string;
}
