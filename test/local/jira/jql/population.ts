import { adfOf } from '../../../../local/jira/adf';
import { as, smallSite, START } from '../small-site';

export const DAY = 86_400_000;

/** Eighteen issues with a past: ACQ-1 to ACQ-14, and WEB-1 to WEB-4 that Camille may not see. */
export function populatedSite() {
  const world = smallSite();
  oldIssues(world);
  wanderers(world);
  recentIssues(world);
  hiddenIssues(world);
  tieTogether(world);
  return { ...world, find: finder(world) };
}

type Site = ReturnType<typeof smallSite>;

const ago = <T>({ model }: Site, days: number, run: () => T): T =>
  model.at(START - days * DAY, run);

function oldIssues(site: Site): void {
  const { fields, ines, admin, camille, urgent } = site;
  const create = (days: number, summary: string, more: Record<string, unknown>) =>
    ago(site, days, () => site.issue(summary, more));
  create(20, 'Alpha plant', { labels: ['garden'], [fields.size.id]: 5, duedate: '2026-03-01' });
  create(19, 'Alpha plants grow fast', {
    labels: ['garden', 'red'],
    [fields.size.id]: 3,
    priority: { name: 'Highest' },
  });
  create(18, 'Beta élan', {
    assignee: { accountId: ines },
    reporter: { accountId: camille },
    description: adfOf('A plant in the text'),
    [fields.size.id]: 2,
  });
  create(17, 'Gamma report', {
    assignee: { accountId: admin },
    [fields.lane.id]: { id: urgent },
  });
  create(16, 'Delta campaign', {
    [fields.channel.id]: [{ value: 'Web' }, { value: 'Mail' }],
    [fields.neededBy.id]: '2026-03-20',
    [fields.liaison.id]: { accountId: camille },
    [fields.crew.id]: [{ accountId: ines }, { accountId: camille }],
  });
  create(15, 'Epsilon mailing', {
    [fields.channel.id]: [{ value: 'Web' }],
    [fields.decidedAt.id]: '2026-02-20T10:00:00.000+0000',
    [fields.answer.id]: 'forty two campaigns',
  });
}

/** ACQ-7 goes all the way and back, ACQ-8 to Ready, ACQ-9 to In build, ACQ-10 to the end. */
function wanderers(site: Site): void {
  const { model, ines, admin, statuses, fields } = site;
  for (const summary of ['Zeta', 'Eta', 'Theta', 'Iota']) ago(site, 10, () => site.issue(summary));
  const go = (days: number, who: string, key: string, to: string): void => {
    const more = to === statuses.ready ? { fields: { [fields.answer.id]: 'yes' } } : {};
    ago(site, days, () => model.transitionTo(who, key, to, more));
  };
  const edit = (days: number, values: Record<string, unknown>): void =>
    void ago(site, days, () => model.editIssue(ines, 'ACQ-7', { fields: values }));
  go(9, ines, 'ACQ-7', statuses.ready);
  go(8, ines, 'ACQ-7', statuses.build);
  go(7, admin, 'ACQ-7', statuses.done);
  go(6, ines, 'ACQ-7', statuses.fresh);
  edit(5, { assignee: { accountId: ines } });
  edit(4, { assignee: { accountId: admin }, priority: { name: 'Low' } });
  edit(3, { assignee: null, priority: { name: 'High' } });
  go(6, ines, 'ACQ-8', statuses.ready);
  go(6, ines, 'ACQ-9', statuses.ready);
  go(5, admin, 'ACQ-9', statuses.build);
  go(4, ines, 'ACQ-10', statuses.ready);
  go(3, ines, 'ACQ-10', statuses.build);
  go(2, admin, 'ACQ-10', statuses.done);
}

