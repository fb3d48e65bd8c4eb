import { createRequire } from 'node:module';
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import type { ForgeManifest } from './app-manifest';

type Permissions = Parameters<CSPProcessingService['getCspDetails']>[1];
/** @forge/csp wants a logger and uses this much of it. */
const QUIET = { info() {} } as unknown as ConstructorParameters<typeof CSPProcessingService>[0];

type Cheerio = ConstructorParameters<typeof CSPProcessingService>[1];

/** Where the browser reports violations; the shell and the browser tests count them. */
export const CSP_REPORT_PATH = '/__bridge/csp-report';

/**
 * The Content-Security-Policy of a page of the app, made by Atlassian's own code from the manifest's
 * permissions: what breaks under it would break in production.
 *
 * @param shellOrigin origin of the pages around the frame; stands where the site's host name stands
 *   in production, and adds nothing else.
 */
export function cspFor(html: string, manifest: ForgeManifest, shellOrigin: string): string {
  // cheerio is @forge/csp's dependency, not ours: taken from where that package finds it.
  const { load } = createRequire(require.resolve('@forge/csp'))('cheerio') as { load: Cheerio };
  const processing = new CSPProcessingService(QUIET, load);
  const existingCSPDetails = processing.getCspDetails(html, withPlainAddresses(manifest));
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails,
    microsEnv: 'prod',
    hostname: shellOrigin,
  });
  return (
    directives
      // Reports stay on this machine.
      .map((each) => (each.startsWith('report-uri') ? `report-uri ${CSP_REPORT_PATH}` : each))
      .join('; ')
  );
}

/** @forge/csp wants addresses of `fetch.client` as strings, the manifest writes them as objects. */
function withPlainAddresses({ permissions = {} }: ForgeManifest): Permissions {
  const external = (permissions.external ?? {}) as Readonly<Record<string, unknown>>;
  const fetch = external['fetch'] as { client?: (string | { address: string })[] } | undefined;
  const client = fetch?.client?.map((each) => (typeof each === 'string' ? each : each.address));
  const all = {
    ...permissions,
    external: { ...external, ...(client ? { fetch: { client } } : {}) },
  };
  return all as unknown as Permissions;
}
