import { createHost, type Host } from '../../../local/forge/host';
import type { JiraSite } from '../../../local/jira/site';
import { adminCalls } from '../../../local/demo/admin-calls';
import { seedDemo, type Demo } from '../../../local/demo/seed';
import { monthly } from '../../../local/demo/story/months';
import { STATUSES, type StatusKey } from '../../../src/domain/setup/desired-statuses';
import type { Timeline } from '../../../src/domain/flow/timeline';
import type { MeasureId } from '../../../src/domain/scorecard/measure-id';
import type { MeasureView, Panel } from '../../../src/domain/scorecard/panel';
import { waitingAt } from '../../../src/domain/flow/waiting';
import { panelAt, readTimelines } from './figures-of-demo';

const TODAY = '2026-11-22';
/** Month 2 is not in the table of the demo. */
const MONTHS = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];

const SINCE_SET_UP: ReadonlySet<MeasureId> = new Set<MeasureId>(['M6', 'M12', 'M13', 'M14']);

let host: Host;
let jira: JiraSite;
let demo: Demo;
let timelines: readonly Timeline[];

beforeAll(async () => {
  host = await createHost();
  ({ jira } = host);
  demo = await seedDemo({ host, today: TODAY });
  timelines = await readTimelines(jira, demo);
});

afterAll(() => host.close());

const viewsOf = (panel: Panel): readonly MeasureView[] => [
  ...panel.pairs.flatMap((pair) => [pair.it, pair.marketing]),
  ...panel.joint,
];

/** The figure in per cent or working days. */
function shown(panel: Panel, id: MeasureId): number {
  const view = viewsOf(panel).find((each) => each.id === id);
  if (view?.figure.kind !== 'ready') throw new Error(`${id} is ${view?.figure.kind}`);
  return view.unit === 'days' ? view.figure.value : 100 * view.figure.value;
}

/** Days ± 15 %; per cent ± 5 points or ± 15 %, whichever is wider. */
const bandOf = (id: MeasureId, figure: number): number =>
  id === 'M3' || id === 'M13' ? 0.15 * figure : Math.max(5, 0.15 * figure);