function recentIssues(site: Site): void {
  const { model, ines, camille, subtask, fields, planned } = site;
  const child = (days: number, summary: string, labels: string[]) =>
    ago(site, days, () =>
      model.createIssue(ines, {
        project: 'ACQ',
        issueType: subtask,
        fields: { summary, labels, parent: { key: 'ACQ-8' }, [fields.lane.id]: { id: planned } },
      }),
    );
  child(3, 'Kappa step', []);
  child(2, 'Lambda step', ['red']);
  ago(site, 1, () => site.issue('Mu'));
  const flagged = model.fields().find(({ name }) => name === 'Flagged');
  model.editIssue(ines, 'ACQ-13', { fields: { [flagged?.id ?? '']: [{ value: 'Impediment' }] } });
  ago(site, 1, () => model.addComment(camille, 'ACQ-13', 'Blue whale seen'));
  site.issue('Nu');
  model.addAttachment(ines, 'ACQ-14', {
    filename: 'plan.txt',
    mimeType: 'text/plain',
    bytes: Buffer.from('plan'),
  });
  model.setProperty('ACQ-14', 'entente.card', { wait: { days: 4 }, side: 'it', tags: ['x', 'y'] });
  model.setProperty('ACQ-13', 'entente.card', { wait: { days: 1 }, side: 'us' });
}

function hiddenIssues(site: Site): void {
  const { fields, ines, camille } = site;
  const create = (days: number, summary: string, more: Record<string, unknown>) =>
    ago(site, days, () => site.issue(summary, more, 'WEB'));
  create(12, 'Hidden one', { labels: ['garden'], [fields.size.id]: 9 });
  create(11, 'Hidden two', { assignee: { accountId: ines } });
  create(10, 'Hidden three', { reporter: { accountId: camille } });
  create(0, 'Hidden four', {});
}

function tieTogether(site: Site): void {
  const { model, admin, ines } = site;
  const link = (type: string, inwardIssue: string, outwardIssue: string) =>
    model.linkIssues(ines, { type, inwardIssue, outwardIssue });
  link('Blocks', 'ACQ-1', 'ACQ-2');
  link('Blocks', 'ACQ-5', 'ACQ-1');
  link('Relates', 'ACQ-3', 'ACQ-4');
  const filter = model.createFilter(admin, { name: 'Garden', jql: 'labels = garden ORDER BY key' });
  const { id: boardId } = model.createBoard({
    name: 'Sprints',
    type: 'scrum',
    filterId: filter.id,
    project: site.acq.id,
  });
  const sprint = (name: string) => model.createSprint(admin, { boardId, name }).id;
  const [first, second, third] = [sprint('One'), sprint('Two'), sprint('Three')];
  const times = { start: START - 2 * DAY, end: START + 2 * DAY };
  model.startSprint(admin, first, times);
  model.moveToSprint(ines, ['ACQ-4'], first);
  model.closeSprint(admin, first);
  model.startSprint(admin, second, times);
  model.moveToSprint(ines, ['ACQ-4', 'ACQ-5'], second);
  model.moveToSprint(ines, ['ACQ-6'], third);
  // When it was written it was no loop yet.
  const loop = model.createFilter(admin, { name: 'Loop', jql: 'project = ACQ' });
  model.saveFilter(admin, { jql: 'filter = Loop' }, loop);
}

/** Keys that a query finds, `A1` for ACQ-1; as they come when it orders, else by number. */
function finder(site: Site) {
  return async (jql: string, who = site.ines): Promise<string> => {
    const body = { jql, fields: ['key'], maxResults: 5000 };
    const { status, json } = await as(site.site, who)('POST', '/rest/api/3/search/jql', body);
    const answer = json as { errorMessages?: string[]; issues?: { key: string }[] };
    if (status !== 200) throw new Error((answer.errorMessages ?? []).join('; '));
    const keys = (answer.issues ?? []).map(({ key }) => key);
    if (!/order by/i.test(jql)) keys.sort((a, b) => number(a) - number(b));
    return keys.map((key) => key.replace(/^(.).*-/, '$1')).join(' ');
  };
}

const number = (key: string): number => Number(key.split('-')[1]) + (key.startsWith('W') ? 100 : 0);
