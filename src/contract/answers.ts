import type { Pace } from '../domain/flow/pace';
import type { Rhythm } from '../domain/flow/pulls';
import type { Panel } from '../domain/scorecard/panel';
import type { TotalsState } from '../domain/scorecard/totals';
import type { ProjectSettings, SiteSettings } from '../domain/settings';
import type { SetupStepState } from '../domain/setup/run';
import type { Side } from '../domain/side';
import type { MeasureRows } from './measure-rows';
import type { EnrolledProject, ProjectSetup } from './project-setup';
import type { Standing } from './standing';
import type { TotalsWish } from './totals-wish';
import type { Health } from './health';
import type { Outlook } from './outlook';
import type { SettingsAuditPage, SettingsImport } from './settings-changes';
import type { SetupOffer, SetupRun, SetupRunSummary, SetupStart } from './setup';

/** What every operation answers. */
export interface Answers {
  readonly getSetup: ProjectSetup;
  readonly listProjects: { readonly projects: readonly EnrolledProject[] };
  /** By account id; who is on no side is absent. */
  readonly getSides: { readonly sides: Readonly<Record<string, Side>> };
  readonly getPace: {
    readonly byLane: Readonly<Record<string, Pace>>;
    readonly rhythm: Rhythm;
  };
  readonly getOutlook: Outlook;
  readonly recordOutlook: { readonly recorded: boolean };
  readonly getStanding: Standing;
  readonly saveCaseHalf: { readonly version: number };
  readonly recordActual: { readonly version: number };
  readonly rateFit: { readonly version: number };
  readonly recordCheck: { readonly version: number };
  readonly saveRestatement: { readonly version: number };
  /** False: somebody had said it before. */
  readonly answerRestatement: { readonly recorded: boolean };
  readonly getScorecard: Panel;
  readonly listMeasureRows: MeasureRows;
  readonly getReceipt: {
    /** The file. */
    readonly text: string;
    readonly issues: number;
    /** Issues that count but that the viewer may not see: they are not in the file. */
    readonly hidden: number;
  };
  /** False: this person had contested the row before. */
  readonly contestRow: { readonly recorded: boolean };
  /** False: it had ended before. */
  readonly endContest: { readonly recorded: boolean };
  readonly askForTotals: { readonly state: TotalsState };
  readonly listTotals: { readonly grants: readonly TotalsWish[] };
  readonly decideTotals: { readonly version: number };
  readonly getHealth: Health;
  readonly getSettings: {
    readonly site: SiteSettings | undefined;
    readonly project: ProjectSettings | undefined;
  };
  readonly saveSiteSettings: { readonly version: number };
  readonly saveProjectSettings: { readonly version: number };
  readonly listSeenStatuses: {
    readonly statuses: readonly { readonly statusId: string; readonly name: string }[];
  };
  readonly listSettingsAudit: SettingsAuditPage;
  readonly readSettingsImport: SettingsImport;
  readonly startBackfill: { readonly started: boolean };
  /** *gated*: nothing was done, since checks of ours are in its workflows. */
  readonly leaveProject:
    { readonly kind: 'gated' } | { readonly kind: 'left'; readonly version: number };
  readonly readSetupPlan: SetupOffer;
  readonly startSetup: SetupStart;
  readonly getSetupRun: {
    readonly runs: readonly SetupRunSummary[];
    readonly run: SetupRun | undefined;
  };
  readonly applySetupStep: { readonly state: SetupStepState };
  readonly skipSetupStep: { readonly skipped: readonly string[] };
  readonly undoSetupStep: { readonly state: SetupStepState };
}
