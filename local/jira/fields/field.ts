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
  | 'radiobuttons'
  | 'cascadingselect'
  | 'url'
  | 'readonlyfield'
  | 'grouppicker'
  | 'multigrouppicker'
  | 'project'
  | 'sprint'
  | 'rank'
  | AppFieldType;

/** The types of fields that a Forge app declares in its manifest. */
export type AppFieldType =
  | 'app-string'
  | 'app-number'
  | 'app-object'
  | 'app-datetime'
  | 'app-user'
  | 'app-group'
  | 'app-option';

export type SystemFieldType =
  | 'summary'
  | 'description'
  | 'environment'
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
  /** The option above it, in a cascading list. */
  readonly parentId?: string;
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
  /** What a new issue gets, in the form of the REST API without the context's id. */
  readonly defaultValue?: DefaultValue;
  /** What the app keeps with its field here. */
  readonly configuration?: { readonly value: unknown; readonly schema: unknown };
}

export interface DefaultValue {
  /** `option.single`, `float`, … */
  readonly type: string;
  readonly [part: string]: unknown;
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
  /** How search compares its values; null: not at all. System fields have none. */
  readonly searcherKey?: string | null;
  /** Of a field that an app declares: the key of its module, and whether only the app writes it. */
  readonly app?: { readonly key: string; readonly isReadOnly: boolean };
}
