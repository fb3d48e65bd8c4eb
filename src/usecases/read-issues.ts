import { type AppValues, readAppValues } from '../jira/app-field';
import { type FetchedIssue, fetchChangelogs, fetchComments, fetchIssues } from '../jira/bulk-fetch';
import { listActors, listHistoryFields, readTimeline } from '../jira/history';
import type { FetchedHistory } from '../jira/bulk-fetch';
import { listPassedStatuses } from '../jira/passed-statuses';
import type { Timeline } from '../domain/flow/timeline';
import { packTimeline, unpackTimeline } from '../domain/flow/timeline-codec';
import { listTouchedDays } from '../domain/scorecard/contribute';
import { deriveIssue, type DerivedIssue } from '../domain/scorecard/derive';
import { listPartIds, listWaivedIds, type Beside } from '../domain/scorecard/beside';
import { putActors, type StoredActor } from '../storage/actor';
import { markDays } from '../storage/day-bucket';
import { type FactWrite, putFacts } from '../storage/issue-fact';
import { findTimelines, putTimelines, type StoredTimeline } from '../storage/issue-timeline';
import { putSeenStatuses, type SeenStatus } from '../storage/status-seen';
import { deriveFacts } from './derive-facts';
import { readBeside } from './read-beside';
import { tellJira } from './app-fields';
import { configurationOf, type Reading, type Setup } from './setup';

/** Project id → days whose buckets must be recomputed. */
type TouchedDays = Map<string, Set<number>>;

export interface ReadingDone {
  /** Projects of which something changed: an issue that moved touches two. */
  readonly projectIds: readonly string[];
  readonly issues: number;
  /** Of how many of them fields were written in Jira. */
  readonly written: number;
}

/**
 * Reads issues from Jira, by id, and stores their timelines and facts. Days that they touched before
 * and touch now are marked first, and once more at the end: whoever recomputed a day in between did
 * so without them. A repetition after a kill at any point ends in the same rows.
 */
export async function readIssues(
  reading: Reading,
  issueIds: readonly string[],
): Promise<ReadingDone> {
  if (issueIds.length === 0) return { projectIds: [], issues: 0, written: 0 };
  const ver = reading.background.now();
  const fetched = await fetchHistories(reading, issueIds);
  const before = await findTimelines(issueIds);
  const fresh = new Map([...fetched].map(([id, { timeline }]) => [id, timeline]));
  const old = [...before.values()].flatMap((stored) => openStored(stored) ?? []);
  // An issue's own acts were there before it was read: its days follow from them before and after.
  const besideOf = await readBeside([...old, ...fresh.values()], reading.context, fresh);
  const after = issueIds.flatMap((id) =>
    toStored(reading, id, ver, fetched.get(id), before.get(id), besideOf),
  );

  const touched: TouchedDays = new Map();
  for (const { stored, derived } of after) touch(touched, reading, derived, stored.projectId);
  for (const stored of before.values()) {
    const timeline = openStored(stored);
    const derived = timeline && deriveIssue(timeline, reading.context, besideOf(timeline));
    touch(touched, reading, derived, stored.projectId);
  }

  await markTouched(touched);
  const written = await tellOf(reading, fetched, besideOf);
  await putTimelines(after.map(({ stored }) => asWritten(stored, written)));
  await keepNames(after);
  // Last of all: an issue whose fact is there has been read completely.
  await putFacts(after.map((read) => toFactWrite(reading.setup, read)));
  await markTouched(touched);
  const linked = await deriveLinked(reading, [...old, ...fresh.values()]);
  const projectIds = [...new Set([...touched.keys(), ...linked])];
  return { projectIds, issues: issueIds.length, written: written.size };
}

/** Issues that left our projects are told, too: what their fields said there is not true any more. */
function tellOf(
  reading: Reading,
  fetched: ReadonlyMap<string, History>,
  besideOf: (timeline: Timeline) => Beside,
): Promise<ReadonlyMap<string, number>> {
  return tellJira(
    reading,
    [...fetched.values()].map(({ timeline, current }) => ({
      ...{ timeline, current },
      beside: besideOf(timeline),
    })),
  );
}

/** What we write in Jira is no change that we have yet to hear of: the issue is known as it is then. */
const asWritten = (
  stored: StoredTimeline,
  written: ReadonlyMap<string, number>,
): StoredTimeline => ({ ...stored, updatedAt: written.get(stored.issueId) ?? stored.updatedAt });

/**
 * Derives again the issues whose figures follow from these, too: those on which a waiver waives
 * something, and the parts of what was split. They may have been read before.
 *
 * @returns their projects.
 */
