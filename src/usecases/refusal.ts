import type { ErrorCode } from '../contract/result';

type RefusalCode = Extract<ErrorCode, 'not-permitted' | 'not-found' | 'not-set-up' | 'too-large'>;

/** A use case that cannot be done, for a reason that the user can do something about. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: RefusalCode,
    /** For the person who mends it; no personal data. */
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
