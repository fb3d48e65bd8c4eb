import type { ProductEvent } from '../../../local/jira/site';
import { as, smallSite } from './small-site';

function listening() {
  const world = smallSite();
  const events: ProductEvent[] = [];
  world.site.onEvent((event) => events.push(event));
  const types = () => events.splice(0).map((event) => event.eventType.replace('avi:', ''));
  return { ...world, events, types };
}

describe('product events', () => {
  it('follow what happened, in Forge’s shape', async () => {
    const world = listening();
    const { model, ines, events, types, fields, statuses } = world;
    const issue = world.issue('Seen');
    expect(types()).toEqual(['jira:created:issue']);
    model.transitionTo(ines, issue.key, statuses.ready, { fields: { [fields.answer.id]: 'Yes' } });
    const [updated] = events;
    expect(updated).toMatchObject({
      eventType: 'avi:jira:updated:issue',
      selfGenerated: false,
      atlassianId: ines,
      timestamp: String(world.clock.ms),
      issue: { id: issue.id, key: issue.key, fields: { status: { name: 'Ready' } } },
    });
    expect((updated?.associatedStatuses as { id: string }[]).map(({ id }) => id)).toEqual([
      statuses.fresh,
      statuses.ready,
    ]);
    const { items } = updated?.changelog as { items: Record<string, unknown>[] };
    expect(items.at(-1)).toMatchObject({
      field: 'status',
      fieldId: 'status',
      fromString: 'New',
      toString: 'Ready',
    });
    events.length = 0;
    model.editIssue(ines, issue.key, { fields: { assignee: { accountId: ines } } });
    expect(events.every((event) => event.associatedStatuses === undefined)).toBe(true);
    expect(types()).toEqual(['jira:updated:issue', 'jira:assigned:issue']);
  });

  it('tell of comments, links, deletions, projects and sprints', () => {
    const world = listening();
    const { model, ines, admin, types } = world;
    const issue = world.issue('One');
    const other = world.issue('Two');
    types();
    const comment = model.addComment(ines, issue.key, 'Hello');
    model.editComment(ines, issue.key, comment.id, 'Hello again');
    model.deleteComment(ines, issue.key, comment.id);
    expect(types()).toEqual([
      'jira:commented:issue',
      'jira:commented:issue',
      'jira:deleted:comment',
    ]);
    const link = model.linkIssues(ines, {
      type: 'Relates',
      inwardIssue: issue.key,
      outwardIssue: other.key,
    });
    model.deleteLink(ines, link.id);
    expect(types().filter((type) => type.endsWith('issuelink'))).toEqual([
      'jira:created:issuelink',
      'jira:deleted:issuelink',
    ]);
    model.addComment(ines, other.key, 'Goes with the issue');
    types();
    model.deleteIssue(admin, other.key);
    expect(types()).toEqual(['jira:deleted:issue']);
    const filter = model.createFilter(admin, { name: 'F', jql: 'project = ACQ ORDER BY Rank' });
    const board = model.createBoard({
      name: 'B',
      type: 'scrum',
      filterId: filter.id,
      project: 'ACQ',
    });
    const sprint = model.createSprint(admin, {
      boardId: board.id,
      name: 'S1',
      end: world.clock.ms + 1,
    });
    model.startSprint(admin, sprint.id);
    model.closeSprint(admin, sprint.id);
    expect(types()).toEqual([
      'jira-software:created:sprint',
      'jira-software:started:sprint',
      'jira-software:closed:sprint',
    ]);
    model.archiveProject(admin, 'WEB');
    model.restoreProject(admin, 'WEB');
    expect(types()).toEqual(['jira:archived:project', 'jira:unarchived:project']);
  });

  it('come after the write, are the app’s own for the app, and are silent when asked', async () => {
    const world = listening();
    const { site, model, events } = world;
    const issue = world.issue('One');
    events.length = 0;
    const seen: unknown[] = [];
    site.onEvent(() => seen.push(model.findIssue(issue.id)?.values.summary));
    await as(site, { kind: 'app' })('PUT', `/rest/api/3/issue/${issue.key}`, {
      fields: { summary: 'By the app' },
    });
    expect(seen).toEqual(['By the app']);
    expect(events[0]?.selfGenerated).toBe(true);
    events.length = 0;
    model.quietly(() => model.editIssue(world.ines, issue.key, { fields: { summary: 'Quiet' } }));
    model.editIssue(world.ines, issue.key, { fields: { summary: 'Quiet' } });
    expect(events).toEqual([]);
  });
});
