import { ensureDemo } from '../demo/ensure-demo';
import type { Language } from '../demo/language';
import type { Box, BoxRequest } from './box';
import { boxOf, openSiteInBox } from './site-in-box';

/** The demo: made at the first start, as it was left at each other. */
export async function openDemoBox(request: BoxRequest, language: Language): Promise<Box> {
  const { dataDir, say } = request;
  const host = await openSiteInBox(request);
  const facts = await ensureDemo({ host, dataDir, language, say });
  return boxOf(host, () => facts);
}
