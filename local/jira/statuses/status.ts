export type StatusCategoryKey = 'TODO' | 'IN_PROGRESS' | 'DONE';

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: StatusCategoryKey;
  /** A team-managed project's own status; absent: the whole site's. */
  readonly scopeProjectId?: string;
}

/** Jira's three fixed categories, by the key that the statuses API uses. */
export const STATUS_CATEGORIES = {
  TODO: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  IN_PROGRESS: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  DONE: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export const isStatusCategory = (value: unknown): value is StatusCategoryKey =>
  typeof value === 'string' && Object.hasOwn(STATUS_CATEGORIES, value);
