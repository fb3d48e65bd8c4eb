import type { Ordered } from '../ordered';

export interface Priority extends Ordered {
  readonly name: string;
  readonly description: string;
  readonly color: string;
  /** The path of its picture; absent: by its name. */
  readonly iconUrl?: string;
  readonly avatarId?: number;
  /** Which new issues get; at most one has it. */
  readonly isDefault: boolean;
}
