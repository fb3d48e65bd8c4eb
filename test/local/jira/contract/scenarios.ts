import type { Scenario } from './scenario';
import { boardsScenario } from './scenarios/boards';
import { fieldsScenario } from './scenarios/fields';
import { issuesScenario } from './scenarios/issues';
import { listsScenario } from './scenarios/lists';
import { readsScenario } from './scenarios/reads';

/** All of them, each on a site of its own. */
export const SCENARIOS: readonly Scenario[] = [
  boardsScenario,
  fieldsScenario,
  issuesScenario,
  listsScenario,
  readsScenario,
];
