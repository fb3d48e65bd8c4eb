import type { FieldValues } from '../field-values';

/** An issue as *Where it stands* and *My requests* look at it. Instants are epoch milliseconds. */
export interface FollowedIssue {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly projectId: string;
  readonly typeId: string;
  readonly statusId: string;
  /** As Jira shows it; only ever shown when the status has no stage. */
  readonly statusName: string;
  readonly reporterId: string | undefined;
  readonly createdAt: number;
  readonly flagged: boolean;
  readonly values: FieldValues;
}

/** What happened to an issue, as far as waiting and answering need it; oldest first. */
export type PastChange =
  | { readonly kind: 'status'; readonly at: number; readonly from: string; readonly to: string }
  | { readonly kind: 'flag'; readonly at: number; readonly on: boolean }
  | { readonly kind: 'answer'; readonly at: number };
