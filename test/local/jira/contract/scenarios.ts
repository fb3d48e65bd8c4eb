import type { Scenario } from './scenario';
import { boardsScenario } from './scenarios/boards';
import { expressionsScenario } from './scenarios/expressions';
import { issuesScenario } from './scenarios/issues';
import { readsScenario } from './scenarios/reads';
import { wholeLifeScenario } from './scenarios/whole-life';

/** All of them, each on a site of its own. */
export const SCENARIOS: readonly Scenario[] = [
  boardsScenario,
  expressionsScenario,
  issuesScenario,
  readsScenario,
  wholeLifeScenario,
];
