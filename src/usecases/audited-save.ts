import { actorIdOf } from '../domain/actor';
import { putActors } from '../storage/actor';
import { announceChange, confirmChange } from '../storage/settings-audit';
import { MAX_SETTINGS_BYTES } from '../storage/settings';
import type { Call } from './call';
import { Refusal } from './refusal';

interface Change {
  /** `site` or `project:<id>`. */
  readonly subject: string;
  readonly before: object | undefined;
  readonly after: object;
  readonly basedOn: number;
  readonly save: () => Promise<number>;
}

/**
 * Saves settings with a line in the audit: written before the save and confirmed after it, so that a
 * change cannot go unrecorded. The line names the parts that changed, not their contents.
 *
 * @returns the new version.
 */
export async function auditedSave(call: Call, change: Change): Promise<number> {
  const bytes = Buffer.byteLength(JSON.stringify(change.after));
  if (bytes > MAX_SETTINGS_BYTES) throw new Refusal('too-large', `settings of ${bytes} bytes`);
  const actor = actorIdOf(call.accountId);
  const version = change.basedOn + 1;
  const auditId = `${change.subject}:${version}:${call.now}:${actor}`.slice(0, 64);
  await putActors([{ id: actor, accountId: call.accountId, kind: 'user' }]);
  const body = JSON.stringify(listChangedParts(change.before, change.after));
  await announceChange({ auditId, subject: change.subject, version, at: call.now, actor, body });
  const saved = await change.save();
  await confirmChange(auditId);
  return saved;
}

function listChangedParts(before: object | undefined, after: object): readonly string[] {
  const old: Readonly<Record<string, unknown>> = { ...before };
  return Object.entries(after)
    .filter(([part, value]) => JSON.stringify(old[part]) !== JSON.stringify(value))
    .map(([part]) => part)
    .filter((part) => part !== 'version');
}
