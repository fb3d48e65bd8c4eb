import {
  openDayBuckets,
  packBucket,
  unpackBucket,
  type DayBucket,
} from '../domain/scorecard/day-bucket';
import { type DerivedIssue, deriveIssue } from '../domain/scorecard/derive';
import type { DerivationContext } from '../domain/scorecard/derivation-context';
import { buildProjectScorecard, packScorecard } from '../domain/scorecard/project-scorecard';
import { firstDayKept } from '../domain/scorecard/windows';
import type { Timeline } from '../domain/flow/timeline';
import { unpackTimeline } from '../domain/flow/timeline-codec';
import type { Beside } from '../domain/scorecard/beside';
import { listBuckets, listMarkedDays, markDays, putBuckets } from '../storage/day-bucket';
import type { MarkedDay } from '../storage/day-bucket';
import { listOpenIds, listSettledIds } from '../storage/issue-fact';
import { findBodies } from '../storage/issue-timeline';
import { putScorecard } from '../storage/project-scorecard';
import { readBeside } from './read-beside';
import { configurationOf, type Reading } from './setup';

/**
 * Recomputes the marked days of a project from its facts and timelines, never by adding or taking
 * away, then its scorecard.
 */
export async function recomputeProject(reading: Reading, projectId: string): Promise<void> {
  await recomputeMarkedDays(reading.context, projectId);
  await rebuildScorecard(reading, projectId);
}

export async function recomputeMarkedDays(
  context: DerivationContext,
  projectId: string,
): Promise<void> {
  const marked = await listMarkedDays(projectId);
  const first = marked[0];
  const last = marked.at(-1);
  if (first === undefined || last === undefined) return;
  const buckets = await computeBuckets(context, projectId, marked, first.day, last.day);
  await putBuckets(
    projectId,
    marked.map(({ day, gen }) => {
      const bucket = buckets.get(day);
      return { day, gen, body: bucket === undefined ? '' : packBucket(bucket) };
    }),
  );
}

/** Issues come a page at a time, and their counts are added up. */
async function computeBuckets(
  context: DerivationContext,
  projectId: string,
  marked: readonly MarkedDay[],
  from: number,
  to: number,
): Promise<ReadonlyMap<number, DayBucket>> {
  const buckets = openDayBuckets(context, new Set(marked.map(({ day }) => day)));
  const list = (after: string) => listSettledIds(projectId, { from, to }, context.asOf, after);
  await forEachPage(list, context, buckets.add);
  return buckets.close();
}

export async function rebuildScorecard(
  { background, setup, context }: Reading,
  projectId: string,
): Promise<void> {
  const project = context.projects.get(projectId);
  const settings = setup.projects.get(projectId);
  if (project === undefined || settings === undefined) return;
  const computedAt = background.now();
  const buckets = await readBuckets(context, projectId);
  const openIssues: DerivedIssue[] = [];
  const list = (after: string) => listOpenIds(projectId, context.asOf, after);
  await forEachPage(list, context, (issues) => void openIssues.push(...issues));
  const scorecard = buildProjectScorecard({ project, buckets, openIssues, context });
  await putScorecard({
    projectId,
    asOfDay: context.asOfDay,
    cfg: configurationOf(setup, settings),
    computedAt,
    body: packScorecard(scorecard),
  });
}

/** All buckets that a scorecard may need; those of another format are computed again first. */
async function readBuckets(
  context: DerivationContext,
  projectId: string,
): Promise<readonly DayBucket[]> {
  const from = firstDayKept(context.asOfDay);
  const read = async () =>
    (await listBuckets(projectId, from, context.asOfDay)).map(({ day, body }) => ({
      day,
      bucket: unpackBucket(body),
    }));
  let found = await read();
  const unreadable = found.filter(({ bucket }) => bucket === undefined).map(({ day }) => day);
  if (unreadable.length > 0) {
    await markDays(projectId, unreadable);
    await recomputeMarkedDays(context, projectId);
    found = await read();
  }
  return found.flatMap(({ bucket }) => bucket ?? []);
}

/** Issues in pages, each derived again from its timeline: the formulas need more than a fact. */
async function forEachPage(
  list: (afterIssueId: string) => Promise<readonly string[]>,
  context: DerivationContext,
  take: (issues: Iterable<DerivedIssue>) => void,
): Promise<void> {
  for (let after = '0'; ;) {
    const ids = await list(after);
    const last = ids.at(-1);
    if (last === undefined) return;
    take(await deriveEach(ids, context));
    after = last;
  }
}

/** Issues from their stored timelines, in the order of the ids. */
export async function deriveAgain(
  issueIds: readonly string[],
  context: DerivationContext,
): Promise<readonly DerivedIssue[]> {
  return [...(await deriveEach(issueIds, context))];
}

/** The same one by one: a page of derived issues is too much to keep for nothing. */
async function deriveEach(
  issueIds: readonly string[],
  context: DerivationContext,
): Promise<Iterable<DerivedIssue>> {
  const bodies = await findBodies(issueIds);
  const standing = issueIds.flatMap((id) => {
    const body = bodies.get(id);
    return (body === undefined ? undefined : unpackTimeline(body)) ?? [];
  });
  const besideOf = await readBeside(standing, context);
  return derived(standing, context, besideOf);
}

function* derived(
  timelines: readonly Timeline[],
  context: DerivationContext,
  besideOf: (timeline: Timeline) => Beside,
): Iterable<DerivedIssue> {
  for (const timeline of timelines) {
    const issue = deriveIssue(timeline, context, besideOf(timeline));
    if (issue) yield issue;
  }
}
