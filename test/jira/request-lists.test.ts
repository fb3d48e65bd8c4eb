import { REQUEST_PROPERTY } from '../../src/jira/create-request';
import {
  listMyRequests,
  myRequestsJql,
  REQUESTS_PER_PAGE,
  type RequestScope,
} from '../../src/jira/followed-issues';
import { listPastChanges } from '../../src/jira/past-changes';
import { listProjectIdsToCreateIn, listProjectNames } from '../../src/jira/projects';
import { searchSimilarRequests } from '../../src/jira/similar-requests';
import {
  deleteUserProperty,
  findUserProperty,
  saveUserProperty,
} from '../../src/jira/user-property';
import { aRequestSite, type RequestSite } from './request-site';

const file = (site: RequestSite, title: string, by = site.marketer) =>
  site.model.createIssue(by, {
    ...{ project: site.project, issueType: site.type, fields: { summary: title } },
    properties: [{ key: REQUEST_PROPERTY, value: { clientId: title } }],
  }).id;

const scopeOf = ({ type, project, statusIds }: RequestSite): RequestScope => ({
  typeIds: [type],
  projects: [
    { projectId: project, turnStatusIds: [statusIds.turn], finishedStatusIds: [statusIds.stopped] },
  ],
});

describe('my requests', () => {
  it('stand on the shelf of their status, and only mine', async () => {
    const site = await aRequestSite();
    file(site, 'Of somebody else', site.it);
    file(site, 'Waits for IT');
    const asked = file(site, 'Waits for me');
    for (const to of [site.statusIds.triage, site.statusIds.turn])
      site.model.transitionTo(site.it, asked, to);
    const titles = async (shelf: 'my-turn' | 'under-way' | 'finished') => {
      const jira = site.as(site.marketer);
      const { found } = await listMyRequests(jira, site.fields, scopeOf(site), shelf);
      return found.map(({ issue, mark }) => [issue.title, mark?.clientId]);
    };
    expect(await titles('my-turn')).toEqual([['Waits for me', 'Waits for me']]);
    expect(await titles('under-way')).toEqual([['Waits for IT', 'Waits for IT']]);
    expect(await titles('finished')).toEqual([]);
  });

  it('come in pages of 50', async () => {
    const site = await aRequestSite();
    for (let n = 0; n < 60; n += 1) file(site, `Request ${n}`);
    const jira = site.as(site.marketer);
    const first = await listMyRequests(jira, site.fields, scopeOf(site), 'under-way');
    expect(first.found).toHaveLength(REQUESTS_PER_PAGE);
    const { nextPageToken } = first;
    const rest = await listMyRequests(jira, site.fields, scopeOf(site), 'under-way', nextPageToken);
    expect(rest.found).toHaveLength(10);
    expect(rest.nextPageToken).toBeUndefined();
  });

  it('are asked for nothing where no status can match', async () => {
    const site = await aRequestSite();
    const scope = {
      typeIds: [site.type],
      projects: [{ projectId: site.project, turnStatusIds: [], finishedStatusIds: [] }],
    };
    expect(myRequestsJql(scope, 'my-turn')).toBeUndefined();
    expect(myRequestsJql({ ...scope, typeIds: [] }, 'under-way')).toBeUndefined();
    const page = await listMyRequests(site.as(site.marketer), site.fields, scope, 'my-turn');
    expect(page).toEqual({ found: [], nextPageToken: undefined });
  });

  it('know when they moved, were flagged and answered', async () => {
    const site = await aRequestSite();
    const id = file(site, 'Plant');
    site.clock.ms += 60_000;
    site.model.transitionTo(site.it, id, site.statusIds.triage);
    site.clock.ms += 60_000;
    const answer = { [site.fields.answer.id]: { id: site.fields.answer.options.yes } };
    site.model.transitionTo(site.it, id, site.statusIds.ready, { fields: answer });
    const past = await listPastChanges(site.as(site.marketer), [id], site.fields);
    const { new: filed, triage, ready } = site.statusIds;
    expect(past.get(id)).toHaveLength(3);
    expect(past.get(id)).toEqual(
      expect.arrayContaining([
        { kind: 'status', at: site.clock.ms - 60_000, from: filed, to: triage },
        { kind: 'status', at: site.clock.ms, from: triage, to: ready },
        { kind: 'answer', at: site.clock.ms },
      ]),
    );
  });
});

describe('likely duplicates', () => {
  it('share a word of the title, whatever signs were typed', async () => {
    const site = await aRequestSite();
    file(site, 'Back-in-stock mail for plants', site.it);
    file(site, 'Consent on shop tablets');
    const scope = { projectIds: [site.project], typeIds: [site.type] };
    const find = async (...words: string[]) =>
      (await searchSimilarRequests(site.as(site.marketer), scope, words)).map((r) => r.title);
    expect(await find('plant', 'stock')).toEqual(['Back-in-stock mail for plants']);
    expect(await find('nothing')).toEqual([]);
    expect(await find()).toEqual([]);
  });
});

describe('the teams of a form', () => {
  it('are those in which the user may create, by their names', async () => {
    const site = await aRequestSite();
    const jira = site.as(site.marketer);
    expect([...(await listProjectIdsToCreateIn(jira))]).toEqual([site.project]);
    const names = await listProjectNames(jira, [site.project, '424242']);
    expect([...names]).toEqual([[site.project, 'Acquisition and campaigns']]);
  });
});

describe('a property of the user', () => {
  it('is kept, read back, replaced and thrown away', async () => {
    const site = await aRequestSite();
    const [jira, me] = [site.as(site.marketer), site.marketer];
    expect(await findUserProperty(jira, me, 'entente.draft')).toBeUndefined();
    for (const title of ['a', 'b']) await saveUserProperty(jira, me, 'entente.draft', { title });
    expect(await findUserProperty(jira, me, 'entente.draft')).toEqual({ title: 'b' });
    await deleteUserProperty(jira, me, 'entente.draft');
    await deleteUserProperty(jira, me, 'entente.draft');
    expect(await findUserProperty(jira, me, 'entente.draft')).toBeUndefined();
  });
});
