import type { Scenario } from './scenario';
import { boardsScenario } from './scenarios/boards';
import { dashboardsScenario } from './scenarios/dashboards';
import { expressionsScenario } from './scenarios/expressions';
import { filtersScenario } from './scenarios/filters';
import { issueTypesScenario } from './scenarios/issue-types';
import { issuesScenario } from './scenarios/issues';
import { peopleScenario } from './scenarios/people';
import { permissionsScenario } from './scenarios/permissions';
import { projectLifeScenario } from './scenarios/project-life';
import { projectsScenario } from './scenarios/projects';
import { provisioningScenario } from './scenarios/provisioning';
import { readsScenario } from './scenarios/reads';
import { rolesScenario } from './scenarios/roles';
import { screensScenario } from './scenarios/screens';
import { siteScenario } from './scenarios/site';
import { tasksScenario } from './scenarios/tasks';
import { wholeLifeScenario } from './scenarios/whole-life';

/** All of them, each on a site of its own. */
export const SCENARIOS: readonly Scenario[] = [
  boardsScenario,
  dashboardsScenario,
  expressionsScenario,
  filtersScenario,
  issueTypesScenario,
  issuesScenario,
  peopleScenario,
  permissionsScenario,
  projectLifeScenario,
  projectsScenario,
  provisioningScenario,
  readsScenario,
  rolesScenario,
  screensScenario,
  siteScenario,
  tasksScenario,
  wholeLifeScenario,
];
