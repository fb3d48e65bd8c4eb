import { createHost, type Host } from '../../local/forge/host';
import { seedDemo, type Demo } from '../../local/demo/seed';
import type { JiraSite } from '../../local/jira/site';
import type { Timeline } from '../../src/domain/flow/timeline';
import type { WindowDays } from '../../src/domain/scorecard/measure-id';
import type { Panel } from '../../src/domain/scorecard/panel';
import { panelAt, readTimelines } from '../local/demo/figures-of-demo';
import type { Issue } from './issue';
import { onOddRoads } from './odd-roads';
import { readIssues } from './raw-jira';
import { recompute, RECOMPUTED, snapshotOf, type Recomputed } from './recompute';
import { withSplits } from './with-splits';
import { worldOf } from './world';

const TODAY = '2026-11-22';
const PROJECTS = ['ACQ', 'FID', 'WEB'] as const;
type ProjectKey = (typeof PROJECTS)[number];
const MONTHS = Array.from({ length: 14 }, (_, i) => i + 1);

/** A site is read in five seconds, or in thirty where the machine has much else to do. */
const TIMEOUT_MS = 60_000;

type Figures = Readonly<Record<string, Recomputed | undefined>>;

/** One site, read by the app and by the recomputation. */
interface Reading {
  readonly timelines: readonly Timeline[];
  readonly issues: readonly Issue[];
}

let host: Host;
let jira: JiraSite;
let demo: Demo;
let asTold: Reading;

const read = async (site: JiraSite): Promise<Reading> => ({
  timelines: await readTimelines(site, demo),
  issues: await readIssues(site, PROJECTS),
});

beforeAll(async () => {
  host = await createHost();
  ({ jira } = host);
  demo = await seedDemo({ host, today: TODAY });
  asTold = await read(jira);
}, TIMEOUT_MS);

afterAll(() => host.close());

/** What the app's panel says of the measures that are recomputed, without what stands beside. */
function figuresOf(panel: Panel): Figures {
  const views = [...panel.pairs.flatMap(({ it, marketing }) => [it, marketing]), ...panel.joint];
  return Object.fromEntries(
    RECOMPUTED.map((id): [string, Recomputed | undefined] => {
      const figure = views.find((view) => view.id === id)?.figure;
      if (figure?.kind === 'ready')
        return [id, { kind: 'ready', n: figure.n, value: atBillionths(figure.value) }];
      if (figure?.kind === 'not-enough') return [id, { kind: 'not-enough', n: figure.n }];
      return [id, figure?.kind === 'not-set-up' ? { kind: 'not-set-up' } : undefined];
    }),
  );
}

function recomputeAll(
  issues: readonly Issue[],
  keys: readonly ProjectKey[],
  today: string,
  windowDays: WindowDays,
): Figures {
  const { site, projects } = demo.settings;
  const snapshots = keys.map((key) =>
    snapshotOf(worldOf(site, projects[key], issues, demo.recorded), issues, today),
  );
  return Object.fromEntries(
    RECOMPUTED.map((id) => {
      const figure = recompute(id, snapshots, windowDays);
      const isReady = figure.kind === 'ready';
      return [id, isReady ? { ...figure, value: atBillionths(figure.value) } : figure];
    }),
  );
}

/** Beyond it, two sums of the same numbers in another order differ. */
const atBillionths = (value: number): number => Math.round(value * 1e9) / 1e9;

/** Both readings of the same figures. */
function bothOf(
  { timelines, issues }: Reading,
  keys: readonly ProjectKey[],
  windowDays: WindowDays,
  monthsTold = 14,
): { readonly app: Figures; readonly recomputed: Figures } {
  const at = demo.story.telling.clock.monthStart(monthsTold + 1);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: demo.settings.site.timeZone });
  return {
    app: figuresOf(panelAt(demo, timelines, at, windowDays, keys)),
    recomputed: recomputeAll(issues, keys, today.format(at), windowDays),
  };
}

const kindsOf = (figures: Figures): readonly (string | undefined)[] =>
  Object.values(figures).map((figure) => figure?.kind);

describe('figures that a second reader recomputes from raw Jira', () => {
  describe.each(PROJECTS)('%s', (key) => {
    it.each(MONTHS)('are the app’s in month %i', (month) => {
      const { app, recomputed } = bothOf(asTold, [key], 30, month);
      expect(app).toEqual(recomputed);
    });

    it('are the app’s over 90 days', () => {
      const { app, recomputed } = bothOf(asTold, [key], 90);
      expect(app).toEqual(recomputed);
    });
  });

  it('are the app’s over all projects, and leave WEB out where its statuses have no stage', () => {
    const { app, recomputed } = bothOf(asTold, PROJECTS, 90);
    expect(app).toEqual(recomputed);
    expect(kindsOf(recomputed)).toEqual(RECOMPUTED.map(() => 'ready'));
    expect(kindsOf(bothOf(asTold, ['WEB'], 90).recomputed)).toContain('not-set-up');
  });

  it(
    'are the app’s where decisions were split, and parts again',
    async () => {
      const { links, types } = demo.ids;
      const wholeOf = new Map(
        PROJECTS.flatMap((key) => {
          const own = asTold.issues.filter(
            ({ typeId, projectId }) =>
              typeId === types.decision && projectId === demo.settings.projects[key].projectId,
          );
          // Two of three are parts of the one before.
          return own.flatMap(({ id }, i): [string, string][] =>
            i % 3 === 0 ? [] : [[id, own[i - 1]?.id ?? '']],
          );
        }),
      );
      const reading = await read(withSplits(jira, links.splits, wholeOf));
      const { app, recomputed } = bothOf(reading, PROJECTS, 365);
      expect(app).toEqual(recomputed);
      expect(app['M13']).not.toEqual(bothOf(asTold, PROJECTS, 365).app['M13']);
    },
    TIMEOUT_MS,
  );

  it(
    'are the app’s on roads that no workflow allows, and where about one in twenty left the map',
    async () => {
      const { settings, ids } = demo;
      const known = Object.keys(settings.projects.ACQ.stageMap);
      const seldom = [...Array.from({ length: 7 }, () => known).flat(), ids.statuses.legal];
      const reading = await read(onOddRoads(jira, seldom));
      const both = PROJECTS.map((key) => bothOf(reading, [key], 365));
      for (const { app, recomputed } of both) expect(app).toEqual(recomputed);
      const kinds = both.flatMap(({ recomputed }) => kindsOf(recomputed));
      expect(kinds).toEqual(expect.arrayContaining(['ready', 'not-set-up']));
    },
    TIMEOUT_MS,
  );
});