describe('the scorecard of the demo', () => {
  const panels = new Map<string, Panel>();
  /** At the end of a month. */
  const panelOf = (month: number, windowDays: 30 | 90 = 30): Panel => {
    const key = `${month}/${windowDays}`;
    const known = panels.get(key);
    if (known) return known;
    const { clock } = demo.story.telling;
    const panel = panelAt(demo, timelines, clock.monthStart(month + 1), windowDays);
    panels.set(key, panel);
    return panel;
  };

  describe.each(['M1', 'M2', 'M3', 'M4', 'M5', 'M7'] as const)('%s', (id) => {
    it.each(MONTHS)('says in month %i what the story has it say', (month) => {
      const wanted = monthly(id, month);
      const figure = shown(panelOf(month), id);
      expect(Math.abs(figure - wanted)).toBeLessThanOrEqual(bandOf(id, wanted));
    });
  });

  // Forty requests become ready in a month, twelve pilots end: too few for its band, enough for a quarter's.
  const quarters = (['M6', 'M8', 'M9', 'M10', 'M11', 'M12', 'M13', 'M14'] as const).flatMap((id) =>
    [3, 6, 9, 12, 14]
      // What was not recorded before set-up counts from then on.
      .filter((last) => last > 3 || !SINCE_SET_UP.has(id))
      .map((last) => [id, last] as const),
  );
  it.each(quarters)('%s says of the quarter up to month %i what the story says', (id, last) => {
    const quarter = [last - 2, last - 1, last].map((month) => monthly(id, month));
    const wanted = quarter.reduce((sum, figure) => sum + figure, 0) / quarter.length;
    const figure = shown(panelOf(last, 90), id);
    expect(Math.abs(figure - wanted)).toBeLessThanOrEqual(bandOf(id, wanted));
  });

  it('leads over 90 days with speed and stability, which marketing owes', () => {
    const panel = panelAt(demo, timelines, demo.story.telling.clock.todayMs, 90);
    expect(panel.headline).toMatchObject({ kind: 'owes', pair: 'B', side: 'marketing' });
    const balanceOf = (id: string) => panel.pairs.find((pair) => pair.id === id)?.balance;
    expect(balanceOf('A')?.kind).toBe('near-balance');
    expect(balanceOf('D')).toEqual({ kind: 'owes', side: 'it' });
    expect(balanceOf('C')).toEqual({ kind: 'owes', side: 'marketing' });
    expect(balanceOf('E')?.kind).toBe('both-owe');
    expect(Math.abs(shown(panel, 'M3') - 17)).toBeLessThanOrEqual(bandOf('M3', 17));
  });

  it('leads over a year with urgency, which IT owes', () => {
    const panel = panelAt(demo, timelines, demo.story.telling.clock.todayMs, 365);
    expect(panel.headline).toMatchObject({ kind: 'owes', pair: 'A', side: 'it' });
  });

  it('says the same to the CMO, who does not see WEB', () => {
    const { todayMs } = demo.story.telling.clock;
    const headlines = ([90, 365] as const).map(
      (days) => panelAt(demo, timelines, todayMs, days, ['ACQ', 'FID']).headline,
    );
    expect(headlines).toMatchObject([
      { pair: 'B', side: 'marketing' },
      { pair: 'A', side: 'it' },
    ]);
  });

  it.each(['2026-05-04', '2027-01-15'])('leads with the same on %s', async (today) => {
    const other = await createHost();
    const told = await seedDemo({ host: other, today });
    const read = await readTimelines(other.jira, told);
    const { todayMs } = told.story.telling.clock;
    const headlines = ([90, 365] as const).map(
      (days) => panelAt(told, read, todayMs, days).headline,
    );
    expect(headlines).toMatchObject([
      { pair: 'B', side: 'marketing' },
      { pair: 'A', side: 'it' },
    ]);
    await other.close();
  });

  it('leaves WEB out where seven items have no stage, and names their status', () => {
    const panel = panelAt(demo, timelines, demo.story.telling.clock.todayMs, 90);
    const left = viewsOf(panel).flatMap((view) => (view.id === 'M1' ? view.leftOut : []));
    expect(left).toMatchObject([
      { kind: 'unmapped-statuses', statuses: [{ statusId: demo.ids.statuses.legal }] },
    ]);
  });
});

describe('the set-up of the demo', () => {
  const projectIds = () => Object.values(demo.ids.projects);

  it('is the app’s own, and lacks nothing whatever the teams have changed since', async () => {
    const call = adminCalls(host, demo.ids.people.noe);
    const { runs } = await call('getSetupRun', {});
    expect(runs.map(({ phase }) => phase)).toEqual(['applied']);
    const choices = { language: 'en', projectIds: projectIds(), sharedSchemes: 'copy' } as const;
    const { plan } = await call('readSetupPlan', { choices });
    expect(plan.steps.map(({ key }) => key)).toEqual([]);
    expect(plan.blockers).toEqual([]);
  });

  it('proposes what the settings of the demo keep', async () => {
    const call = adminCalls(host, demo.ids.people.noe);
    const { site } = await call('getSettings', {});
    const { fields, voidResolutionIds, flagReasons, workTypes } = demo.settings.site;
    expect(site).toMatchObject({ fields, voidResolutionIds, flagReasons, workTypes });
    for (const projectId of projectIds()) {
      const { project } = await call('getSettings', { projectId });
      const kept = Object.values(demo.settings.projects).find(
        (each) => each.projectId === projectId,
      )?.stageMap;
      const ours = Object.keys(STATUSES).map((key) => demo.ids.statuses[key as StatusKey]);
      const of = (map: Readonly<Record<string, unknown>> = {}) => ours.map((id) => map[id]);
      expect(of(project?.stageMap)).toEqual(of(kept));
    }
  });
});

