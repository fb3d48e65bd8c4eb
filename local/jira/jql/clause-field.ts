import type { Issue } from '../issues/issue';
import type { OperandValue } from './operands';

interface Common {
  /** As Jira writes it in messages. */
  readonly name: string;
  readonly operators: readonly string[];
}

/** How a field of JQL reads an issue; each kind compares in its own way. */
export type ClauseField =
  ChoiceField | TextField | DateField | NumberField | PropertyField | QueryField;

/** Ids, one or several; words of a query are resolved to ids before any issue is read. */
export interface ChoiceField extends Common {
  readonly kind: 'choice';
  readonly ids: (issue: Issue) => readonly string[];
  /** The id where every issue has just one, so that a search makes no lists. */
  readonly id?: (issue: Issue) => string;
  /** The ids that a word names; empty when there is none. */
  readonly resolve: (word: string) => readonly string[];
  /** The refusal of a word that names nothing, where it is not the usual one. */
  readonly missing?: (word: string, field: string) => Error;
  /** The order of an id, for `<` and `>` and for sorting by more than ids. */
  readonly order?: (id: string) => string | number;
  /** What issues are sorted by, where that is not the order of an id that many of them share. */
  readonly sortBy?: (issue: Issue) => string | number;
  readonly sortable?: boolean;
  /** The changelog's field id, where `was` and `changed` are allowed. */
  readonly historyId?: string;
}

export interface TextField extends Common {
  readonly kind: 'text';
  readonly read: (issue: Issue) => string;
  /** Whether one of the texts of which it consists passes; folded, as words are looked for in them. */
  readonly some: (issue: Issue, test: (folded: string) => boolean) => boolean;
  readonly sortable: boolean;
}

export interface DateField extends Common {
  readonly kind: 'date';
  readonly precision: 'day' | 'instant';
  /** A day as `yyyy-MM-dd`, an instant in milliseconds. */
  readonly read: (issue: Issue) => string | number | null;
}

export interface NumberField extends Common {
  readonly kind: 'number';
  readonly read: (issue: Issue) => number | null;
}

export interface PropertyField extends Common {
  readonly kind: 'property';
  readonly read: (issue: Issue) => unknown;
}

/** A field whose values are queries, as saved filters are. */
export interface QueryField extends Common {
  readonly kind: 'query';
  readonly tests: (values: readonly OperandValue[]) => readonly ((issue: Issue) => boolean)[];
}
