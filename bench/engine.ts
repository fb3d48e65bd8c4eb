import { unpackTimeline } from '../src/domain/flow/timeline-codec';
import type { Timeline } from '../src/domain/flow/timeline';
import { computeDayBuckets } from '../src/domain/scorecard/day-bucket';
import type { DerivationContext } from '../src/domain/scorecard/derivation-context';
import { deriveIssue, type DerivedIssue } from '../src/domain/scorecard/derive';
import { isOpenAt } from '../src/domain/scorecard/fact';
import { openContext } from '../src/domain/scorecard/open-context';
import { buildProjectScorecard } from '../src/domain/scorecard/project-scorecard';
import type { ProjectSettings } from '../src/domain/settings';
import type { Bench } from './bench';
import { openBox, type Box } from './box';
import type { Figure, Unit } from './figure';
import { median } from './median';

/** The first rounds only warm the compiler up. */
const WARMING = 3;
const ROUNDS = 7;

/** The domain alone, over the timelines that the back-fill has stored. */
export async function measureEngine(bench: Bench): Promise<readonly Figure[]> {
  const box = await openBox(bench);
  const bodies = await listBodies(box);
  const context = await contextOf(box);
  await box.close();

  const timelines = bodies.flatMap((body) => unpackTimeline(body) ?? []);
  const issues = deriveAll(timelines, context);
  const load = `${timelines.length} issues`;
  const figure = (of: string, value: number, unit: Unit): Figure => ({
    ...{ group: 'engine', of, with: load, value, unit },
  });
  const perSecond = (run: () => unknown) => timelines.length / (timeOf(run) / 1000);
  const bytes = bodies.reduce((sum, body) => sum + body.length, 0);
  return [
    figure('an issue packed', bytes / bodies.length, 'bytes'),
    figure(
      'unpacking timelines',
      perSecond(() => bodies.map(unpackTimeline)),
      'issues/s',
    ),
    figure(
      'deriving facts from timelines',
      perSecond(() => deriveAll(timelines, context)),
      'issues/s',
    ),
    figure(
      'all day buckets and scorecards from facts',
      timeOf(() => sumUp(issues, context)),
      'ms',
    ),
  ];
}

function deriveAll(timelines: readonly Timeline[], context: DerivationContext): DerivedIssue[] {
  return timelines.flatMap((timeline) => deriveIssue(timeline, context) ?? []);
}

function sumUp(issues: readonly DerivedIssue[], context: DerivationContext) {
  return [...context.projects.values()].map((project) => {
    const own = issues.filter(({ fact }) => fact.projectId === project.settings.projectId);
    const buckets = computeDayBuckets(own, context).values();
    const openIssues = own.filter(({ fact }) => isOpenAt(fact, context.asOf));
    return buildProjectScorecard({ project, buckets, openIssues, context });
  });
}

/** Milliseconds of a run, the median of some. */
function timeOf(run: () => unknown): number {
  const times = Array.from({ length: WARMING + ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return median(times.slice(WARMING));
}

export async function listBodies({ sql }: Box): Promise<readonly string[]> {
  const query = 'SELECT body FROM issue_timeline WHERE deleted = 0';
  const { rows } = await sql.execute({ query, params: [], kind: 'select', timeoutMs: 60_000 });
  return (rows as readonly { readonly body: string }[]).map(({ body }) => body);
}

export async function contextOf(box: Box): Promise<DerivationContext> {
  const { site } = await box.call('noe', 'getSettings', {});
  if (!site) throw new Error('The demo has no settings');
  const projects: ProjectSettings[] = [];
  for (const projectId of site.projectIds) {
    const { project } = await box.call('noe', 'getSettings', { projectId });
    if (project) projects.push(project);
  }
  return openContext(site, projects, Date.now() / 1000);
}
