import type { Scenario } from './scenario';
import { boardsScenario } from './scenarios/boards';
import { issueTypesScenario } from './scenarios/issue-types';
import { issuesScenario } from './scenarios/issues';
import { projectLifeScenario } from './scenarios/project-life';
import { projectsScenario } from './scenarios/projects';
import { provisioningScenario } from './scenarios/provisioning';
import { readsScenario } from './scenarios/reads';
import { rolesScenario } from './scenarios/roles';
import { screensScenario } from './scenarios/screens';
import { tasksScenario } from './scenarios/tasks';

/** All of them, each on a site of its own. */
export const SCENARIOS: readonly Scenario[] = [
  boardsScenario,
  issueTypesScenario,
  issuesScenario,
  projectLifeScenario,
  projectsScenario,
  provisioningScenario,
  readsScenario,
  rolesScenario,
  screensScenario,
  tasksScenario,
];
