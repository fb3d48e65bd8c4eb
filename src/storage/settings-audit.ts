import { changesRows } from './sql';

export const STATEMENTS = {
  announce: `INSERT IGNORE INTO settings_audit (audit_id, subject, version, at_ms, actor, saved, body) VALUES (?, ?, ?, ?, ?, 0, ?)`,
  confirm: `UPDATE settings_audit SET saved = 1 WHERE audit_id = ?`,
} as const;

export interface SettingsAudit {
  readonly auditId: string;
  /** `site` or `project:<id>`. */
  readonly subject: string;
  readonly version: number;
  readonly at: number;
  readonly actor: number;
  /** Names of the parts that differ from the version before, JSON. */
  readonly body: string;
}

/** Written before the save, so that no change goes unrecorded; confirmed after it. */
export async function announceChange(audit: SettingsAudit): Promise<void> {
  await changesRows(STATEMENTS.announce, [
    audit.auditId,
    audit.subject,
    audit.version,
    audit.at,
    audit.actor,
    audit.body,
  ]);
}

export async function confirmChange(auditId: string): Promise<void> {
  await changesRows(STATEMENTS.confirm, [auditId]);
}
