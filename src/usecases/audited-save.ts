import type { AuditedChanges } from '../contract/settings-changes';
import { actorIdOf } from '../domain/actor';
import type { RosterEntry } from '../domain/settings';
import { diffSettings, type SettingsChange } from '../domain/settings-diff';
import { SIDES, type Side } from '../domain/side';
import { putActors } from '../storage/actor';
import { announceChange, confirmChange } from '../storage/settings-audit';
import { MAX_SETTINGS_BYTES } from '../storage/settings';
import type { Call } from './call';
import { Refusal } from './refusal';

interface Change {
  /** `site`, `project:<id>`, or `totals:<actor>`. */
  readonly subject: string;
  readonly before: object | undefined;
  readonly after: object;
  readonly basedOn: number;
  readonly save: () => Promise<number>;
}

/**
 * Saves settings with a line in the audit: written before the save and confirmed after it, so that a
 * change cannot go unrecorded. The line holds what each place was before and is after.
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
  const body = JSON.stringify(changesOf(change));
  await announceChange({ auditId, subject: change.subject, version, at: call.now, actor, body });
  const saved = await change.save();
  await confirmChange(auditId);
  return saved;
}

/** What one line of the audit may hold; a change of more places tells how many there were. */
const MAX_CHANGES = 100;
const MAX_CHANGES_BYTES = 30_000;

function changesOf({ before, after }: Change): AuditedChanges {
  const all = diffSettings(before && withoutPeople(before), withoutPeople(after)).filter(
    ({ path }) => path !== 'version',
  );
  const changes: SettingsChange[] = [];
  let bytes = 0;
  for (const change of all.slice(0, MAX_CHANGES)) {
    bytes += Buffer.byteLength(JSON.stringify(change));
    if (bytes > MAX_CHANGES_BYTES) break;
    changes.push(change);
  }
  return { changes, more: all.length - changes.length };
}

/** The audit must not outlive an account: of the roster it keeps how many stand on each side. */
function withoutPeople(settings: object): object {
  if (!('roster' in settings) || !Array.isArray(settings.roster)) return settings;
  const entries = settings.roster as readonly RosterEntry[];
  const count = (side: Side): number => entries.filter((entry) => entry.side === side).length;
  return { ...settings, roster: Object.fromEntries(SIDES.map((side) => [side, count(side)])) };
}
