import { z } from 'zod';
import { CONFIDENCES, isInOrder, MAX_ESTIMATE } from '../domain/acts/case-half';
import { FIT_RATINGS } from '../domain/acts/fit';
import { RESTATEMENT_LENGTH } from '../domain/acts/restatement';
import { REASON_LENGTH } from '../domain/scorecard/contest';
import { MEASURE_IDS, WINDOW_DAYS } from '../domain/scorecard/measure-id';
import { MAX_ROWS_AT_ONCE, ROW_WORK_TYPES } from '../domain/scorecard/row-filter';
import { TOTALS_DECISIONS } from '../domain/scorecard/totals';
import { SIDES } from '../domain/side';
import { CHECK_STATES } from '../domain/standards/standard';
import { jiraId } from './jira-id';
import type { Answers } from './answers';
import type { Result } from './result';
import type { DeepReadonly } from './serializable';
import { projectSettingsSchema, siteSettingsSchema } from './settings-schema';
import { setupChoicesSchema, setupRunNumber, setupStepOfRun } from './setup';

/** Versions count up by one a save. */
const version = z.int().min(0).max(100_000);

const accountId = z.string().min(1).max(128);

const amount = z.int().min(0).max(MAX_ESTIMATE);
const estimate = z
  .strictObject({ low: amount, likely: amount, high: amount })
  .refine(isInOrder, 'low, likely and high are not in order');
const caseHalf = z.discriminatedUnion('half', [
  z.strictObject({
    half: z.literal('marketing'),
    says: z.strictObject({
      opportunity: estimate,
      audience: z.string().max(500),
      signal: z.string().max(500),
      confidence: z.enum(CONFIDENCES).optional(),
    }),
  }),
  z.strictObject({
    half: z.literal('it'),
    says: z.strictObject({
      purchase: estimate,
      deployment: estimate,
      integration: estimate,
      operation: estimate,
    }),
  }),
]);

