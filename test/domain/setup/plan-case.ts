import type { ActualState } from '../../../src/domain/setup/actual-state';
import type { SetupPlan } from '../../../src/domain/setup/plan';
import type { SetupChoices } from '../../../src/domain/setup/scene';

/** A site, what the admin chose, and what the plan has to say. */
export interface PlanCase {
  readonly site?: ActualState;
  readonly choices?: Partial<SetupChoices>;
  readonly has?: readonly string[];
  readonly hasNot?: readonly string[];
  readonly reuses?: Readonly<Record<string, string>>;
  readonly blockers?: SetupPlan['blockers'];
  readonly notes?: readonly object[];
  /** Of all steps. */
  readonly steps?: readonly string[];
}
