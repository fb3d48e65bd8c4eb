import type { OperationName, ParsedArguments } from './operations';

/** What a caller must be allowed to, before an operation does anything else. */
export type Permission =
  | 'browse-project'
  | 'browse-issue'
  | 'edit-issue'
  /** The project's own administrators, and those of Jira. */
  | 'administer-project'
  | 'administer'
  | 'any-user';

/** Permissions that the arguments of an operation can carry: browsing needs the id of what is browsed. */
type PermissionOf<K extends OperationName> =
  | 'administer'
  | 'any-user'
  | (ParsedArguments<K> extends { readonly projectId: string }
      ? 'browse-project' | 'administer-project'
      : never)
  | (ParsedArguments<K> extends { readonly settings: { readonly projectId: string } }
      ? 'administer-project'
      : never)
  | (ParsedArguments<K> extends { readonly issueId: string }
      ? 'browse-issue' | 'edit-issue'
      : never);

/**
 * Every operation declares its permission here; one without does not compile. *any-user* is only for
 * operations that ask Jira themselves what the caller may see.
 */
export const PERMISSIONS: { readonly [K in OperationName]: PermissionOf<K> } = {
  getSetup: 'browse-project',
  listProjects: 'any-user',
  getSides: 'browse-project',
  getPace: 'browse-project',
  getOutlook: 'browse-project',
  recordOutlook: 'browse-issue',
  getStanding: 'browse-issue',
  saveCaseHalf: 'edit-issue',
  recordActual: 'edit-issue',
  rateFit: 'edit-issue',
  recordCheck: 'edit-issue',
  saveRestatement: 'edit-issue',
  answerRestatement: 'edit-issue',
  getScorecard: 'any-user',
  listMeasureRows: 'any-user',
  getReceipt: 'any-user',
  contestRow: 'browse-issue',
  endContest: 'browse-issue',
  askForTotals: 'any-user',
  listTotals: 'administer',
  decideTotals: 'administer',
  getHealth: 'administer',
  getSettings: 'administer',
  saveSiteSettings: 'administer',
  saveProjectSettings: 'administer-project',
  listSeenStatuses: 'administer-project',
  listSettingsAudit: 'administer',
  readSettingsImport: 'administer',
  startBackfill: 'administer',
  leaveProject: 'administer',
  readSetupPlan: 'administer',
  startSetup: 'administer',
  getSetupRun: 'administer',
  applySetupStep: 'administer',
  skipSetupStep: 'administer',
  undoSetupStep: 'administer',
};
