import type { ActorId } from '../actor';
import type { Side } from '../side';
import type { CheckState } from '../standards/standard';

/**
 * Something that people did with us and that Jira's history does not tell, as far as a formula needs
 * it. In order of time; merged with the timeline when facts are derived.
 */
export type RecordedAct = {
  /** Epoch seconds. */
  readonly at: number;
  readonly actor: ActorId;
} & (
  | { readonly kind: 'case-half'; readonly half: Side; readonly isComplete: boolean }
  | { readonly kind: 'check'; readonly check: string; readonly state: CheckState }
);
