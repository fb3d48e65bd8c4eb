import type { Host } from '../forge/host';
import type { ProjectSettings, SiteSettings } from '../../src/domain/settings';
import { adminCalls } from './admin-calls';

/** Settings of a site and of the projects that it enrols. */
interface Settings {
  readonly site: SiteSettings;
  readonly projects: Readonly<Record<string, ProjectSettings>>;
}

/**
 * Saves settings as a site's admin does, by the app's own operations, and asks for each
 * project's history to be read. The reading itself is the queue's: `host.drain()` or its timers.
 */
export async function installSettings(
  host: Host,
  adminId: string,
  { site, projects }: Settings,
): Promise<void> {
  const call = adminCalls(host, adminId);
  const before = await call('getSettings', {});
  await call('saveSiteSettings', { basedOn: before.site?.version ?? 0, settings: site });
  for (const settings of Object.values(projects)) {
    const { project } = await call('getSettings', { projectId: settings.projectId });
    await call('saveProjectSettings', { basedOn: project?.version ?? 0, settings });
  }
  for (const { projectId } of Object.values(projects)) await call('startBackfill', { projectId });
}
