import type { Issue } from '../issues/issue';

/** How a field of JQL reads an issue; each kind has its operators. */
export type ClauseField =
  | ChoiceField
  | TextField
  | DateField
  | {
      readonly kind: 'number';
      readonly name: string;
      readonly read: (issue: Issue) => number | null;
    }
  | { readonly kind: 'property'; readonly name: string; readonly read: (issue: Issue) => unknown };

/** Ids, one or several; words of a query are resolved to ids before any issue is read. */
export interface ChoiceField {
  readonly kind: 'choice';
  readonly name: string;
  readonly ids: (issue: Issue) => readonly string[];
  /** The ids that a word names; empty when there is none. */
  readonly resolve: (word: string) => readonly string[];
  /** The refusal of a word that names nothing, where it is not the usual one. */
  readonly missing?: (word: string, field: string) => Error;
  /** The order of an id, where the field takes `<` and `>` or is sorted by more than its name. */
  readonly order?: (id: string) => string | number;
  readonly comparable?: boolean;
  /** The changelog's field id, where `was` and `changed` are allowed. */
  readonly historyId?: string;
}

export interface TextField {
  readonly kind: 'text';
  readonly name: string;
  readonly read: (issue: Issue) => string;
  readonly sortable: boolean;
}

export interface DateField {
  readonly kind: 'date';
  readonly name: string;
  readonly precision: 'day' | 'instant';
  /** A day as `yyyy-MM-dd`, an instant in milliseconds. */
  readonly read: (issue: Issue) => string | number | null;
}
