import type { Scenario } from './scenario';
import { attachmentsScenario } from './scenarios/attachments';
import { boardsScenario } from './scenarios/boards';
import { bulkScenario } from './scenarios/bulk';
import { commentsScenario } from './scenarios/comments';
import { issuesScenario } from './scenarios/issues';
import { linksScenario } from './scenarios/links';
import { propertiesScenario } from './scenarios/properties';
import { readsScenario } from './scenarios/reads';

/** All of them, each on a site of its own. */
export const SCENARIOS: readonly Scenario[] = [
  attachmentsScenario,
  boardsScenario,
  bulkScenario,
  commentsScenario,
  issuesScenario,
  linksScenario,
  propertiesScenario,
  readsScenario,
];
