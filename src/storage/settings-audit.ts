import { changesRows, readNumber, readText, selectRows, type SqlRow } from './sql';

export const STATEMENTS = {
  announce: `INSERT IGNORE INTO settings_audit (audit_id, subject, version, at_ms, actor, saved, body) VALUES (?, ?, ?, ?, ?, 0, ?)`,
  list: `SELECT audit_id, subject, version, at_ms, body,
    (SELECT account_id FROM actor WHERE actor_id = settings_audit.actor) AS account_id FROM settings_audit
    WHERE saved = 1 AND (at_ms < ? OR (at_ms = ? AND audit_id < ?))
    ORDER BY at_ms DESC, audit_id DESC LIMIT 21`,
  confirm: `UPDATE settings_audit SET saved = 1 WHERE audit_id = ?`,
} as const;

export interface SettingsAudit {
  readonly auditId: string;
  /** `site`, `project:<id>`, or `totals:<actor>`. */
  readonly subject: string;
  readonly version: number;
  readonly at: number;
  readonly actor: number;
  /** What differs from the version before, JSON. */
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

/** What the list says; its actor as the account. */
export interface ListedAudit extends Omit<SettingsAudit, 'actor'> {
  /** Empty once it has been erased. */
  readonly accountId: string;
}

export type AuditPlace = Pick<SettingsAudit, 'at' | 'auditId'>;

/** Saves that were confirmed before a place of the list, the last one first; up to 21. */
export const listAudits = ({ at, auditId }: AuditPlace): Promise<readonly ListedAudit[]> =>
  selectRows(STATEMENTS.list, [at, at, auditId], decode);

const decode = (row: SqlRow): ListedAudit => ({
  auditId: readText(row, 'audit_id'),
  subject: readText(row, 'subject'),
  version: readNumber(row, 'version'),
  at: readNumber(row, 'at_ms'),
  body: readText(row, 'body'),
  accountId: row.account_id === null ? '' : readText(row, 'account_id'),
});
