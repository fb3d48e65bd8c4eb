import type { Outlook } from '../../../src/contract/outlook';
import { getFollowedIssue, listMyRequests } from '../../../src/jira/followed-issues';
import { listCreateFields } from '../../../src/jira/create-request';
import { listLatestComments } from '../../../src/jira/comments';
import { JiraRefused } from '../../../src/jira/jira-error';
import { NOT_FILED, type Filing } from '../../../static/app/src/intake/draft-store';
import { fileRequest, type FilingMeans } from '../../../static/app/src/intake/file-request';
import { aDraft } from '../../domain/intake/draft';
import { aRequestSite, type RequestSite } from '../../jira/request-site';

const OUTLOOK: Outlook = {
  answerBy: '2026-11-23T09:00:00.000Z',
  answerWithinDays: 1,
  forecast: { kind: 'likely', from: '2026-12-04', to: '2026-12-12', n: 30 },
  effects: [],
};
const FILE = new File(['a,b'], 'plants.csv', { type: 'text/csv' });

/** A form in a browser: what it keeps survives an attempt. */
function aForm(site: RequestSite, patch: Partial<FilingMeans> = {}) {
  let kept: Filing = NOT_FILED;
  const recorded: string[] = [];
  const means: FilingMeans = {
    jira: site.as(site.marketer),
    latestFiling: () => kept,
    keepFiling: (filing) => {
      kept = filing;
    },
    getOutlook: async () => OUTLOOK,
    recordOutlook: async (issueId) => void recorded.push(issueId),
    describe: (unplaced, link) => [...Object.keys(unplaced), link].filter(Boolean).join(' '),
    ...patch,
  };
  const submit = async (draft = aDraft({ projectId: site.project }), file?: File) => {
    const createFields = await listCreateFields(site.as(site.marketer), site.project, site.type);
    const task = { draft, projectId: site.project, issueTypeId: site.type };
    return fileRequest({ ...task, fields: site.fields, createFields, file }, means);
  };
  const mine = async () => {
    const scope = {
      typeIds: [site.type],
      projects: [{ projectId: site.project, turnStatusIds: [], finishedStatusIds: [] }],
    };
    return (await listMyRequests(site.as(site.marketer), site.fields, scope, 'under-way')).found;
  };
  return { submit, mine, recorded, kept: () => kept };
}

describe('filing a request', () => {
  it('makes one issue with its fields, its file and its promise, as the user', async () => {
    const site = await aRequestSite();
    const form = aForm(site);
    const outcome = await form.submit(aDraft({ link: 'https://example.com/mock' }), FILE);
    expect(outcome).toMatchObject({ kind: 'filed', failures: [] });
    const [found, ...others] = await form.mine();
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      issue: {
        title: 'Tell me when my plant is back in stock',
        statusId: site.statusIds.new,
        reporterId: site.marketer,
        values: {
          lane: 'rapid-prototype',
          outcome: 'Customers learn at once that their plant is back.',
          channel: ['email'],
          neededBy: '2027-03-01',
          costPerWeek: 1200,
          dataClass: 'personal',
        },
      },
      mark: { clientId: 'draft-1', answerBy: OUTLOOK.answerBy, forecastTo: '2026-12-12' },
    });
    expect(form.recorded).toEqual([found?.issue.id]);
    expect(form.kept()).toMatchObject({ attached: true, recorded: true });
  });

  it('files nothing twice when the answer to the creation is lost', async () => {
    const site = await aRequestSite();
    const form = aForm(site);
    const match = { method: 'POST', path: /\/issue$/ };
    site.host.faults.jira({ match, answer: 'answer-lost' });
    expect(await form.submit()).toMatchObject({ kind: 'not-filed', uncertain: true });
    expect(await form.submit()).toMatchObject({ kind: 'filed', failures: [] });
    expect(await form.mine()).toHaveLength(1);
  });

  it('files again when the first attempt never arrived', async () => {
    const site = await aRequestSite();
    const form = aForm(site);
    const match = { method: 'POST', path: /\/issue$/ };
    site.host.faults.jira({ match, answer: 'connection-lost' });
    expect(await form.submit()).toMatchObject({ kind: 'not-filed', uncertain: true });
    expect(await form.submit()).toMatchObject({ kind: 'filed' });
    expect(await form.mine()).toHaveLength(1);
  });

  it('tells of a file that could not be added, and a retry adds only that', async () => {
    const site = await aRequestSite();
    const form = aForm(site);
    site.host.faults.jira({ match: { path: /attachments$/ }, answer: { status: 413 } });
    const first = await form.submit(undefined, FILE);
    expect(first).toMatchObject({ kind: 'filed', failures: [{ step: 'attach' }] });
    expect(form.kept()).toMatchObject({ attached: false, recorded: true });
    expect(await form.submit(undefined, FILE)).toMatchObject({ kind: 'filed', failures: [] });
    expect(await form.mine()).toHaveLength(1);
    expect(form.recorded).toHaveLength(1);
  });

  it('tells of a promise that could not be kept, and tries it again', async () => {
    const site = await aRequestSite();
    let calls = 0;
    const form = aForm(site, {
      recordOutlook: async () => {
        calls += 1;
        if (calls === 1) throw new Error('busy');
      },
    });
    expect(await form.submit()).toMatchObject({ failures: [{ step: 'record' }] });
    expect(await form.submit()).toMatchObject({ kind: 'filed', failures: [] });
  });

  it('files without a promise when nobody can say one', async () => {
    const site = await aRequestSite();
    const form = aForm(site, { getOutlook: () => Promise.reject(new Error('down')) });
    expect(await form.submit()).toMatchObject({ kind: 'filed', failures: [] });
    expect(form.recorded).toEqual([]);
  });

  it('puts answers without a field on the screen into the description, or else into a comment', async () => {
    const shown = ['summary', 'description', 'lane', 'outcome'];
    for (const screen of [shown, shown.filter((id) => id !== 'description')]) {
      const site = await aRequestSite({ onCreateScreen: screen });
      const form = aForm(site);
      const outcome = await form.submit();
      if (outcome.kind !== 'filed') throw outcome.error;
      const jira = site.as(site.marketer);
      const { issueId } = outcome.filing.filed ?? { issueId: '' };
      const { issue } = await getFollowedIssue(jira, issueId, site.fields);
      expect(Object.keys(issue.values).sort()).toEqual(['lane', 'outcome']);
      const comments = await listLatestComments(jira, issueId);
      const hasDescription = screen.includes('description');
      expect(comments.map(({ text }) => text)).toEqual(
        hasDescription ? [] : [expect.stringContaining('audience channel neededBy')],
      );
    }
  });

  it('says what Jira refused, and that it is certain', async () => {
    const site = await aRequestSite();
    const outcome = await aForm(site).submit(aDraft({ dataClass: '99999' }));
    expect(outcome).toMatchObject({ kind: 'not-filed', uncertain: false });
    expect(outcome.kind === 'not-filed' && outcome.error).toBeInstanceOf(JiraRefused);
  });
});
