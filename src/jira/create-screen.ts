import { listCreateFields, type CreateField } from './create-request';
import type { JiraRequest } from './jira-request';
import { listProjectTypeIds } from './projects';

/** What Jira's own create screen of a project asks and takes. */
export interface CreateScreen {
  readonly issueTypeId: string;
  readonly fields: readonly CreateField[];
}

/** The screen of the first of these types that the project has; `null`: it has none of them. */
export async function findCreateScreen(
  jira: JiraRequest,
  projectId: string,
  typeIds: readonly string[],
): Promise<CreateScreen | null> {
  const own = await listProjectTypeIds(jira, projectId);
  const issueTypeId = typeIds.find((id) => own.includes(id));
  if (issueTypeId === undefined) return null;
  return { issueTypeId, fields: await listCreateFields(jira, projectId, issueTypeId) };
}
