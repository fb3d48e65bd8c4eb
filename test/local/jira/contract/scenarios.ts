import type { Scenario } from './scenario';
import { boardsScenario } from './scenarios/boards';
import { dashboardsScenario } from './scenarios/dashboards';
import { expressionsScenario } from './scenarios/expressions';
import { filtersScenario } from './scenarios/filters';
import { issuesScenario } from './scenarios/issues';
import { peopleScenario } from './scenarios/people';
import { permissionsScenario } from './scenarios/permissions';
import { readsScenario } from './scenarios/reads';
import { siteScenario } from './scenarios/site';
import { wholeLifeScenario } from './scenarios/whole-life';

/** All of them, each on a site of its own. */
export const SCENARIOS: readonly Scenario[] = [
  boardsScenario,
  dashboardsScenario,
  expressionsScenario,
  filtersScenario,
  issuesScenario,
  peopleScenario,
  permissionsScenario,
  readsScenario,
  siteScenario,
  wholeLifeScenario,
];
