import { writeNote } from '../data-dir/note';
import { factsOfSite } from '../shell/server/shell-facts';
import type { Box, BoxRequest } from './box';
import { boxOf, openSiteInBox } from './site-in-box';
import { createAdmin } from './create-admin';

/** A bare site: Jira's defaults, one administrator, no project. */
export async function openEmptyBox(request: BoxRequest): Promise<Box> {
  const host = await openSiteInBox(request);
  const { model } = host.jira;
  if (!request.isThere) {
    createAdmin(model);
    writeNote(request.dataDir, { kind: 'empty' });
  }
  return boxOf(host, () => factsOfSite(model));
}
