/** Why an expression was refused or failed. */
export type ExpressionErrorKind = 'syntax' | 'type' | 'other';

export interface ErrorPlace {
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
  /** The part of the text that failed. */
  readonly expression?: string;
}

/** A refusal when compiled, or a failure while evaluated. */
export class ExpressionError extends Error {
  constructor(
    readonly kind: ExpressionErrorKind,
    message: string,
    readonly place: ErrorPlace = {},
  ) {
    super(message);
    this.name = 'ExpressionError';
  }
}