/** Arguments of every operation, checked before anything else is done with a payload. */
export const ARGUMENTS = {
  /** Settings of a project and who the viewer is in it. Permission: browse the project. */
  getSetup: z.strictObject({ projectId: jiraId }),
  /** Projects that can be asked for something, among those the viewer may browse. */
  listProjects: z.strictObject({}),
  /** The sides of people who are on cards of a project, as of today. Permission: browse the project. */
  getSides: z.strictObject({ projectId: jiraId, accountIds: z.array(accountId).max(500) }),
  /** The team's own pace by lane, and when it pulled. Permission: browse the project. */
  getPace: z.strictObject({ projectId: jiraId }),
  /** When an answer comes and when it could be ready, for a request not yet filed. */
  getOutlook: z.strictObject({
    projectId: jiraId,
    workType: z.enum(['prototype', 'request']),
    laneKey: z.string().max(60),
    variant: z.string().max(60).optional(),
  }),
  /** Keeps, once, what was promised when a request was filed. Permission: browse the issue. */
  recordOutlook: z.strictObject({
    issueId: jiraId,
    answerBy: z.iso.datetime(),
    forecastFrom: z.iso.date().optional(),
    forecastTo: z.iso.date().optional(),
  }),
  /** What we keep about an issue beside Jira's own data. Permission: browse the issue. */
  getStanding: z.strictObject({ issueId: jiraId }),
  /** Saves the viewer's own half of a business case. Permission: edit the issue. `basedOn` 0 begins it. */
  saveCaseHalf: z.strictObject({ issueId: jiraId, basedOn: version, part: caseHalf }),
  /** Records what came of one's own half: what it cost, or brings a year. Permission: edit the issue. */
  recordActual: z.strictObject({
    issueId: jiraId,
    basedOn: version,
    half: z.enum(SIDES),
    amount,
  }),
  /** Says how well it fits what was needed. Permission: edit the issue; marketing only. `basedOn` 0 begins it. */
  rateFit: z.strictObject({ issueId: jiraId, basedOn: version, rating: z.literal(FIT_RATINGS) }),
  /** Records what was found of one standard. Permission: edit the issue. */
  recordCheck: z.strictObject({
    issueId: jiraId,
    basedOn: version,
    check: z.string().regex(/^[a-z0-9-]{1,40}$/),
    state: z.enum(CHECK_STATES),
    evidence: z.string().max(500),
  }),
  /** Says what IT understood of a request. Permission: edit the issue; IT only. `basedOn` 0 begins it. */
  saveRestatement: z.strictObject({
    issueId: jiraId,
    basedOn: version,
    says: z.string().trim().min(RESTATEMENT_LENGTH.min).max(RESTATEMENT_LENGTH.max),
  }),
  /** Says whether that is it; once, and by marketing only. A correction comes with "not quite". */
  answerRestatement: z.strictObject({
    issueId: jiraId,
    version: version.min(1),
    correction: z
      .string()
      .trim()
      .min(RESTATEMENT_LENGTH.min)
      .max(RESTATEMENT_LENGTH.max)
      .optional(),
  }),
  /** Over all spaces that the viewer may browse, or over one of them. */
  getScorecard: z.strictObject({
    windowDays: z.literal(WINDOW_DAYS),
    projectId: jiraId.optional(),
  }),
  /** The issues behind a figure, worst first; those that the viewer may not see are only counted. */
  listMeasureRows: z.strictObject({
    measure: z.enum(MEASURE_IDS),
    windowDays: z.literal(WINDOW_DAYS),
    projectId: jiraId.optional(),
    laneKey: z.string().min(1).max(60).optional(),
    workType: z.enum(ROW_WORK_TYPES).optional(),
    /** Only rows that somebody finds wrong. */
    isContested: z.literal(true).optional(),
    offset: z.int().min(0).max(100_000).default(0),
    limit: z.int().min(1).max(MAX_ROWS_AT_ONCE).default(50),
  }),
  /** A file from which a figure can be computed again; of what the viewer may see. */
  getReceipt: z.strictObject({
    measure: z.enum(MEASURE_IDS),
    windowDays: z.literal(WINDOW_DAYS),
    projectId: jiraId.optional(),
  }),
  /** Says that a row behind a figure is wrong, and why. Permission: browse the issue. */
  contestRow: z.strictObject({
    issueId: jiraId,
    measure: z.enum(MEASURE_IDS),
    reason: z.string().trim().min(REASON_LENGTH.min).max(REASON_LENGTH.max),
  }),
  /** Withdraws one's own contest, or voids another's as owner or steward. Permission: browse the issue. */
  endContest: z.strictObject({
    issueId: jiraId,
    contestId: z.string().regex(/^[0-9a-f]{16}$/),
    reason: z.string().trim().min(REASON_LENGTH.min).max(REASON_LENGTH.max),
  }),
  /** Asks for the totals of spaces that the caller may not browse. */
  askForTotals: z.strictObject({}),
  /** Who asked for them. Administrators of Jira only, like what is decided on it. */
  listTotals: z.strictObject({}),
  decideTotals: z.strictObject({
    grantId: z.string().regex(/^[1-9]\d{0,14}$/),
    basedOn: version.min(1),
    decision: z.enum(TOTALS_DECISIONS),
  }),
  /** Is it healthy: for administrators of Jira. */
  getHealth: z.strictObject({}),
  getSettings: z.strictObject({ projectId: jiraId.optional() }),
  /** Administrators of Jira only. `basedOn` 0 creates. */
  saveSiteSettings: z.strictObject({ basedOn: z.int().min(0), settings: siteSettingsSchema }),
  /** The project's own administrators too. Permission: administer the project. */
  saveProjectSettings: z.strictObject({ basedOn: z.int().min(0), settings: projectSettingsSchema }),
  /** Statuses that the project's issues were ever in, by their last name: deleted ones among them. */
  listSeenStatuses: z.strictObject({ projectId: jiraId }),
  /** Who changed which settings, the last change first. */
  listSettingsAudit: z.strictObject({
    before: z.strictObject({ at: z.int().min(0), auditId: z.string().max(64) }).optional(),
  }),
  /** What a file of settings would change; changes nothing. */
  readSettingsImport: z.strictObject({ text: z.string().max(450_000) }),
  startBackfill: z.strictObject({ projectId: jiraId }),
  /** Takes a project out of the app; nothing is deleted. `basedOn`: of the site's settings. */
  leaveProject: z.strictObject({ projectId: jiraId, basedOn: z.int().min(1) }),
  /** Reads the site and plans; changes nothing. Set-up is for administrators of Jira only. */
  readSetupPlan: z.strictObject({ choices: setupChoicesSchema }),
  /** Agrees to the plan of that digest. Does nothing in Jira yet: the steps are applied one by one. */
  startSetup: z.strictObject({
    choices: setupChoicesSchema,
    digest: z.string().max(40),
    /** The unfinished set-up that this one takes the place of. */
    insteadOf: setupRunNumber.optional(),
  }),
  /** The set-ups there have been, and one of them whole: by default the last. */
  getSetupRun: z.strictObject({ run: setupRunNumber.optional() }),
  /** Does one step, or goes on with it, or tries it again. A step that is done stays as it is. */
  applySetupStep: setupStepOfRun,
  /** Leaves a step out, and those that need it. Answers every step that is skipped so. */
  skipSetupStep: setupStepOfRun,
  /** Undoes one step as far as nothing uses it: from the last to the first. */
  undoSetupStep: setupStepOfRun,
} as const;

export type OperationName = keyof typeof ARGUMENTS;
/** What a caller passes (defaults may be left out) and what a handler receives. */
export type ArgumentsOf<K extends OperationName> = DeepReadonly<z.input<(typeof ARGUMENTS)[K]>>;
export type ParsedArguments<K extends OperationName> = z.output<(typeof ARGUMENTS)[K]>;

/** The map from which Forge types both ends of the wire: its resolver and its `invoke`. */
export type OperationDefinitions = {
  readonly [K in OperationName]: (args: ArgumentsOf<K>) => Result<Answers[K]>;
};
