import type { ProjectSetup } from '../../../src/contract/project-setup';
import { listLatestComments } from '../../../src/jira/comments';
import { getFollowedIssue } from '../../../src/jira/followed-issues';
import {
  finishParts,
  giveAnswer,
  moveOnly,
  sayAndMove,
  sayOnly,
} from '../../../static/app/src/where-it-stands/act';
import { aRequestSite, type RequestSite } from '../../jira/request-site';

async function aRequestIn(status: 'new' | 'triage' | 'turn' | 'ready' | 'review') {
  const site = await aRequestSite();
  const { model, marketer, it: itLead, project, type, statusIds } = site;
  const { id } = model.createIssue(marketer, {
    ...{ project, issueType: type, fields: { summary: 'Plant' } },
  });
  const road = {
    new: [],
    triage: ['triage'],
    turn: ['triage', 'turn'],
    ready: ['triage', 'ready'],
    review: ['triage', 'ready', 'build', 'review'],
  };
  for (const step of road[status])
    model.trusted(() => model.transitionTo(itLead, id, statusIds[step as 'new']));
  const read = async () => (await getFollowedIssue(site.as(itLead), id, site.fields)).issue;
  const setup = { site: { fields: site.fields }, project: { stageMap: site.stageMap } };
  return { site, read, act: { issue: await read(), setup: setup as unknown as ProjectSetup } };
}

const wordsOf = async (site: RequestSite, id: string) =>
  (await listLatestComments(site.as(site.it), id)).map(({ text }) => text);

describe('answering as IT', () => {
  it.each([
    ['yes', { detail: '' }, 'ready'],
    ['yes-if', { detail: 'Consent first' }, 'ready'],
    ['not-now', { detail: '', date: '2027-01-10' }, 'radar'],
    ['no-but', { detail: 'Use the loyalty mail of the CRM' }, 'stopped'],
  ] as const)(
    '%s from New studies it first, then answers with its detail',
    async (kind, more, to) => {
      const { site, read, act } = await aRequestIn('new');
      const outcome = await giveAnswer(site.as(site.it), act, { kind, ...more }, `Said ${kind}.`);
      expect(outcome).toEqual({ kind: 'done' });
      const issue = await read();
      expect(issue.statusId).toBe(site.statusIds[to]);
      expect(issue.values.answer).toBe(kind);
      expect(issue.values.answerDetail).toBe(more.detail || undefined);
      expect(await wordsOf(site, issue.id)).toEqual([`Said ${kind}.`]);
    },
  );

  it('sets what the transition’s screen does not take afterwards', async () => {
    const { site, read, act } = await aRequestIn('triage');
    const draft = { kind: 'not-now', detail: 'Peak first', date: '2027-01-10' } as const;
    expect(await giveAnswer(site.as(site.it), act, draft, 'Not now.')).toEqual({ kind: 'done' });
    expect((await read()).values).toMatchObject({
      ...{ answer: 'not-now', answerDate: '2027-01-10', answerDetail: 'Peak first' },
    });
  });

  it('says so when it stopped halfway', async () => {
    const { site, read, act } = await aRequestIn('new');
    const match = { method: 'POST', path: /transitions$/ };
    site.host.faults.jira({ match, skip: 1, answer: { status: 503 } });
    const outcome = await giveAnswer(site.as(site.it), act, { kind: 'yes', detail: '' }, 'Yes.');
    expect(outcome).toMatchObject({ kind: 'failed', moved: true });
    expect((await read()).statusId).toBe(site.statusIds.triage);
  });

  it('takes a lost answer of Jira for what Jira did', async () => {
    const { site, read, act } = await aRequestIn('triage');
    site.host.faults.jira({
      match: { method: 'POST', path: /transitions$/ },
      answer: 'answer-lost',
    });
    const outcome = await giveAnswer(site.as(site.it), act, { kind: 'yes', detail: '' }, 'Yes.');
    expect(outcome).toEqual({ kind: 'done' });
    expect((await read()).statusId).toBe(site.statusIds.ready);
  });

  it('leaves alone what somebody else has moved', async () => {
    const { site, act } = await aRequestIn('triage');
    site.model.transitionTo(site.it, act.issue.id, site.statusIds.turn);
    const outcome = await giveAnswer(site.as(site.it), act, { kind: 'yes', detail: '' }, 'Yes.');
    expect(outcome).toEqual({ kind: 'moved-meanwhile' });
    expect(await wordsOf(site, act.issue.id)).toEqual([]);
  });

  it('finds no road from where no answer can be given', async () => {
    const { site, act } = await aRequestIn('ready');
    const outcome = await giveAnswer(site.as(site.it), act, { kind: 'yes', detail: '' }, 'Yes.');
    expect(outcome).toEqual({ kind: 'no-road', moved: false });
  });

  it('tries only the sentence again when that alone was refused', async () => {
    const { site, act } = await aRequestIn('triage');
    const jira = site.as(site.it);
    site.host.faults.jira({ match: { method: 'POST', path: /comment$/ }, answer: { status: 500 } });
    const outcome = await giveAnswer(jira, act, { kind: 'yes', detail: '' }, 'Yes.');
    expect(outcome).toMatchObject({ kind: 'partly', left: [{ kind: 'comment', text: 'Yes.' }] });
    if (outcome.kind !== 'partly') return;
    expect(await finishParts(jira, act.issue.id, outcome.left)).toEqual({ kind: 'done' });
    expect(await wordsOf(site, act.issue.id)).toEqual(['Yes.']);
  });
});

