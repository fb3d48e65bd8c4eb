import path from 'node:path';
// The globals of Forge must stand before any `@forge/*` package is loaded: the host comes first.
import { createHost, type Host } from '../local/forge/host';
import { hasMariaDb, startMariadb } from '../local/forge/sql/mariadb-engine';
import type { SqlEngine } from '../local/forge/sql/sql-engine';
import { openSqliteEngine } from '../local/forge/sql/sqlite-engine';
import { openJiraSite } from '../local/jira/site';
import { packTimeline, unpackTimeline } from '../src/domain/flow/timeline-codec';
import { deriveIssue, type DerivedIssue } from '../src/domain/scorecard/derive';
import { FACT_INTEGERS, type IssueFact } from '../src/domain/scorecard/fact';
import { foldPanel } from '../src/domain/scorecard/panel-fold';
import { unpackScorecard } from '../src/domain/scorecard/project-scorecard';
import { firstDayKept } from '../src/domain/scorecard/windows';
import { markDays } from '../src/storage/day-bucket';
import { putFacts } from '../src/storage/issue-fact';
import { putTimelines, type StoredTimeline } from '../src/storage/issue-timeline';
import { migrate } from '../src/storage/migrations';
import { listScorecards } from '../src/storage/project-scorecard';
import { readRows } from '../src/usecases/list-measure-rows';
import { recomputeProject } from '../src/usecases/recompute-project';
import { configurationOf, type Reading } from '../src/usecases/setup';
import type { Bench } from './bench';
import { openBox } from './box';
import { contextOf, listBodies } from './engine';
import type { Figure, Unit } from './figure';
import { layOut, PROJECTS, timelinesOf, type BigProject, type BigSite } from './many-issues';
import { median } from './median';
import { rowBytes } from './row-format';

const ISSUES = 100_000;
const LARGE = 1_000_000;
/** Issues that are held in memory at once. */
const CHUNK = 2000;
const CALLS = 9;

/** Very many issues in 200 projects, on each SQL engine that is there. */
export async function measureScale(bench: Bench): Promise<readonly Figure[]> {
  const issues = bench.isLarge ? LARGE : ISSUES;
  const big = await makeBigSite(bench, issues);
  const sqlite = openSqliteEngine(path.join(bench.cleanUp.makeFolder(), 'scale.sqlite'));
  const figures = [...sizesOf(big, issues), ...(await measureOn('SQLite', sqlite, big, bench))];
  if (!hasMariaDb()) {
    bench.say('MariaDB is not installed: SQLite alone');
    return figures;
  }
  const mariadb = await startMariadb();
  const stop = bench.cleanUp.add(() => mariadb.stop());
  figures.push(...(await measureOn('MariaDB', await mariadb.openEngine(), big, bench)));
  await stop();
  return figures;
}

async function makeBigSite(bench: Bench, issues: number): Promise<BigSite> {
  const box = await openBox(bench);
  const timelines = (await listBodies(box)).flatMap((body) => unpackTimeline(body) ?? []);
  const context = await contextOf(box);
  await box.close();
  return layOut(issues, timelines, context);
}

/** Bytes an issue takes in Forge SQL, on average over the histories of the demo. */
function sizesOf(big: BigSite, issues: number): readonly Figure[] {
  const sample = big.projects.slice(0, 3).flatMap((one) => timelinesOf(one, 0, one.issues));
  const mean = (sizes: readonly number[]): number =>
    sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const timelines = sample.map((one) =>
    rowBytes([50_000, Date.now(), Date.now(), 0, 20_000, packTimeline(one)], [2, 2]),
  );
  const facts = derive(sample, big).map(({ fact }) => factBytes(fact));
  const figure = (of: string, value: number, unit: Unit): Figure => ({
    ...{ group: 'scale', of: `row format: ${of}`, value, unit },
  });
  const bytes = mean(timelines) + mean(facts);
  return [
    figure('a timeline with its indexes', mean(timelines), 'bytes'),
    figure('a fact with its indexes', mean(facts), 'bytes'),
    figure(`${issues} issues`, (bytes * issues) / 1024 ** 2, 'MB'),
  ];
}

function factBytes(fact: IssueFact): number {
  const { projectId, typeId, workType, laneId, startLaneId } = fact;
  const integers = FACT_INTEGERS.map((name) => fact[name]);
  const guards = [Date.now(), 1000, 0];
  return rowBytes(
    [Number(projectId), typeId, workType, laneId, startLaneId, ...integers, ...guards],
    [2, 2, 2, 2],
  );
}

const derive = (
  timelines: readonly Parameters<typeof deriveIssue>[0][],
  { context }: BigSite,
): readonly DerivedIssue[] => timelines.flatMap((one) => deriveIssue(one, context) ?? []);

/** Runs code of the back end on an engine, each time as an invocation of its own. */
type Run = <T>(work: () => Promise<T>) => Promise<T>;

async function openStore(
  engine: SqlEngine,
): Promise<{ readonly run: Run; close(): Promise<void> }> {
  const jira = openJiraSite();
  let work: () => Promise<unknown> = () => Promise.resolve();
  const exports = { resolver: () => work() };
  const host: Host = await createHost({
    ...{ jira, sql: engine, functions: { kind: 'given', exports } },
  });
  const run: Run = async <T>(next: () => Promise<T>) => {
    let result: T | undefined;
    work = async () => {
      result = await next();
    };
    await host.invoke({ functionKey: 'any', accountId: 'bench', moduleKey: 'entente' });
    return result as T;
  };
  return {
    run,
    close: async () => {
      await host.close();
      jira.close();
    },
  };
}

