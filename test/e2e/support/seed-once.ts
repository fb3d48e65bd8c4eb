import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEED_VARIABLE, startSite } from './site';

const PATIENCE_MS = 180_000;

/**
 * Writes the demo's fourteen months once, for all workers to copy. Playwright calls it before the
 * first test and hands the environment to the workers; what it returns runs after the last.
 */
export default async function seedOnce(): Promise<() => void> {
  const seed = mkdtempSync(join(tmpdir(), 'entente-seed-'));
  const site = await startSite(seed, PATIENCE_MS);
  await site.stop();
  process.env[SEED_VARIABLE] = seed;
  return () => {
    rmSync(seed, { recursive: true, force: true });
  };
}
