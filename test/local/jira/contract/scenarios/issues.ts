import { adfOf } from '../../../../../local/jira/adf';
import type { ContractWorld, Scenario } from '../scenario';

/** Issues: their life, their comments, links, properties and files. */
export const issuesScenario: Scenario = {
  name: 'issues',
  run: async (world) => {
    await live(world);
    await many(world);
    await follow(world);
    await talk(world);
    await attach(world);
  },
};

async function live({ jira, ines, request, planned, fields }: ContractWorld): Promise<void> {
  const made = await jira(ines).issues.createIssue({
    fields: {
      project: { key: 'ACQ' },
      issuetype: { id: request },
      summary: 'By the client',
      [fields.lane.id]: { id: planned },
    },
  });
  const named = { issueIdOrKey: made.key };
  await jira(ines).issues.editIssue({ ...named, fields: { summary: 'Edited' } });
  const { transitions } = await jira(ines).issues.getTransitions({
    ...named,
    expand: 'transitions.fields',
  });
  await jira(ines).issues.doTransition({
    ...named,
    transition: { id: transitions?.[0]?.id },
    fields: { [fields.answer.id]: 'Yes' },
  });
  const read = await jira(ines).issues.getIssue({
    ...named,
    expand: 'changelog,names,schema,transitions,editmeta',
  });
  expect(read.fields?.summary).toBe('Edited');
  await jira().issues.deleteIssue(named);
  await expect(jira().issues.getIssue(named)).rejects.toMatchObject({ status: 404 });
}

async function many(world: ContractWorld): Promise<void> {
  const { jira, ines, request, planned, fields, call } = world;
  const project = { key: 'ACQ' };
  const lane = { [fields.lane.id]: { id: planned } };
  const { issues = [], errors } = await jira(ines).issues.createIssues({
    issueUpdates: [
      { fields: { project, issuetype: { name: 'Martech Request' }, summary: 'One', ...lane } },
      { fields: { project, issuetype: { id: request } } },
    ],
  });
  expect([issues.length, errors?.length]).toEqual([1, 1]);
  const key = issues[0]?.key ?? '';
  await jira().issues.assignIssue({ issueIdOrKey: key, accountId: ines });
  const { values } = await jira().issues.getChangeLogs({ issueIdOrKey: key });
  const changelogIds = values.map(({ id }) => Number(id));
  const { histories } = await jira().issues.getChangeLogsByIds({
    ...{ issueIdOrKey: key, changelogIds },
  });
  expect(histories).toHaveLength(1);
  expect((await call('PUT', '/rest/api/3/issue/archive', { issueIdsOrKeys: [key] })).status).toBe(
    200,
  );
  await call('PUT', '/rest/api/3/issue/unarchive', { issueIdsOrKeys: [key] });
  expect((await call('PUT', '/rest/api/3/issue/archive', { issueIdsOrKeys: ['X-1'] })).status).toBe(
    400,
  );
  const suggested = { query: 'one', currentJQL: 'project = ACQ' };
  await jira(ines).issueSearch.getIssuePickerResource(suggested);
  const expand = 'renderedFields,operations,versionedRepresentations';
  await jira().issues.getIssue({ issueIdOrKey: key, expand, properties: ['*all'] });
  const whole = await jira(ines).issues.editIssue({
    ...{ issueIdOrKey: key, returnIssue: true },
    fields: { summary: 'Two' },
  });
  expect(whole).toMatchObject({ fields: { summary: 'Two' } });
}

async function follow(world: ContractWorld): Promise<void> {
  const { jira, ines, camille, call } = world;
  const key = { issueIdOrKey: world.issue('Followed').key };
  const { issueWatchers, issueVotes, issues } = jira(camille);
  await issueWatchers.addWatcher({ ...key, body: camille as never });
  await issueWatchers.getIssueWatchers(key);
  await issueWatchers.getIsWatchingIssueBulk({ issueIds: [world.issue('Other').id] });
  await issueVotes.addVote(key);
  await issueVotes.getVotes(key);
  await issues.notify({ ...key, subject: 'Look', to: { reporter: true } });
  await issueVotes.removeVote(key);
  await issueWatchers.removeWatcher({ ...key, accountId: camille });
  const path = `/rest/api/3/issue/${key.issueIdOrKey}`;
  expect((await call('POST', `${path}/votes`, undefined, ines)).status).toBe(404);
  expect((await call('POST', `${path}/watchers`, ines, camille)).status).toBe(403);
  expect((await call('POST', `${path}/notify`, { subject: 'Nobody' })).status).toBe(400);
}

async function talk(world: ContractWorld): Promise<void> {
  const { jira, ines, model } = world;
  const [issue, other] = [world.issue('Contract'), world.issue('Other')];
  const key = { issueIdOrKey: issue.key };
  model.setProperty(issue.key, 'entente.card', { n: 1 });
  const comment = await jira(ines).issueComments.addComment({
    ...key,
    body: adfOf('Hi') as never,
  });
  await jira(ines).issueComments.updateComment({
    ...key,
    id: comment.id ?? '',
    body: { body: adfOf('Ho') } as never,
  });
  await jira().issueComments.getComments(key);
  await jira(ines).issueComments.deleteComment({ ...key, id: comment.id ?? '' });
  await jira(ines).issueLinks.linkIssues({
    type: { name: 'Blocks' },
    inwardIssue: { key: issue.key },
    outwardIssue: { key: other.key },
  });
  const { fields: shown } = await jira().issues.getIssue({ ...key, fields: ['issuelinks'] });
  const links = shown?.issuelinks as { id: string }[];
  await jira().issueLinks.getIssueLink({ linkId: links[0]?.id ?? '' });
  await jira(ines).issueLinks.deleteIssueLink({ linkId: links[0]?.id ?? '' });
  await jira(ines).issueProperties.setIssueProperty({
    ...key,
    propertyKey: 'p',
    body: { a: 1 },
  });
  await jira().issueProperties.getIssueProperty({ ...key, propertyKey: 'entente.card' });
  await jira().issueProperties.getIssuePropertyKeys(key);
}

async function attach(world: ContractWorld): Promise<void> {
  const { jira, ines } = world;
  const key = { issueIdOrKey: world.issue('Contract').key };
  const files = await jira(ines).issueAttachments.addAttachment({
    ...key,
    attachments: { filename: 'note.txt', content: Buffer.from('Hello') },
  });
  expect(files[0]?.filename).toBe('note.txt');
}
