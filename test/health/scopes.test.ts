import { manifest } from './app-manifest';

/**
 * What an administrator has to grant, and why. A scope more is a question to every customer: it
 * comes with a reason here, or it does not come.
 */
const APPROVED: Readonly<Record<string, string>> = {
  'read:jira-work': 'issues, changelogs, comments, search, projects, what the viewer may do',
  'write:jira-work': 'filing, answering and moving as the user; drafts as user properties',
  'read:jira-user': 'the draft of a request, kept as a property of its user',
  'manage:jira-configuration': 'set-up: types, statuses, fields, workflows, schemes, link types',
  'manage:jira-project': 'set-up: screens, and the property that turns a project’s events on',
  'read:board-scope:jira-software':
    'which boards a project has: none is made twice, and their sprints are offered',
  'read:project:jira': 'set-up: asked for beside it by the list of boards',
  'write:board-scope:jira-software':
    'set-up: the board of a project, and its removal by undo; a card back into the backlog',
  'write:app-data:jira': 'the app’s own field that says whether a business case is complete',
  'storage:app': 'settings in KVS, history in SQL',
  'read:sprint:jira-software':
    'events of a sprint that starts or ends; the sprints that a card can be put into',
  'write:issue:jira-software': 'the rank of a card',
  'write:sprint:jira-software':
    'a card into the sprint that is chosen, from the Move menu or with the move to delivery',
  'read:field:jira': 'events of fields that are trashed or deleted',
};

describe('scopes', () => {
  it('are those that were approved, each once', () => {
    expect([...manifest.permissions.scopes].sort()).toEqual(Object.keys(APPROVED).sort());
  });

  it('let nobody impersonate a user and no page load from elsewhere', () => {
    expect(Object.keys(manifest.permissions)).toEqual(['scopes']);
  });
});
