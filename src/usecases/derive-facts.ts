import type { Timeline } from '../domain/flow/timeline';
import { unpackTimeline } from '../domain/flow/timeline-codec';
import { listTouchedDays } from '../domain/scorecard/contribute';
import { deriveIssue } from '../domain/scorecard/derive';
import type { DerivationContext } from '../domain/scorecard/derivation-context';
import { markDays } from '../storage/day-bucket';
import { type FactWrite, listOpenIds, putFacts } from '../storage/issue-fact';
import { markManyDirty } from '../storage/issue-dirty';
import { findTimelines, listActiveTimelines, type StoredTimeline } from '../storage/issue-timeline';
import { markMistold } from './app-fields';
import { readBeside } from './read-beside';
import { configurationOf, type Reading } from './setup';

/**
 * Derives the facts of stored timelines again and marks the days that they touch now. A timeline of
 * another format is read again from Jira, and so is an issue of which Jira was told something else than
 * what follows now.
 */
export async function deriveFacts(
  reading: Reading,
  projectId: string,
  timelines: readonly StoredTimeline[],
  /** How the buckets know them now, where that differs. */
  before?: DerivationContext,
): Promise<void> {
  const { background, setup, context } = reading;
  const project = setup.projects.get(projectId);
  if (project === undefined) return;
  const cfg = configurationOf(setup, project);
  const writes: FactWrite[] = [];
  const days = new Set<number>();
  const unreadable: string[] = [];
  const histories = new Map<string, Timeline>();
  for (const { issueId, body } of timelines) {
    const timeline = unpackTimeline(body);
    if (timeline === undefined) unreadable.push(issueId);
    else histories.set(issueId, timeline);
  }
  const besideOf = await readBeside([...histories.values()], context);
  for (const { issueId, ver } of timelines) {
    const timeline = histories.get(issueId);
    if (timeline === undefined) continue;
    const beside = besideOf(timeline);
    const issueBefore = before && deriveIssue(timeline, before, beside);
    if (before && issueBefore)
      for (const day of listTouchedDays(issueBefore, before)) days.add(day);
    const issue = deriveIssue(timeline, context, beside);
    if (issue === undefined) {
      writes.push({ kind: 'gone', issueId, projectId, ver, cfg });
      continue;
    }
    writes.push({ kind: 'fact', fact: issue.fact, ver, cfg });
    for (const day of listTouchedDays(issue, context)) days.add(day);
  }
  await markDays(projectId, days);
  await markManyDirty(unreadable, projectId, background.now());
  await markMistold(reading, [...histories.values()], besideOf);
  // Last of all: nobody looks for it again once its fact is of today.
  await putFacts(writes);
}

/**
 * Moves a project's facts to the context's day. Only two kinds can change by that: what was open at
 * the start of the day before, and what something happened to since (a closed issue that was opened
 * again leaves the buckets that it stood in).
 */
export async function advanceDay(
  reading: Reading,
  projectId: string,
  before: DerivationContext,
): Promise<void> {
  for (let after = '0'; ;) {
    const ids = await listOpenIds(projectId, before.asOf, after);
    const last = ids.at(-1);
    if (last === undefined) break;
    const timelines = await findTimelines(ids);
    const standing = [...timelines.values()].filter(({ isDeleted }) => !isDeleted);
    await deriveFacts(reading, projectId, standing);
    after = last;
  }
  for (let after = '0'; ;) {
    const timelines = await listActiveTimelines(projectId, before.asOfDay, after);
    const last = timelines.at(-1);
    if (last === undefined) break;
    await deriveFacts(reading, projectId, timelines, before);
    after = last.issueId;
  }
}
