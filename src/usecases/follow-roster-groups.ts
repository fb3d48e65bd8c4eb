import { siteSettingsSchema } from '../contract/settings-schema';
import { toIsoDay } from '../domain/day';
import { followGroups } from '../domain/roster-groups';
import type { RosterGroup } from '../domain/settings';
import { openTimeZone } from '../domain/time-zone';
import { isRefusal } from '../jira/jira-error';
import type { JiraRequest } from '../jira/jira-request';
import { listMembers } from '../jira/people';
import { findSiteSettings, MAX_SETTINGS_BYTES, saveSiteSettings } from '../storage/settings';
import { saveRosterNight } from '../storage/roster-night';
import { VersionConflict } from '../storage/version-conflict';
import type { Background } from './call';
import { queued, type QueuedJob } from './job';

/**
 * Every day: the roster follows the groups that it names. Figures follow from it, and are derived again
 * where it has changed. A group that cannot be read, and a roster that would not fit, change nothing and
 * are noted: health tells of them. The rows are dated: they are their own record of what changed.
 */
export async function followRosterGroups({
  jira,
  now,
}: Pick<Background, 'jira' | 'now'>): Promise<readonly QueuedJob[]> {
  const site = await findSiteSettings();
  const groups = site?.rosterGroups ?? [];
  if (!site || groups.length === 0) return [];
  const today = toIsoDay(openTimeZone(site.timeZone).dayOf(Math.floor(now() / 1000)));
  const members = await readGroups(jira, groups);
  const roster = followGroups(site.roster, groups, members, today);
  const settings = { ...site, roster };
  const isFull = !fits(settings);
  const unread = groups.map(({ groupId }) => groupId).filter((id) => !members.has(id));
  await saveRosterNight({ unread: [...new Set(unread)], isFull });
  if (isFull || JSON.stringify(roster) === JSON.stringify(site.roster)) return [];
  try {
    await saveSiteSettings(settings, site.version);
  } catch (error) {
    // Somebody saves at this moment: tomorrow is early enough.
    if (error instanceof VersionConflict) return [];
    throw error;
  }
  return site.projectIds.map((projectId) => queued({ kind: 'rederive', projectId }));
}

const fits = (settings: object): boolean =>
  siteSettingsSchema.safeParse(settings).success &&
  Buffer.byteLength(JSON.stringify(settings)) <= MAX_SETTINGS_BYTES;

async function readGroups(
  jira: JiraRequest,
  groups: readonly RosterGroup[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const members = new Map<string, readonly string[]>();
  for (const groupId of new Set(groups.map((group) => group.groupId))) {
    const found = await readGroup(jira, groupId);
    if (found) members.set(groupId, found);
  }
  return members;
}

/** @returns `undefined` for a group that is gone or hidden from the app. */
export async function readGroup(
  jira: JiraRequest,
  groupId: string,
): Promise<readonly string[] | undefined> {
  try {
    return (await listMembers(jira, groupId)).map(({ accountId }) => accountId);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return undefined;
  }
}
