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
  | 'security'
  | 'system-labels';

export interface FieldOption {
  readonly id: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly contextId: string;
}

/** Where a field has which options and which default. */
export interface FieldContext {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Empty: every project. */
  readonly projectIds: readonly string[];
  /** Empty: every type. */
  readonly issueTypeIds: readonly string[];
}

/** A field whose value issues keep; `id` is `summary` or `customfield_10041`. */
export interface Field {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly custom: boolean;
  readonly type: CustomFieldType | SystemFieldType;
  /** System fields have none. */
  readonly contexts: readonly FieldContext[];
  /** Of all contexts, in the order of each. */
  readonly options: readonly FieldOption[];
  readonly trashed: boolean;
}
