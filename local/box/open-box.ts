import { claimDataDir } from '../data-dir/claim';
import { readNote, type BoxKind } from '../data-dir/note';
import { prepareDataDir, resetDataDir } from '../data-dir/prepare';
import type { Options } from '../options';
import type { Box, BoxRequest } from './box';
import { openDemoBox } from './demo-box';
import { openEmptyBox } from './empty-box';
import { openImportBox } from './import-box';
import { readSiteAccount } from '../site-proxy/site-account';
import { openRealSiteBox } from './real-site-box';

type Told = Pick<BoxRequest, 'say' | 'onLog'>;

/**
 * Opens what was asked for in its data folder.
 *
 * @throws Error with a sentence that says how to go on.
 */
export async function openBox(options: Options, told: Told): Promise<Box> {
  const { dataDir: dir, reset, kind } = options;
  const release = claimDataDir(dir);
  try {
    if (reset) resetDataDir(dir);
    const found = prepareDataDir({ dir, kind, nowMs: Date.now(), say: told.say });
    const box = await open(options, found.kind, { ...told, dataDir: dir, isThere: found.isThere });
    return { ...box, close: () => box.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

async function open(options: Options, kind: BoxKind, request: BoxRequest): Promise<Box> {
  switch (kind) {
    case 'demo':
      return openDemoBox(request, options.language);
    case 'empty':
      return openEmptyBox(request);
    case 'import':
      return openImportBox(request, options.importing);
    case 'site':
      return openRealSiteBox(request, readSiteAccount(siteOf(options, request), process.env));
  }
}

/** The address that was given, or the one whose data the folder holds. */
function siteOf({ site }: Options, { dataDir }: BoxRequest): string {
  const note = readNote(dataDir);
  return site ?? (note && 'of' in note ? note.of : undefined) ?? '';
}
