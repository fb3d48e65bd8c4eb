import type { FIELDS, FieldKey } from './fields';
import type { IsoDay } from './settings';

interface ValueOfType {
  /** Our own key of the option, or Jira's option id of one that an admin added. */
  readonly option: string;
  readonly options: readonly string[];
  readonly text: string;
  /** Paragraphs as plain text, one a line. */
  readonly paragraph: string;
  readonly date: IsoDay;
  readonly number: number;
  /** Account ids. */
  readonly user: string;
  readonly users: readonly string[];
}

/** What the fields of one issue hold, in our own words. An absent key is an empty field. */
export type FieldValues = {
  readonly [K in FieldKey]?: ValueOfType[(typeof FIELDS)[K]['type']];
};