async function deriveLinked(
  reading: Reading,
  timelines: readonly Timeline[],
): Promise<readonly string[]> {
  const { waivesLinkTypeId, splitsLinkTypeId } = reading.setup.site;
  const linked = new Map<string, StoredTimeline>();
  let ids = timelines.flatMap((each) => [
    ...listWaivedIds(each, waivesLinkTypeId),
    ...listPartIds(each, splitsLinkTypeId),
  ]);
  // Parts of parts as well.
  while (ids.length > 0) {
    const found = [...(await findTimelines([...new Set(ids)])).values()];
    for (const stored of found) if (!stored.isDeleted) linked.set(stored.issueId, stored);
    ids = found
      .flatMap((stored) => listPartIds(openStored(stored) ?? NO_LINKS, splitsLinkTypeId))
      .filter((id) => !linked.has(id));
  }
  const byProject = new Map<string, StoredTimeline[]>();
  for (const stored of linked.values())
    byProject.set(stored.projectId, [...(byProject.get(stored.projectId) ?? []), stored]);
  for (const [projectId, stored] of byProject) await deriveFacts(reading, projectId, stored);
  return [...byProject.keys()];
}

const NO_LINKS: Pick<Timeline, 'links'> = { links: [] };

interface History {
  readonly issue: FetchedIssue;
  readonly timeline: Timeline;
  readonly actors: readonly StoredActor[];
  readonly statuses: readonly SeenStatus[];
  /** What the app's own fields say. */
  readonly current: AppValues;
}

interface Read {
  readonly stored: StoredTimeline;
  /** Absent for a tombstone, and for a type that means nothing to us. */
  readonly derived: DerivedIssue | undefined;
  readonly history: History | undefined;
}

async function fetchHistories(
  { background: { jira }, setup: { site }, appFields }: Reading,
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, History>> {
  const own = await appFields();
  const fields = [...listHistoryFields(site), 'updated', ...own.values()];
  const issues = await fetchIssues(jira, issueIds, fields);
  const changelogs = await fetchChangelogs(
    jira,
    issues.map((issue) => issue.id),
  );
  const histories = new Map<string, History>();
  for (const issue of issues) {
    const changelog: readonly FetchedHistory[] = changelogs.get(issue.id) ?? [];
    const { comments, isTruncated } = await fetchComments(jira, issue);
    const parts = { issue, changelog, comments, truncated: isTruncated };
    histories.set(issue.id, {
      issue,
      timeline: readTimeline(parts, site),
      actors: listActors(parts),
      statuses: listPassedStatuses(issue, changelog),
      current: readAppValues(issue, own),
    });
  }
  return histories;
}

/** An issue that Jira does not give us, or that left our projects, becomes a tombstone. */
function toStored(
  { setup, context }: Reading,
  issueId: string,
  ver: number,
  history: History | undefined,
  before: StoredTimeline | undefined,
  besideOf: (timeline: Timeline) => Beside,
): readonly Read[] {
  if (history !== undefined && setup.projects.has(history.timeline.projectId)) {
    const { issue, timeline } = history;
    const lastAt = timeline.entries.at(-1)?.at ?? timeline.createdAt;
    const stored: StoredTimeline = {
      issueId,
      projectId: timeline.projectId,
      ver,
      updatedAt: readInstant(issue.fields.updated),
      isDeleted: false,
      lastActiveDay: context.zone.dayOf(lastAt),
      body: packTimeline(timeline),
    };
    const derived = deriveIssue(timeline, context, besideOf(timeline));
    return [{ stored, derived, history }];
  }
  if (before === undefined) return [];
  const stored = { ...before, ver, isDeleted: true, body: '' };
  return [{ stored, derived: undefined, history: undefined }];
}

function readInstant(date: unknown): number {
  return typeof date === 'string' ? Date.parse(date) || 0 : 0;
}

function openStored({ isDeleted, body }: StoredTimeline): Timeline | undefined {
  return isDeleted ? undefined : unpackTimeline(body);
}

/** Names the project even when no day was touched: open issues are in no bucket, yet they count. */
function touch(
  touched: TouchedDays,
  { context }: Reading,
  issue: DerivedIssue | undefined,
  projectId: string,
): void {
  const days = touched.get(projectId) ?? new Set<number>();
  touched.set(projectId, days);
  if (issue !== undefined) for (const day of listTouchedDays(issue, context)) days.add(day);
}

async function markTouched(touched: TouchedDays): Promise<void> {
  for (const [projectId, days] of touched) await markDays(projectId, days);
}

function toFactWrite(setup: Setup, { stored, derived }: Read): FactWrite {
  const { issueId, projectId, ver } = stored;
  const project = setup.projects.get(projectId);
  const cfg = project === undefined ? 0 : configurationOf(setup, project);
  return derived === undefined
    ? { kind: 'gone', issueId, projectId, ver, cfg }
    : { kind: 'fact', fact: derived.fact, ver, cfg };
}

async function keepNames(reads: readonly Read[]): Promise<void> {
  const actors = new Map<number, StoredActor>();
  const statuses = new Map<string, Map<string, SeenStatus>>();
  for (const { stored, history } of reads) {
    for (const actor of history?.actors ?? []) actors.set(actor.id, actor);
    const seen = statuses.get(stored.projectId) ?? new Map<string, SeenStatus>();
    statuses.set(stored.projectId, seen);
    for (const status of history?.statuses ?? []) seen.set(status.statusId, status);
  }
  await putActors([...actors.values()]);
  for (const [projectId, seen] of statuses) await putSeenStatuses(projectId, [...seen.values()]);
}
