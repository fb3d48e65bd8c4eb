import type { Ordered } from '../ordered';

export interface Resolution extends Ordered {
  readonly name: string;
  readonly description: string;
  /** Which the dialogs offer first; at most one has it. */
  readonly isDefault: boolean;
}
