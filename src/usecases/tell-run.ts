import type { SetupRun, SetupRunSummary } from '../contract/setup';
import { phaseOf, recordOf, stateOf, type AgreedPlan, type Run } from '../domain/setup/run';

/** A run as the page is told of it. */
export function tellRun(run: Run, plan: AgreedPlan, nowMs: number): SetupRun {
  const { choices, steps, reused, notes, names } = plan;
  return {
    ...summarise(run, plan),
    ...{ choices, reused, notes, names },
    steps: steps.map((step) => ({ step, state: stateOf(recordOf(run, step.key), nowMs) })),
  };
}

export const summarise = (run: Run, { steps }: AgreedPlan): SetupRunSummary => ({
  run: run.run,
  phase: phaseOf(run, steps),
  startedAt: run.startedAt,
});
