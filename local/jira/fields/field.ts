export type CustomFieldType =
  | 'select'
  | 'multiselect'
  | 'text'
  | 'textarea'
  | 'date'
  | 'datetime'
  | 'number'
  | 'user'
  | 'multiuser'
  | 'labels'
  | 'checkboxes'
  | 'sprint'
  | 'rank';

export type SystemFieldType =
  | 'summary'
  | 'description'
  | 'priority'
  | 'resolution'
  | 'assignee'
  | 'reporter'
  | 'duedate'
  | 'parent'
  | 'system-labels';

export interface FieldOption {
  readonly id: string;
  readonly value: string;
  readonly disabled: boolean;
}

/** A field whose value issues keep; `id` is `summary` or `customfield_10041`. */
export interface Field {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly custom: boolean;
  readonly type: CustomFieldType | SystemFieldType;
  readonly contextId: string;
  readonly options: readonly FieldOption[];
  /** Projects of the context; absent: all. */
  readonly projectIds?: readonly string[];
  readonly trashed: boolean;
}
