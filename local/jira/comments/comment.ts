import type { AdfNode } from '../adf';

export interface Comment {
  readonly id: string;
  readonly issueId: string;
  readonly authorId: string;
  readonly updateAuthorId: string;
  readonly created: number;
  readonly updated: number;
  readonly body: AdfNode;
  /** Absent: everyone who sees the issue sees it. */
  readonly visibility?: CommentVisibility;
}

/** Only who plays the role in the project, or is in the group, sees it; `id` is that one's. */
export interface CommentVisibility {
  readonly kind: 'role' | 'group';
  readonly id: string;
}