async function measureOn(
  name: string,
  engine: SqlEngine,
  big: BigSite,
  { say, cleanUp }: Bench,
): Promise<readonly Figure[]> {
  const { run, close } = await openStore(engine);
  const put = cleanUp.add(close);
  const issues = big.projects.reduce((sum, project) => sum + project.issues, 0);
  const figure = (of: string, value: number, unit: Unit, load = `${issues} issues`): Figure => ({
    ...{ group: 'scale', of: `${name}: ${of}`, with: load, value, unit },
  });
  await run(migrate);
  say(`  ${name}: writing ${issues} issues …`);
  const filled = await fill(run, big);
  say(`  ${name}: buckets and scorecards …`);
  const computing = await timeOf(() => computeAll(run, big));
  const drillDowns: Figure[] = [];
  for (const project of [big.projects[0]!, big.projects[PROJECTS / 2]!])
    drillDowns.push(
      figure(
        'drill-down of a project, 90 days',
        await medianOf(() => drillDown(run, big, project)),
        'ms',
        `${project.issues} issues`,
      ),
    );
  const figures = [
    figure('deriving facts from timelines', issues / (filled.derivingMs / 1000), 'issues/s'),
    figure('writing timelines and facts', issues / (filled.writingMs / 1000), 'issues/s'),
    figure('all buckets and scorecards from facts', computing, 'ms'),
    figure('panel, 90 days', await medianOf(() => readPanel(run, big, 90)), 'ms', '200 projects'),
    figure('panel, 365 days', await medianOf(() => readPanel(run, big, 365)), 'ms', '200 projects'),
    ...drillDowns,
  ];
  await put();
  return figures;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < CALLS; i += 1) times.push(await timeOf(work));
  return median(times);
}

/** Stores every history with its fact, as a back-fill does; deriving and writing timed apart. */
async function fill(
  run: Run,
  big: BigSite,
): Promise<{ readonly derivingMs: number; readonly writingMs: number }> {
  let derivingMs = 0;
  let writingMs = 0;
  const ver = Date.now();
  for (const project of big.projects)
    for (let from = 0; from < project.issues; from += CHUNK) {
      const bodies = timelinesOf(project, from, from + CHUNK).map(packTimeline);
      const start = performance.now();
      const issues = derive(
        bodies.flatMap((body) => unpackTimeline(body) ?? []),
        big,
      );
      derivingMs += performance.now() - start;
      const bodyOf = new Map(issues.map(({ fact }, i) => [fact.issueId, bodies[i] ?? '']));
      const cfg = configurationOf(big.setup, big.setup.projects.get(project.projectId)!);
      writingMs += await timeOf(() =>
        run(async () => {
          await putTimelines(issues.map((issue) => toStored(issue, bodyOf, ver)));
          await putFacts(issues.map(({ fact }) => ({ kind: 'fact', fact, ver, cfg })));
        }),
      );
    }
  return { derivingMs, writingMs };
}

function toStored(
  { fact }: DerivedIssue,
  bodyOf: ReadonlyMap<string, string>,
  ver: number,
): StoredTimeline {
  const { issueId, projectId, lastDay } = fact;
  return {
    ...{ issueId, projectId, ver, updatedAt: ver, isDeleted: false },
    ...{ lastActiveDay: lastDay, body: bodyOf.get(issueId) ?? '' },
  };
}

/** As after a changed formula: every day of every project, then the scorecards. */
async function computeAll(run: Run, big: BigSite): Promise<void> {
  const { setup, context } = big;
  const background = {
    ...{
      jira: () => Promise.reject(new Error('never asked')),
      now: Date.now,
      deadline: Infinity,
      moduleId: (key: string) => key,
    },
  };
  const appFields = () => Promise.resolve(new Map());
  const reading: Reading = { background, setup, context, appFields };
  const first = firstDayKept(context.asOfDay);
  const days = Array.from({ length: context.asOfDay - first }, (_, i) => first + i);
  for (const { projectId } of big.projects)
    await run(async () => {
      await markDays(projectId, days);
      await recomputeProject(reading, projectId);
    });
}

async function readPanel(run: Run, big: BigSite, windowDays: 90 | 365): Promise<void> {
  const { setup, context, projects } = big;
  await run(async () => {
    const rows = await listScorecards(projects.map(({ projectId }) => projectId));
    const scorecards = rows.flatMap(({ body }) => unpackScorecard(body, windowDays) ?? []);
    if (scorecards.length < PROJECTS) throw new Error(`${scorecards.length} scorecards`);
    foldPanel({
      ...{ scorecards, windowDays, asOfDay: context.asOfDay, site: setup.site },
      ...{ hidden: 0, notReady: 0, recomputing: false, computedAtMs: 0 },
    });
  });
}

async function drillDown(run: Run, { context }: BigSite, project: BigProject): Promise<void> {
  const asked = { measure: 'M4', windowDays: 90 } as const;
  const rows = await run(() => readRows(context, project.projectId, asked, new Map()));
  if (rows.length === 0) throw new Error('no rows');
}
