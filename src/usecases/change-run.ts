import type { Run } from '../domain/setup/run';
import { findRun, saveRun, type StoredRun } from '../storage/setup-run';
import { Refusal } from './refusal';
import { StorageBusy } from '../storage/storage-busy';

/** Calls at other steps save the same run: so many of them in a row are not met. */
const MOST_ATTEMPTS = 8;

/** Changes a run whoever else does: each attempt begins from what is stored. */
export async function changeRun(run: number, change: (run: Run) => Run): Promise<StoredRun> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const stored = await findRun(run);
    if (stored === undefined) throw new Refusal('not-found', `there is no set-up ${run}`);
    const saved = await saveRun({ ...stored, run: change(stored.run) });
    if (saved !== undefined) return saved;
  }
  throw new StorageBusy('CONFLICT');
}
