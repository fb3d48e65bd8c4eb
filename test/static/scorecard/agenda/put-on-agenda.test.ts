import { listLatestComments } from '../../../../src/jira/comments';
import { AGENDA_PROPERTY, listAgendaDecisions } from '../../../../src/jira/decisions';
import { JiraForbidden, JiraUnavailable } from '../../../../src/jira/jira-error';
import { listProjectsWithType } from '../../../../src/jira/projects';
import {
  finishSteps,
  putOnAgenda,
  type AgendaTask,
} from '../../../../static/app/src/scorecard/agenda/put-on-agenda';
import { aRequestSite, type RequestSite } from '../../../jira/request-site';

/** The type of the site stands for decisions here: what it is called says nothing. */
function taskOf(site: RequestSite, patch: Partial<AgendaTask> = {}): AgendaTask {
  return {
    mark: { measure: 'M4', attempt: 'first' },
    decisionTypeIds: [site.type],
    ...{ projectId: site.project, issueTypeId: site.type },
    ...{ summary: 'Change after Ready', description: '43 of 100.\nRule: …', hasDescription: true },
    makeReceipt: async () => new File(['{}'], 'entente-M4.json', { type: 'application/json' }),
    ...patch,
  };
}

const asMarketer = (site: RequestSite) => site.as(site.marketer);
const onAgenda = (site: RequestSite, accountId = site.marketer) =>
  listAgendaDecisions(site.as(accountId), [site.type]);
const CREATE = { method: 'POST', path: /\/issue$/ } as const;

async function partsOf(site: RequestSite, issueId: string) {
  const answer = await asMarketer(site)(
    `/rest/api/3/issue/${issueId}?fields=summary,description,attachment,reporter` as never,
  );
  const { fields } = (await answer.json()) as {
    fields: {
      summary: string;
      description: unknown;
      attachment: { filename: string }[];
      reporter: { accountId: string };
    };
  };
  return { ...fields, attachment: fields.attachment.map(({ filename }) => filename) };
}

describe('putting a measure on the agenda', () => {
  it('makes one decision as the user, with its text, its mark and the receipt', async () => {
    const site = await aRequestSite();
    const outcome = await putOnAgenda(asMarketer(site), taskOf(site));
    const [decision, ...others] = await onAgenda(site);
    expect(others).toEqual([]);
    expect(outcome).toEqual({ kind: 'made', decision, left: [] });
    expect(decision?.mark).toEqual({ measure: 'M4', attempt: 'first' });
    const parts = await partsOf(site, decision!.issueId);
    expect(parts).toMatchObject({
      summary: 'Change after Ready',
      attachment: ['entente-M4.json'],
      reporter: { accountId: site.marketer },
    });
    expect(JSON.stringify(parts.description)).toContain('43 of 100.');
  });

  it('names the one that waits for the measure already, and makes no second', async () => {
    const site = await aRequestSite();
    await putOnAgenda(asMarketer(site), taskOf(site));
    const mark = { measure: 'M4', attempt: 'second' } as const;
    const again = await putOnAgenda(site.as(site.it), taskOf(site, { mark }));
    const [decision, ...others] = await onAgenda(site);
    expect(again).toEqual({ kind: 'known', decision });
    expect(others).toEqual([]);
  });

  it('asks again once that one is decided, and for another measure at any time', async () => {
    const site = await aRequestSite();
    await putOnAgenda(asMarketer(site), taskOf(site));
    const other = { measure: 'M3', attempt: 'other' } as const;
    expect(await putOnAgenda(asMarketer(site), taskOf(site, { mark: other }))).toMatchObject({
      kind: 'made',
    });
    const [first] = (await onAgenda(site)).filter(({ mark }) => mark.measure === 'M4');
    for (const step of ['triage', 'ready', 'build', 'review', 'done'] as const)
      site.model.trusted(() =>
        site.model.transitionTo(site.it, first!.issueId, site.statusIds[step]),
      );
    const mark = { measure: 'M4', attempt: 'later' } as const;
    expect(await putOnAgenda(asMarketer(site), taskOf(site, { mark }))).toMatchObject({
      kind: 'made',
    });
    expect((await onAgenda(site)).map(({ mark: { attempt } }) => attempt)).toEqual([
      'later',
      'other',
    ]);
  });

  it('goes on with its own decision when the answer to the creation was lost', async () => {
    const site = await aRequestSite();
    site.host.faults.jira({ match: CREATE, answer: 'answer-lost' });
    await expect(putOnAgenda(asMarketer(site), taskOf(site))).rejects.toBeInstanceOf(
      JiraUnavailable,
    );
    const outcome = await putOnAgenda(asMarketer(site), taskOf(site));
    const [decision, ...others] = await onAgenda(site);
    expect(others).toEqual([]);
    expect(outcome).toEqual({ kind: 'made', decision, left: [] });
    expect((await partsOf(site, decision!.issueId)).attachment).toEqual(['entente-M4.json']);
  });

  it('tells of a receipt that could not be attached; a retry adds only that, once', async () => {
    const site = await aRequestSite();
    site.host.faults.jira({ match: { path: /attachments$/ }, answer: { status: 403 } });
    const task = taskOf(site);
    const outcome = await putOnAgenda(asMarketer(site), task);
    expect(outcome).toMatchObject({
      kind: 'made',
      left: [{ step: 'attach', error: expect.any(JiraForbidden) }],
    });
    site.host.faults.jira({ match: { path: /attachments$/ }, answer: 'answer-lost' });
    const retry = () => finishSteps(asMarketer(site), task, outcome.decision, ['attach']);
    expect(await retry()).toMatchObject([{ step: 'attach' }]);
    expect(await retry()).toEqual([]);
    expect((await partsOf(site, outcome.decision.issueId)).attachment).toEqual(['entente-M4.json']);
  });

  it('says the text as a comment where the screen takes no description; makes no file unasked', async () => {
    const site = await aRequestSite({ onCreateScreen: ['summary'] });
    const task = taskOf(site, { hasDescription: false, makeReceipt: undefined });
    const { decision } = await putOnAgenda(asMarketer(site), task);
    const comments = await listLatestComments(asMarketer(site), decision.issueId);
    expect(comments.map(({ text }) => text)).toEqual(['43 of 100.\nRule: …']);
    expect((await partsOf(site, decision.issueId)).attachment).toEqual([]);
  });

  it('takes no property for a mark that none of ours could be', async () => {
    const site = await aRequestSite();
    for (const value of [{ measure: 'M99', attempt: 'x' }, 'M4', { measure: ['M4'] }]) {
      const { id } = site.model.createIssue(site.marketer, {
        ...{ project: site.project, issueType: site.type, fields: { summary: 'Forged' } },
      });
      site.model.setProperty(id, AGENDA_PROPERTY, value);
    }
    expect(await onAgenda(site)).toEqual([]);
  });
});

describe('where a decision can be made', () => {
  it('is each project that has one of the types, the first named', async () => {
    const site = await aRequestSite();
    const none = await listProjectsWithType(asMarketer(site), [site.project], ['99999']);
    expect(none).toEqual([]);
    const wanted = ['99999', site.type];
    expect(await listProjectsWithType(asMarketer(site), [site.project, '424242'], wanted)).toEqual([
      { projectId: site.project, name: 'Acquisition and campaigns', issueTypeId: site.type },
    ]);
    expect(await listProjectsWithType(asMarketer(site), [], wanted)).toEqual([]);
  });
});
