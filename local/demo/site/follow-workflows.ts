import type { JiraSite } from '../../jira/site';
import type { ProjectKey, TypeKey } from '../story/act';
import { workflowOf, type DemoIds } from './ids';
import type { SiteWorkflows } from './workflows';

interface Known extends Pick<DemoIds, 'projects' | 'types'> {
  readonly workflows: SiteWorkflows;
}

/** Has each project follow what its team made beside set-up, as an administrator does by REST. */
export async function followOwnWorkflows(
  jira: JiraSite,
  adminId: string,
  { projects, types, workflows }: Known,
): Promise<void> {
  const names = new Map(jira.model.workflows().map(({ id, name }) => [id, name]));
  for (const [key, projectId] of Object.entries(projects) as [ProjectKey, string][]) {
    const nameOf = (type: TypeKey): string =>
      names.get(workflows.workflowIds[workflowOf(key, type)]) ?? '';
    const { id } = (await send(jira, adminId, 'POST', '', {
      name: `${key}: Workflow Scheme of the team`,
      defaultWorkflow: nameOf('task'),
      issueTypeMappings: Object.fromEntries(
        (Object.entries(types) as [TypeKey, string][]).map(([type, id]) => [id, nameOf(type)]),
      ),
    })) as { readonly id: number };
    await send(jira, adminId, 'PUT', '/project', { projectId, workflowSchemeId: String(id) });
  }
}

async function send(
  jira: JiraSite,
  accountId: string,
  method: string,
  path: string,
  body: object,
): Promise<unknown> {
  const answer = await jira.handle({
    ...{ method, path: `/rest/api/3/workflowscheme${path}`, body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json' },
    actor: { kind: 'user', accountId },
  });
  if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${answer.body}`);
  return answer.body === '' ? undefined : JSON.parse(answer.body);
}
