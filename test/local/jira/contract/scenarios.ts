import type { Scenario } from './scenario';
import { boardsScenario } from './scenarios/boards';
import { fieldModelsScenario } from './scenarios/field-models';
import { fieldsScenario } from './scenarios/fields';
import { issuesScenario } from './scenarios/issues';
import { listsScenario } from './scenarios/lists';
import { readsScenario } from './scenarios/reads';
import { securityScenario } from './scenarios/security';

/** All of them, each on a site of its own. */
export const SCENARIOS: readonly Scenario[] = [
  boardsScenario,
  fieldModelsScenario,
  fieldsScenario,
  issuesScenario,
  listsScenario,
  readsScenario,
  securityScenario,
];
