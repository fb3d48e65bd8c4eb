import path from 'node:path';
// The globals of Forge must stand before any `@forge/*` package is loaded: the host comes first.
import { createHost, type Host } from '../forge/host';
import { JIRA_FILE } from '../data-dir/soundness';
import { openJiraSite } from '../jira/site';
import type { ShellFacts } from '../shell/server/shell-facts';
import type { Box, BoxRequest } from './box';

/** The local Jira of a folder, with the app on it. */
export async function openSiteInBox({ dataDir, onLog }: BoxRequest): Promise<Host> {
  const jira = openJiraSite({ file: path.join(dataDir, JIRA_FILE) });
  return createHost({ jira, dataDir, onLog });
}

export const boxOf = (host: Host, facts: () => ShellFacts): Box => ({
  ...{ host, facts },
  findAccount: (address) => host.jira.model.findUserByAddress(address)?.id,
  servedAt: (origin) => host.jira.model.setBaseUrl(origin),
  close: async () => {
    await host.close();
    host.jira.close();
  },
});
