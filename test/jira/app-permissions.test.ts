import type { AppPermission } from '../../src/domain/app-permission';
import { holdsOnIssue, listHolders } from '../../src/jira/app-permissions';
import { openJiraSite } from '../../local/jira/site';
import { aHost } from '../support/create-host';

async function aSite() {
  const jira = openJiraSite();
  const { model } = jira;
  const adminId = model.createUser({ displayName: 'Ada Admin' }).id;
  const userId = model.createUser({ displayName: 'Uma User' }).id;
  model.addToGroup('jira-administrators', adminId);
  const host = await aHost({ jira });
  const issueType = model.createIssueType({ name: 'Waiver' }).id;
  const workflowId = model.workflows()[0]?.id ?? '';
  const projectId = model.createProject(adminId, {
    ...{ key: 'MKT', name: 'Marketing', leadAccountId: adminId },
    issueTypes: [{ typeId: issueType, workflowId }],
  }).id;
  const as = (accountId: string) => host.requestJira({ kind: 'user', accountId });
  const grant = async (permission: AppPermission, accountId: string): Promise<void> => {
    const send = as(adminId);
    const read = async (path: string) => (await (await send(path)).json()) as object;
    const all = (await read('/rest/api/3/permissions')) as { permissions: object };
    const key = Object.keys(all.permissions).find((each) => each.endsWith(`/static/${permission}`));
    const scheme = await read(`/rest/api/3/project/${projectId}/permissionscheme`);
    const { id } = scheme as { id: number };
    const answer = await send(`/rest/api/3/permissionscheme/${id}/permission`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ permission: key, holder: { type: 'user', parameter: accountId } }),
    });
    expect(answer.status).toBe(201);
  };
  return { model, adminId, userId, projectId, issueType, as, grant };
}

it('an administrator is told to whom a project grants the permissions of the app', async () => {
  const { adminId, userId, projectId, as, grant } = await aSite();
  const none = { 'approve-waivers': [], 'view-totals': [] };
  expect(await listHolders(as(adminId), projectId)).toEqual(none);
  await grant('view-totals', userId);
  expect(await listHolders(as(adminId), projectId)).toEqual({
    ...none,
    'view-totals': [{ kind: 'user', name: 'Uma User' }],
  });
  // Who does not administer may not ask.
  expect(await listHolders(as(userId), projectId)).toBeUndefined();
});

it('nobody may approve waivers before somebody grants it to them', async () => {
  const { model, adminId, userId, projectId, issueType, as, grant } = await aSite();
  const fields = { summary: 'A waiver' };
  const { id } = model.createIssue(adminId, { project: projectId, issueType, fields });
  expect(await holdsOnIssue(as(userId), 'approve-waivers', id)).toBe(false);
  await grant('approve-waivers', userId);
  expect(await holdsOnIssue(as(userId), 'approve-waivers', id)).toBe(true);
  expect(await holdsOnIssue(as(adminId), 'approve-waivers', id)).toBe(false);
});
