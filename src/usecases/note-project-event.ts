import { findSiteSettings, findProjectSettings, saveProjectSettings } from '../storage/settings';
import { setProjectReadable } from '../storage/project-state';
import { VersionConflict } from '../storage/version-conflict';
import { queued, type QueuedJob } from './job';

/** What happened to a project as a whole. */
export type ProjectChange =
  | { readonly kind: 'updated'; readonly projectKey: string }
  /** Archived, or in Jira's trash: it may come back. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'back' }
  | { readonly kind: 'deleted' };

/** Follows a project's life. Deleting one emits no events for its issues: they go with it. */
export async function noteProjectEvent(
  projectId: string,
  change: ProjectChange,
): Promise<readonly QueuedJob[]> {
  const site = await findSiteSettings();
  if (site === undefined || !site.projectIds.includes(projectId)) return [];
  switch (change.kind) {
    case 'updated':
      return followKey(projectId, change.projectKey);
    case 'hidden':
      await setProjectReadable(projectId, false);
      return [];
    case 'back':
      return [queued({ kind: 'reconcile', projectId })];
    case 'deleted':
      return [queued({ kind: 'forget', projectId })];
  }
}

/** A project's key may change; its id never does. */
async function followKey(projectId: string, projectKey: string): Promise<readonly QueuedJob[]> {
  const settings = await findProjectSettings(projectId);
  if (settings === undefined || settings.projectKey === projectKey) return [];
  try {
    await saveProjectSettings({ ...settings, projectKey }, settings.version);
  } catch (error) {
    // Someone saved meanwhile: the next event, or the nightly comparison, sees to the key.
    if (!(error instanceof VersionConflict)) throw error;
  }
  return [queued({ kind: 'rederive', projectId })];
}
