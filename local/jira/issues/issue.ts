/** What an issue keeps for a field: ids, not the beans that Jira shows. Absent or null: empty. */
export type RawValue = string | number | null | readonly string[] | object;

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly formerKeys: readonly string[];
  readonly number: number;
  readonly projectId: string;
  readonly typeId: string;
  readonly statusId: string;
  readonly creatorId: string;
  readonly created: number;
  readonly updated: number;
  readonly statusCategoryChanged: number;
  readonly resolved: number | null;
  readonly rank: string;
  /** When it was archived; absent: it is not. */
  readonly archived?: number;
  readonly values: Readonly<Record<string, RawValue>>;
}

/** One item of a changelog entry, keys as Jira writes them save `toText` for `toString`. */
export interface ChangeItem {
  readonly field: string;
  readonly fieldtype: 'jira' | 'custom';
  readonly fieldId?: string;
  readonly from: string | null;
  readonly fromText: string | null;
  readonly to: string | null;
  readonly toText: string | null;
}

/** One changelog entry. */
export interface History {
  readonly id: string;
  readonly issueId: string;
  readonly authorId: string;
  readonly created: number;
  readonly items: readonly ChangeItem[];
  /** What the caller said of where the change comes from, as it said it. */
  readonly metadata?: object;
}
