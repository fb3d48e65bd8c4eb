import { openJiraSite, type JiraSite } from '../../local/jira/site';

/** A Jira with an administrator and one project whose only type goes from *To do* to *Finished*. */
export interface SmallSite {
  readonly jira: JiraSite;
  readonly adminId: string;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly statusIds: readonly [toDo: string, finished: string];
}

export function openSmallSite(): SmallSite {
  const jira = openJiraSite({});
  const { model } = jira;
  const admin = model.createUser({ displayName: 'Noé Lambert' });
  model.addToGroup('jira-administrators', admin.id);
  const toDo = model.createStatus({ name: 'Waiting', category: 'TODO' }).id;
  const finished = model.createStatus({ name: 'Finished', category: 'DONE' }).id;
  const workflow = model.createWorkflow({
    name: 'Small',
    statuses: [toDo, finished],
    transitions: [
      { name: 'Create', from: 'initial', to: toDo },
      { name: 'Finish', from: [toDo], to: finished },
    ],
  });
  const issueTypeId = model.issueTypes().find(({ name }) => name === 'Task')?.id ?? '';
  const project = model.createProject(admin.id, {
    key: 'ACQ',
    name: 'Acquisition and campaigns',
    leadAccountId: admin.id,
    issueTypes: [{ typeId: issueTypeId, workflowId: workflow.id }],
  });
  return {
    jira,
    adminId: admin.id,
    projectId: project.id,
    issueTypeId,
    statusIds: [toDo, finished],
  };
}
