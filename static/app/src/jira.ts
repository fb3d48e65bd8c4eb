import { requestJira } from '@forge/bridge';
import type { JiraRequest } from '../../../src/jira/jira-request';

/** Jira as the user who looks at the page: their permissions, no function call, no quota. */
export const jira: JiraRequest = (path, init) => requestJira(path, init);