describe('the demo today', () => {
  const now = (ref: string) => {
    const key = demo.keys.get(ref) ?? '';
    const issue = jira.model.findIssue(key);
    if (!issue) throw new Error(`${ref} is not there`);
    return issue;
  };

  it('is about fifteen hundred issues long in fourteen months', () => {
    const { clock } = demo.story.telling;
    const inTime = demo.story.issues.filter(
      (issue) => (issue.stays[0]?.from ?? 0) >= clock.monthStart(1),
    );
    expect(inTime.length).toBeGreaterThan(1400);
    expect(inTime.length).toBeLessThan(1600);
  });

  it.each(['ACQ', 'FID', 'WEB'] as const)('has a card in every column of %s', (key) => {
    const settings = demo.settings.projects[key];
    const taken = new Set(
      jira.model
        .issues()
        .filter((issue) => issue.projectId === settings.projectId)
        .map((issue) => issue.statusId),
    );
    for (const column of settings.columns) {
      expect(column.statusIds.filter((id) => taken.has(id))).not.toEqual([]);
    }
  });

  it.each(['ACQ', 'FID'] as const)('has the urgent lane of %s at its cap', (key) => {
    const { projectId, stageMap } = demo.settings.projects[key];
    const { lane } = demo.ids.fields;
    const inProgress = new Set(['ready', 'build', 'review', 'pilot']);
    const urgent = jira.model
      .issues()
      .filter((issue) => issue.projectId === projectId)
      .filter((issue) => inProgress.has(stageMap[issue.statusId]?.stage ?? ''))
      .filter((issue) => issue.values[lane?.id ?? ''] === lane?.options?.urgent);
    expect(urgent).toHaveLength(2);
  });

  it('blocks the plant ticket by the brand, two days before its trial ends', () => {
    const issue = now('plant');
    const timeline = timelines.find((each) => each.issueId === issue.id);
    const { projects, site } = demo.settings;
    expect(issue.statusId).toBe(demo.ids.statuses.pilot);
    expect(issue.values[demo.ids.fields.timeBoxEnd?.id ?? '']).toBe('2026-11-24');
    expect(
      timeline &&
        waitingAt(
          timeline,
          projects.ACQ.stageMap,
          site.flagReasons,
          demo.story.telling.clock.todayMs / 1000,
        )?.on,
    ).toBe('marketing');
  });

  it('has seven items in a status that nobody gave a meaning', () => {
    const { legal } = demo.ids.statuses;
    expect(demo.settings.projects.WEB.stageMap[legal]).toBeUndefined();
    expect(jira.model.issues().filter((issue) => issue.statusId === legal)).toHaveLength(7);
  });

  it('has each of the four answers among what Camille asked for lately', () => {
    const { answer } = demo.ids.fields;
    const given = ['camille-yes', 'camille-yes-if', 'camille-not-now', 'camille-no-but'].map(
      (ref) => now(ref).values[answer?.id ?? ''],
    );
    const options = answer?.options ?? {};
    expect(given).toEqual([options.yes, options['yes-if'], options['not-now'], options['no-but']]);
  });

  it('hides WEB from the CMO and from Camille, and shows it to the CIO', async () => {
    const sees = async (accountId: string): Promise<boolean> => {
      const actor = { kind: 'user', accountId } as const;
      const answer = await jira.handle({
        method: 'GET',
        path: '/rest/api/3/project/WEB',
        headers: {},
        actor,
      });
      return answer.status === 200;
    };
    const { helene, julien, camille } = demo.ids.people;
    expect(await Promise.all([helene, julien, camille].map(sees))).toEqual([true, false, false]);
  });

  it('runs one sprint, with the next one planned', () => {
    const states = jira.model.sprints().map((sprint) => sprint.state);
    expect(states.filter((state) => state === 'active')).toHaveLength(1);
    expect(states.filter((state) => state === 'future')).toHaveLength(1);
  });
});
