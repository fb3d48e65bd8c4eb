// First of all imports: the globals must stand before any `@forge/*` package is loaded.
import { createHost, type Host, type HostOptions } from '../../local/forge/host';

const open: Host[] = [];

/** A Forge host with a Jira site, in memory; closed after the test. */
export async function aHost(options: HostOptions = {}): Promise<Host> {
  const host = await createHost(options);
  open.push(host);
  return host;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((host) => host.close()));
});
