import { deleteIssuesOf, forgetProjectRows } from '../storage/forget';
import { findSiteSettings, saveSiteSettings } from '../storage/settings';
import { StorageBusy } from '../storage/storage-busy';
import { VersionConflict } from '../storage/version-conflict';
import type { Background } from './call';
import { queued, type QueuedJob } from './job';

/**
 * Drops all that is kept of a project that was deleted in Jira, and its enrolment first: else every
 * scorecard would count it as a space that its reader may not see.
 *
 * @returns itself when time runs out.
 */
export async function forgetProject(
  background: Background,
  projectId: string,
): Promise<readonly QueuedJob[]> {
  await dropEnrolment(projectId);
  await forgetProjectRows(projectId);
  while (await deleteIssuesOf(projectId))
    if (background.now() >= background.deadline) return [queued({ kind: 'forget', projectId })];
  return [];
}

/** @throws StorageBusy where somebody saved the settings meanwhile: the job is tried again. */
async function dropEnrolment(projectId: string): Promise<void> {
  const site = await findSiteSettings();
  if (!site?.projectIds.includes(projectId)) return;
  const projectIds = site.projectIds.filter((id) => id !== projectId);
  try {
    await saveSiteSettings({ ...site, projectIds }, site.version);
  } catch (error) {
    if (error instanceof VersionConflict) throw new StorageBusy('settings changed meanwhile');
    throw error;
  }
}
