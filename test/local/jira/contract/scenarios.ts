import type { Scenario } from './scenario';
import { attachmentsScenario } from './scenarios/attachments';
import { boardsScenario } from './scenarios/boards';
import { bulkScenario } from './scenarios/bulk';
import { commentsScenario } from './scenarios/comments';
import { dashboardsScenario } from './scenarios/dashboards';
import { expressionsScenario } from './scenarios/expressions';
import { fieldModelsScenario } from './scenarios/field-models';
import { fieldsScenario } from './scenarios/fields';
import { filtersScenario } from './scenarios/filters';
import { issueTypesScenario } from './scenarios/issue-types';
import { issuesScenario } from './scenarios/issues';
import { jqlScenario } from './scenarios/jql';
import { linksScenario } from './scenarios/links';
import { listsScenario } from './scenarios/lists';
import { peopleScenario } from './scenarios/people';
import { permissionsScenario } from './scenarios/permissions';
import { projectLifeScenario } from './scenarios/project-life';
import { projectsScenario } from './scenarios/projects';
import { propertiesScenario } from './scenarios/properties';
import { provisioningScenario } from './scenarios/provisioning';
import { readsScenario } from './scenarios/reads';
import { rolesScenario } from './scenarios/roles';
import { screensScenario } from './scenarios/screens';
import { securityScenario } from './scenarios/security';
import { siteScenario } from './scenarios/site';
import { statusesScenario } from './scenarios/statuses';
import { tasksScenario } from './scenarios/tasks';
import { wholeLifeScenario } from './scenarios/whole-life';
import { workflowSchemesScenario } from './scenarios/workflow-schemes';
import { workflowsScenario } from './scenarios/workflows';

/** All of them, each on a site of its own. */
export const SCENARIOS: readonly Scenario[] = [
  attachmentsScenario,
  boardsScenario,
  bulkScenario,
  commentsScenario,
  dashboardsScenario,
  expressionsScenario,
  fieldModelsScenario,
  fieldsScenario,
  filtersScenario,
  issueTypesScenario,
  issuesScenario,
  jqlScenario,
  linksScenario,
  listsScenario,
  peopleScenario,
  permissionsScenario,
  projectLifeScenario,
  projectsScenario,
  propertiesScenario,
  provisioningScenario,
  readsScenario,
  rolesScenario,
  screensScenario,
  securityScenario,
  siteScenario,
  statusesScenario,
  tasksScenario,
  wholeLifeScenario,
  workflowSchemesScenario,
  workflowsScenario,
];
