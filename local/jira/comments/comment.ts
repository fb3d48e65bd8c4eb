import type { AdfNode } from '../adf';

export interface Comment {
  readonly id: string;
  readonly issueId: string;
  readonly authorId: string;
  readonly updateAuthorId: string;
  readonly created: number;
  readonly updated: number;
  readonly body: AdfNode;
}
