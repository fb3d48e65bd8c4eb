import type { AppFieldKey } from '../app-fields/app-field';
import type { GateKey } from '../gates/gate';
import type { ProjectSettings, SiteSettings } from '../settings';
import type { StatusCategory } from './desired-statuses';

/** What a site and the chosen projects have, as Jira says it. Lists are in no order. */
export interface ActualState {
  readonly issueTypes: readonly ActualType[];
  readonly statuses: readonly ActualStatus[];
  readonly resolutions: readonly Named[];
  readonly linkTypes: readonly Named[];
  readonly fields: readonly ActualField[];
  /** Ids of the app's own fields; one that the site does not have is absent. */
  readonly appFields: Readonly<Partial<Record<AppFieldKey, string>>>;
  /** *schemes*: a field shows where a scheme has it. *configurations*: a field shows unless hidden. */
  readonly fieldModel: 'schemes' | 'configurations';
  /** Field schemes or configurations. A project in none of them hides nothing. */
  readonly layouts: readonly FieldLayout[];
  readonly screens: readonly ActualScreen[];
  readonly screenSchemes: readonly ActualScreenScheme[];
  readonly workflows: readonly ActualWorkflow[];
  readonly typeSchemes: readonly TypeScheme[];
  readonly workflowSchemes: readonly MappingScheme[];
  readonly typeScreenSchemes: readonly MappingScheme[];
  readonly filters: readonly Named[];
  readonly boards: readonly Named[];
  readonly projects: readonly ActualProject[];
  /** How many more the site takes. Absent: no limit that one could meet. */
  readonly room: Readonly<Partial<Record<Limited, number>>>;
  /** Id of a task that changes workflows or schemes right now: Jira refuses a second one. */
  readonly runningTask?: string;
  /** What was agreed on in settings, of which workflows take gates; absent before set-up. */
  readonly agreed?: AgreedGates;
  /** What earlier applications of a plan have made. */
  readonly journal: readonly JournalEntry[];
}

/** Kinds of which a site holds a limited number. */
export type Limited = 'type' | 'status' | 'field';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** `projectId` = belongs to one team-managed project; absent = the site's. */
interface Scoped extends Named {
  readonly projectId?: string;
}

export interface ActualType extends Scoped {
  readonly level: 'standard' | 'subtask' | 'epic';
}

export interface ActualStatus extends Scoped {
  readonly category: StatusCategory;
}

export interface ActualField extends Named {
  /** Jira's key of the kind, such as `…customfieldtypes:select`. */
  readonly type: string;
  readonly contexts: readonly FieldContext[];
}

/** Where a field has which options. A project takes the context that names it, else the one for all. */
export interface FieldContext {
  readonly id: string;
  readonly projectIds: readonly string[] | 'all';
  readonly typeIds: readonly string[] | 'all';
  readonly options: readonly Named[];
}

export interface FieldLayout extends Named {
  readonly projectIds: readonly string[];
  readonly fieldIds: readonly string[];
}

export interface ActualScreen extends Named {
  readonly fieldIds: readonly string[];
}

/** `screenIds` = the screens to create, edit and view, each once. */
interface ActualScreenScheme extends Named {
  readonly screenIds: readonly string[];
}

export interface ActualWorkflow extends Scoped {
  readonly statusIds: readonly string[];
  readonly moves: readonly ActualMove[];
}

export interface ActualMove {
  /** Jira's id within the workflow. */
  readonly id?: string;
  readonly name?: string;
  readonly from: readonly string[] | 'initial' | 'any';
  readonly to: string;
  /** The app's own validators on it. */
  readonly gates?: readonly ActualGate[];
}

export interface ActualGate {
  readonly gate: GateKey;
  /** Its configuration as JSON. */
  readonly config: string;
}

/** Settings as far as gates in workflows follow from them. */
export interface AgreedGates {
  readonly site: Pick<SiteSettings, 'fields' | 'workTypes' | 'waivesLinkTypeId'>;
  /** Of all enrolled projects. */
  readonly projects: readonly Pick<
    ProjectSettings,
    'projectId' | 'stageMap' | 'caseFromSize' | 'gates'
  >[];
}

export interface TypeScheme extends Named {
  readonly projectIds: readonly string[];
  readonly typeIds: readonly string[];
}

/** Issue type id → id of a workflow, or of a screen scheme; `defaultId` for every other type. */
export interface MappingScheme extends Named {
  readonly projectIds: readonly string[];
  readonly defaultId: string;
  readonly byType: Readonly<Record<string, string>>;
  /** Jira does not let anybody change it: who needs more in it gets a copy. */
  readonly isFixed?: boolean;
}

export interface ActualProject extends Named {
  readonly key: string;
  readonly style: 'company' | 'team';
  /** All its issues. */
  readonly issueCount: number;
  /** Of types that may become ours, and only what is there: a status without issues is absent. */
  readonly issues: readonly IssueCount[];
  /** Whether its property turns the app's events on, and settings are kept for it. */
  readonly isEnrolled: boolean;
}

export interface IssueCount {
  readonly typeId: string;
  readonly statusId: string;
  readonly count: number;
}

/** `key` = that of the step that made it. */
export interface JournalEntry {
  readonly key: string;
  readonly id: string;
}
