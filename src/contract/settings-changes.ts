import type { SettingsChange } from '../domain/settings-diff';

/** What a save changed. */
export interface AuditedChanges {
  readonly changes: readonly SettingsChange[];
  /** Further places at which something changed, not kept. */
  readonly more: number;
}

/** One save, as the audit has it: who, when, where, before and after. */
export interface AuditedSave extends AuditedChanges {
  /** `site`, `project:<id>`, or `totals:<who>`. */
  readonly subject: string;
  /** Whose totals; absent of settings, and once that account has been erased. */
  readonly aboutId?: string;
  readonly version: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Absent once the account has been erased. */
  readonly accountId?: string;
}

export interface SettingsAuditPage {
  /** The last one first. */
  readonly saves: readonly AuditedSave[];
  /** Where the earlier ones begin; absent: there are none. */
  readonly next: { readonly at: number; readonly auditId: string } | undefined;
}

/** What a file of settings would change here, or why it cannot be taken. */
export type SettingsImport =
  | { readonly kind: 'not-json'; readonly detail: string }
  /** None of our files, or one of another version. */
  | { readonly kind: 'other-format'; readonly found: string }
  | { readonly kind: 'faults'; readonly faults: readonly ImportFault[] }
  | {
      readonly kind: 'changes';
      readonly parts: readonly ImportPart[];
      /** Spaces of the file that are not set up here. */
      readonly leftOut: readonly string[];
    };

export interface ImportFault {
  /** Where in the file, such as `projects.0.lanes.2.limit`. */
  readonly path: string;
  readonly message: string;
}

/** Settings of the file of which something differs here. */
export interface ImportPart {
  /** Absent: those of the site. */
  readonly projectId?: string;
  readonly projectKey?: string;
  /** The version that the changes are told against: a save names it. */
  readonly basedOn: number;
  readonly changes: readonly SettingsChange[];
  readonly more: number;
}
