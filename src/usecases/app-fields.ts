import { APP_FIELDS, NO_APP_VALUES, type AppFieldValues } from '../domain/app-fields/app-field';
import { appFieldValues } from '../domain/app-fields/app-field-values';
import type { Timeline } from '../domain/flow/timeline';
import { listWaivedIds, type Beside } from '../domain/scorecard/beside';
import { unpackTimeline } from '../domain/flow/timeline-codec';
import { type AppFieldIds, type AppValues, findAppFields, writeAppFields } from '../jira/app-field';
import { isRefusal } from '../jira/jira-error';
import { markManyDirty } from '../storage/issue-dirty';
import { findBodies } from '../storage/issue-timeline';
import { findTold, putTold } from '../storage/issue-told';
import type { Background } from './call';
import { readBeside } from './read-beside';
import type { Reading } from './setup';

/** A site that has no fields of ours, or does not show them to the app, is read none the less. */
export async function findAppFieldsIfAny(background: Background): Promise<AppFieldIds> {
  return ifAllowed(() => findAppFields(background.jira, background.moduleId), new Map());
}

/** An issue that was read just now. */
export interface ReadIssue {
  readonly timeline: Timeline;
  readonly beside: Beside;
  /** What Jira's fields say. */
  readonly current: AppValues;
}

/**
 * Tells Jira what its fields are to say of issues that were read just now, where they say something
 * else: for its own cards, for JQL, and for the gates that ask. A site on which the app may not write
 * is read none the less. What somebody changes between reading and writing is in the time that Jira
 * says afterwards, too: it is heard of by its own event only.
 *
 * @returns when Jira says that the issues were updated, of those that were written: id → epoch ms.
 */
export async function tellJira(
  reading: Reading,
  issues: readonly ReadIssue[],
): Promise<ReadonlyMap<string, number>> {
  const fields = await reading.appFields();
  const wanted = new Map(
    issues.map(({ timeline, beside }) => [timeline.issueId, valuesNow(reading, timeline, beside)]),
  );
  const writes = issues.flatMap(({ timeline: { issueId }, current }) =>
    [...fields].flatMap(([key, fieldId]) => {
      const value = wanted.get(issueId)?.[key] ?? null;
      return current.get(key) === value ? [] : [{ fieldId, issueId, value }];
    }),
  );
  const { jira } = reading.background;
  const updatedAt = await ifAllowed(() => writeAppFields(jira, writes), new Map<string, number>());
  await putTold(wanted);
  return updatedAt;
}

/**
 * Marks those of these issues, and of those on which they waive something, of which Jira was told
 * something else than what follows now, by other settings or on another day: they are read again, and
 * told. A waiver runs out by itself.
 */
export async function markMistold(
  reading: Reading,
  timelines: readonly Timeline[],
  besideOf: (timeline: Timeline) => Beside,
): Promise<void> {
  await markAmong(reading, timelines, besideOf);
  const { waivesLinkTypeId } = reading.setup.site;
  const waivedIds = new Set(timelines.flatMap((each) => listWaivedIds(each, waivesLinkTypeId)));
  for (const { issueId } of timelines) waivedIds.delete(issueId);
  if (waivedIds.size === 0) return;
  const bodies = await findBodies([...waivedIds]);
  const waived = [...bodies.values()].flatMap((body) => unpackTimeline(body) ?? []);
  await markAmong(reading, waived, await readBeside(waived, reading.context));
}

async function markAmong(
  reading: Reading,
  timelines: readonly Timeline[],
  besideOf: (timeline: Timeline) => Beside,
): Promise<void> {
  const told = await findTold(timelines.map(({ issueId }) => issueId));
  const byProject = new Map<string, string[]>();
  for (const timeline of timelines) {
    const { issueId, projectId } = timeline;
    const values = valuesNow(reading, timeline, besideOf(timeline));
    const known = told.get(issueId) ?? NO_APP_VALUES;
    if (APP_FIELDS.every((key) => values[key] === known[key])) continue;
    byProject.set(projectId, [...(byProject.get(projectId) ?? []), issueId]);
  }
  for (const [projectId, issueIds] of byProject)
    await markManyDirty(issueIds, projectId, reading.background.now());
}

const valuesNow = (
  { background, context }: Reading,
  timeline: Timeline,
  beside: Beside,
): AppFieldValues => appFieldValues(timeline, beside, context, Math.floor(background.now() / 1000));

async function ifAllowed<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return otherwise;
  }
}
