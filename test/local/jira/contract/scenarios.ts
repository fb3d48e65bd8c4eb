import type { Scenario } from './scenario';
import { boardsScenario } from './scenarios/boards';
import { issuesScenario } from './scenarios/issues';
import { readsScenario } from './scenarios/reads';
import { statusesScenario } from './scenarios/statuses';
import { workflowSchemesScenario } from './scenarios/workflow-schemes';
import { workflowsScenario } from './scenarios/workflows';

/** All of them, each on a site of its own. */
export const SCENARIOS: readonly Scenario[] = [
  boardsScenario,
  issuesScenario,
  readsScenario,
  statusesScenario,
  workflowSchemesScenario,
  workflowsScenario,
];
