export interface Attachment {
  readonly id: string;
  readonly issueId: string;
  readonly authorId: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly created: number;
  readonly size: number;
  /** The bytes in base64. */
  readonly content: string;
}
