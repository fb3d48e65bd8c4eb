import { projectSettingsSchema, siteSettingsSchema } from '../contract/settings-schema';
import { openTimeZone } from '../domain/time-zone';
import { toIsoDay } from '../domain/day';
import type { AgreedPlan, Run } from '../domain/setup/run';
import {
  proposeProjectSettings,
  proposeSiteSettings,
  type Things,
} from '../domain/setup/propose-settings';
import type { JiraRequest } from '../jira/jira-request';
import { areEventsEnabled, disableEvents, enableEvents } from '../jira/project';
import { readJirasOwn } from '../jira/setup/jiras-own';
import { findProjectSettings, findSiteSettings } from '../storage/settings';
import type { Call } from './call';
import type { QueuedJob } from './job';
import { saveProjectSettings } from './save-project-settings';
import { saveSiteSettings } from './save-site-settings';
import { startBackfill } from './start-backfill';

/** Whether the project's events were on already: then undo leaves them on. */
export const rememberEnrolment = (jira: JiraRequest, projectId: string): Promise<boolean> =>
  areEventsEnabled(jira, projectId);

/**
 * Writes the settings of the site and of the project from what set-up took and made, turns the
 * project's events on, and has its history read. Settings that say so already are not saved again.
 */
export async function applyEnrolment(
  call: Call,
  plan: AgreedPlan,
  run: Run,
  projectId: string,
): Promise<readonly QueuedJob[]> {
  const things = thingsOf(plan, run);
  const own = await readJirasOwn(call.jira, projectId);
  const siteBefore = await findSiteSettings();
  const site = proposeSiteSettings(things, own, projectId, siteBefore);
  const jobs: QueuedJob[] = [];
  if (!isSame(site, siteBefore)) {
    const args = { basedOn: site.version, settings: siteSettingsSchema.parse(site) };
    jobs.push(...(await saveSiteSettings(call, args)).jobs);
  }
  const before = await findProjectSettings(projectId);
  const papers = ['type:waiver', 'type:decision'].flatMap((key) => things.get(key) ?? []);
  const onBoard = own.types.filter(({ typeId }) => !papers.includes(typeId));
  const statuses = [
    ...new Map(own.types.flatMap((type) => type.statuses).map((each) => [each.id, each])).values(),
  ];
  const project = proposeProjectSettings(
    things,
    {
      ...{ projectId, projectKey: own.projectKey, statuses },
      today: toIsoDay(openTimeZone(site.timeZone).dayOf(Math.floor(call.now / 1000))),
      paperStatusIds: statuses
        .map(({ id }) => id)
        .filter((id) => !onBoard.some((type) => type.statuses.some((each) => each.id === id))),
    },
    site,
    before,
  );
  if (!isSame(project, before)) {
    const args = { basedOn: project.version, settings: projectSettingsSchema.parse(project) };
    jobs.push(...(await saveProjectSettings(call, args)).jobs);
  }
  await enableEvents(call.jira, projectId);
  return [...jobs, ...(await startBackfill(call, { projectId })).jobs];
}

/** Key → id: what the plan took as it was, and what the run made. */
function thingsOf({ reused }: AgreedPlan, { records }: Run): Things {
  const things = new Map<string, string>();
  // The first context of a field tells its options: ours are listed first.
  for (const { key, id } of reused) if (!things.has(key)) things.set(key, id);
  for (const { made } of records)
    for (const [key, id] of Object.entries(made)) if (!things.has(key)) things.set(key, id);
  return things;
}

const isSame = (one: object, other: object | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Turns events off and takes the project out of the settings; what was read of it is kept. */
export async function undoEnrolment(
  call: Call,
  projectId: string,
  before: unknown,
): Promise<readonly QueuedJob[]> {
  if (before === true) return [];
  await disableEvents(call.jira, projectId);
  const site = await findSiteSettings();
  if (!site?.projectIds.includes(projectId)) return [];
  const settings = { ...site, projectIds: site.projectIds.filter((id) => id !== projectId) };
  const args = { basedOn: site.version, settings: siteSettingsSchema.parse(settings) };
  return (await saveSiteSettings(call, args)).jobs;
}
