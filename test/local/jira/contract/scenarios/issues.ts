import { adfOf } from '../../../../../local/jira/adf';
import type { ContractWorld, Scenario } from '../scenario';

/** Issues: their life, their comments, links, properties and files. */
export const issuesScenario: Scenario = {
  name: 'issues',
  run: async (world) => {
    await live(world);
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