describe('asking and replying', () => {
  it('makes it marketing’s turn, and the reply IT’s again', async () => {
    const { site, read, act } = await aRequestIn('new');
    const asked = await sayAndMove(site.as(site.it), act, { kind: 'ask' }, 'Which shops?');
    expect(asked).toEqual({ kind: 'done' });
    const issue = await read();
    expect(issue.statusId).toBe(site.statusIds.turn);
    const mine = { ...act, issue };
    const replied = await sayAndMove(site.as(site.marketer), mine, { kind: 'reply' }, 'All.');
    expect(replied).toEqual({ kind: 'done' });
    expect((await read()).statusId).toBe(site.statusIds.triage);
    expect((await wordsOf(site, issue.id)).sort()).toEqual(['All.', 'Which shops?']);
  });

  it('keeps the words when only the move was refused, and moves by a retry', async () => {
    const { site, read, act } = await aRequestIn('turn');
    const jira = site.as(site.marketer);
    const match = { method: 'POST', path: /transitions$/ };
    site.host.faults.jira({ match, answer: { status: 503 } });
    const first = await sayAndMove(jira, act, { kind: 'reply' }, 'All of them.');
    expect(first).toMatchObject({ kind: 'partly', left: [{ kind: 'move' }] });
    expect(await sayAndMove(jira, act, { kind: 'reply' }, undefined)).toEqual({ kind: 'done' });
    expect(await wordsOf(site, act.issue.id)).toEqual(['All of them.']);
    expect((await read()).statusId).toBe(site.statusIds.triage);
  });

  it('says nothing twice when the answer to a comment is lost', async () => {
    const { site, act } = await aRequestIn('turn');
    site.host.faults.jira({ match: { method: 'POST', path: /comment$/ }, answer: 'answer-lost' });
    const outcome = await sayAndMove(site.as(site.marketer), act, { kind: 'reply' }, 'All.');
    expect(outcome).toEqual({ kind: 'done' });
    expect(await wordsOf(site, act.issue.id)).toEqual(['All.']);
  });

  it('says nothing where somebody moved it in the meantime', async () => {
    const { site, act } = await aRequestIn('turn');
    site.model.transitionTo(site.it, act.issue.id, site.statusIds.triage);
    const outcome = await sayAndMove(site.as(site.marketer), act, { kind: 'reply' }, 'All.');
    expect(outcome).toEqual({ kind: 'moved-meanwhile' });
    expect(await wordsOf(site, act.issue.id)).toEqual([]);
  });
});

const WORKS = { kind: 'review', ending: 'works' } as const;
const NOT_YET = { kind: 'review', ending: 'not-yet' } as const;
const DEFECT = { returnReason: 'defect' };

describe('ending a review as marketing', () => {
  it('"not yet" posts what has to change, then gives it back with the kind of change', async () => {
    const { site, read, act } = await aRequestIn('review');
    const jira = site.as(site.marketer);
    expect(await sayAndMove(jira, act, NOT_YET, 'The price is cut off.', DEFECT)).toEqual({
      kind: 'done',
    });
    const issue = await read();
    expect(issue.statusId).toBe(site.statusIds.build);
    expect(issue.values.returnReason).toBe('defect');
    expect(await wordsOf(site, issue.id)).toEqual(['The price is cut off.']);
  });

  it('"it works" needs no words', async () => {
    const { site, read, act } = await aRequestIn('review');
    expect(await moveOnly(site.as(site.marketer), act, WORKS)).toEqual({ kind: 'done' });
    expect((await read()).statusId).toBe(site.statusIds.done);
    expect(await wordsOf(site, act.issue.id)).toEqual([]);
  });

  it('keeps the words when only the move was refused, and gives the reason by a retry', async () => {
    const { site, read, act } = await aRequestIn('review');
    const jira = site.as(site.marketer);
    const match = { method: 'POST', path: /transitions$/ };
    site.host.faults.jira({ match, answer: { status: 503 } });
    const first = await sayAndMove(jira, act, NOT_YET, 'Cut off.', DEFECT);
    expect(first).toMatchObject({ kind: 'partly', left: [{ kind: 'move' }] });
    expect(await sayAndMove(jira, act, NOT_YET, undefined, DEFECT)).toEqual({ kind: 'done' });
    expect(await wordsOf(site, act.issue.id)).toEqual(['Cut off.']);
    expect((await read()).values.returnReason).toBe('defect');
  });

  it('claims no words where there were none and the move was refused', async () => {
    const { site, act } = await aRequestIn('review');
    const match = { method: 'POST', path: /transitions$/ };
    site.host.faults.jira({ match, answer: { status: 503 } });
    const outcome = await moveOnly(site.as(site.marketer), act, WORKS);
    expect(outcome).toMatchObject({ kind: 'failed', moved: false });
  });

  it('leaves alone what somebody else has moved', async () => {
    const { site, act } = await aRequestIn('review');
    site.model.trusted(() => site.model.transitionTo(site.it, act.issue.id, site.statusIds.done));
    const jira = site.as(site.marketer);
    expect(await sayAndMove(jira, act, WORKS, 'Fine.')).toEqual({ kind: 'moved-meanwhile' });
    expect(await wordsOf(site, act.issue.id)).toEqual([]);
  });

  it('only says it where there is no ending to give', async () => {
    const { site, read, act } = await aRequestIn('review');
    expect(await sayOnly(site.as(site.marketer), act.issue.id, 'Fine.')).toEqual({ kind: 'done' });
    expect((await read()).statusId).toBe(site.statusIds.review);
    expect(await wordsOf(site, act.issue.id)).toEqual(['Fine.']);
  });
});
