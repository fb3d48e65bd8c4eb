import type { Host } from '../forge/host';
import type { ArgumentsOf, OperationName } from '../../src/contract/operations';
import type { Result } from '../../src/contract/result';
import type { ProjectSettings, SiteSettings } from '../../src/domain/settings';

/** Settings of a site and of the projects that it enrols. */
interface Settings {
  readonly site: SiteSettings;
  readonly projects: Readonly<Record<string, ProjectSettings>>;
}

/** The module as whose frame the admin's calls are made. */
const ADMIN_MODULE = 'admin';

/**
 * Saves settings as a site's admin does, by the app's own operations, and asks for each
 * project's history to be read. The reading itself is the queue's: `host.drain()` or its timers.
 */
export async function installSettings(
  host: Host,
  adminId: string,
  { site, projects }: Settings,
): Promise<void> {
  const call = callsOf(host, adminId);
  await call('saveSiteSettings', { basedOn: 0, settings: site });
  for (const settings of Object.values(projects)) {
    await call('saveProjectSettings', { basedOn: 0, settings });
  }
  for (const { projectId } of Object.values(projects)) await call('startBackfill', { projectId });
}

function callsOf(host: Host, accountId: string) {
  return async <K extends OperationName>(operation: K, payload: ArgumentsOf<K>): Promise<void> => {
    const answer = (await host.invoke({
      functionKey: operation,
      payload,
      accountId,
      moduleKey: ADMIN_MODULE,
    })) as Result<unknown>;
    if (!answer.ok) throw new Error(`${operation} was refused: ${JSON.stringify(answer.error)}`);
  };
}
