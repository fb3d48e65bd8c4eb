import type { Host } from '../../local/forge/host';
import type { Answers } from '../../src/contract/answers';
import type { ArgumentsOf, OperationName } from '../../src/contract/operations';
import type { Result } from '../../src/contract/result';
import type { TeamSite } from './team-site';

/** Calls an operation as a frame of that user does. */
export function call<K extends OperationName>(
  host: Host,
  accountId: string,
  operation: K,
  payload: ArgumentsOf<K>,
): Promise<Result<Answers[K]>> {
  return callRaw(host, accountId, operation, payload) as Promise<Result<Answers[K]>>;
}

/** The same with whatever a hostile frame may send. */
export function callRaw(
  host: Host,
  accountId: string,
  functionKey: string,
  payload: unknown,
): Promise<Result<unknown>> {
  return host.invoke({ functionKey, payload, accountId, moduleKey: 'entente' }) as Promise<
    Result<unknown>
  >;
}

/** The value of an answer that must be one. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Settings of the site and of both projects, saved by the administrator. */
export async function setUp(host: Host, site: TeamSite): Promise<void> {
  const { adminId, siteSettings, projectSettings, acq, web } = site;
  valueOf(await call(host, adminId, 'saveSiteSettings', { basedOn: 0, settings: siteSettings }));
  for (const projectId of [acq, web])
    valueOf(
      await call(host, adminId, 'saveProjectSettings', {
        basedOn: 0,
        settings: projectSettings(projectId),
      }),
    );
  await host.drain();
}

/** Reads the history of a project to its end. */
export async function backFill(host: Host, site: TeamSite, projectId: string): Promise<void> {
  valueOf(await call(host, site.adminId, 'startBackfill', { projectId }));
  await host.drain();
}
