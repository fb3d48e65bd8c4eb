import table from '../../../local/forge/scopes.generated.json';
import { judgeEndpoint, judgeEvent } from '../../../local/forge/scopes';
import { readManifest, type ForgeManifest } from '../../../local/forge/app-manifest';

const fixture = readManifest(`${__dirname}/fixture`);
const having = (...scopes: string[]): ForgeManifest => ({ ...fixture, permissions: { scopes } });

it('takes the classic scopes or the granular ones, whole', () => {
  const path = '/rest/api/3/jql/match';
  expect(judgeEndpoint(having('read:jira-work'), 'POST', path).kind).toBe('granted');
  expect(judgeEndpoint(having('read:issue-details:jira'), 'POST', path).kind).toBe('granted');
  expect(judgeEndpoint(having('read:jira-user'), 'POST', path)).toEqual({
    kind: 'missing',
    wanted: ['read:jira-work'],
  });
});

it('prefers the literal segment to the parameter', () => {
  const search = judgeEndpoint(having(), 'GET', '/rest/api/3/project/search');
  expect(search).toMatchObject({ kind: 'missing', wanted: ['read:jira-work'] });
  const mine = judgeEndpoint(having('read:jira-user'), 'GET', '/rest/api/3/myself?expand=x');
  expect(mine.kind).toBe('granted');
});

it('wants every scope of an agile endpoint', () => {
  const path = '/rest/agile/1.0/board/7/configuration';
  const wanted = ['read:board-scope.admin:jira-software', 'read:project:jira'];
  expect(judgeEndpoint(having(wanted[0]!), 'GET', path)).toEqual({ kind: 'missing', wanted });
  expect(judgeEndpoint(having(...wanted), 'GET', path).kind).toBe('granted');
});

it('lets an endpoint without scopes through and no app to one that only people may call', () => {
  expect(judgeEndpoint(having(), 'GET', '/rest/api/3/serverInfo').kind).toBe('granted');
  const locale = judgeEndpoint(having('read:jira-user'), 'PUT', '/rest/api/3/mypreferences/locale');
  expect(locale).toEqual({ kind: 'missing', wanted: [] });
});

it('wants the granular scopes where there are no classic ones', () => {
  const write = judgeEndpoint(having('read:jira-work'), 'POST', '/rest/api/3/app/field/value');
  expect(write).toEqual({ kind: 'missing', wanted: ['write:app-data:jira'] });
});

it('knows the events of issues, comments, links, projects, sprints and fields', () => {
  const events = Object.keys(table.events);
  expect(events).toEqual(
    expect.arrayContaining([
      'avi:jira:updated:issue',
      'avi:jira:commented:issue',
      'avi:jira:deleted:comment',
      'avi:jira:created:issuelink',
      'avi:jira:softdeleted:project',
      'avi:jira-software:started:sprint',
      'avi:jira:trashed:field',
    ]),
  );
  expect(judgeEvent(having(), 'avi:jira:updated:issue').kind).toBe('missing');
});
