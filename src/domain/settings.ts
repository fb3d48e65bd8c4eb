import type { FieldMap } from './fields';
import type { GateAgreement } from './gates/gate';
import type { Side } from './side';
import type { AnswerKind } from './standing/answer-kind';
import type { Clearance } from './standards/clearance';
import type { Stage, StageMap, WaitsOn } from './stage';
import type { WorkTypeMap } from './work-type';

/** A day as an ISO date, `2026-11-22`. */
export type IsoDay = string;

/** Working time of a project: which days, from when to when, which holidays, in which zone. */
export interface CalendarSettings {
  readonly timeZone: string;
  /** ISO weekdays, Monday = 1. */
  readonly workdays: readonly number[];
  /** Minutes after midnight, local time. */
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly holidays: readonly IsoDay[];
}

/** One membership: an account, its side and role, from (inclusive) and to (exclusive). */
export interface RosterEntry {
  readonly accountId: string;
  readonly side: Side;
  readonly role?: 'architect' | 'liaison' | 'brand' | 'data' | 'lead';
  readonly from: IsoDay;
  readonly to?: IsoDay;
  /** The group of Jira by which somebody came; absent: named by hand. */
  readonly groupId?: string;
}

/** A group of Jira whose members stand on a side, as long as they are in it. */
export interface RosterGroup {
  readonly groupId: string;
  /** As it was called when it was chosen: Jira keeps the id when a group is renamed. */
  readonly name: string;
  readonly side: Side;
}

/** One column of the board; a column without a stage in it is not drawn. */
export interface BoardColumn {
  readonly key: string;
  readonly statusIds: readonly string[];
  readonly limit?: number;
  /** Our board refuses what would pass the limit; absent: it asks for a reason. */
  readonly isLimitHard?: boolean;
  /** Only issues of these days are shown (*Finished*). */
  readonly lastDays?: number;
  readonly foldedAtFirst?: boolean;
}

/** A lane: a value of the field *Lane*, with its policy. */
export interface LaneSettings {
  /** Our own key (`urgent`, `planned`, …) or the option id of a lane that an admin added. */
  readonly key: string;
  readonly optionId: string;
  /** What an admin calls it, by language; absent: our own name of the key. */
  readonly name?: Readonly<Record<'en' | 'fr', string>>;
  /** Who may enter it and why, in the team's words; absent: our own sentence of the key. */
  readonly policy?: Readonly<Record<'en' | 'fr', string>>;
  /** Most cards in progress in the lane. */
  readonly limit?: number;
  /** As of a column. */
  readonly isLimitHard?: boolean;
  /** Target of the first real answer, working days. */
  readonly answerWithinDays: number;
  /** Expected age (service level expectation) at p85, working days. */
  readonly sleDays?: number;
  readonly capacityShare?: number;
}

/**
 * A limit on a block of cells that are counted together: some lanes × some columns. One lane and one
 * column: a single cell.
 */
export interface BlockLimit {
  /** Of this project's blocks. */
  readonly key: string;
  readonly laneKeys: readonly string[];
  readonly columnKeys: readonly string[];
  readonly limit: number;
  /** As of a column. */
  readonly isLimitHard?: boolean;
}

/** A lane of what a JQL finds. */
export interface JqlLane {
  /** Of this project's JQL lanes. */
  readonly key: string;
  readonly name: string;
  readonly jql: string;
}

/** What an issue must be for a standard to apply to it; an absent list: any. */
export interface Applicability {
  readonly workTypes?: readonly ('prototype' | 'request' | 'delivery')[];
  /** Our keys of options, or Jira's ids of an admin's own. */
  readonly variants?: readonly string[];
  readonly dataClasses?: readonly string[];
  /** One of the channels is enough. */
  readonly channels?: readonly string[];
  readonly stages?: readonly Stage[];
}

/** One entry of the catalogue, for as long as it holds. A changed one is a new entry with the same key. */
export interface Standard {
  /** Also the key of its option in the field *Check* of a waiver. */
  readonly key: string;
  /** Whose standard it is; either side may look at it. */
  readonly side: Side;
  /** What an admin calls it, by language; absent: our own name of the key. */
  readonly name?: Readonly<Record<'en' | 'fr', string>>;
  readonly from: IsoDay;
  /** The first day on which it no longer holds. */
  readonly to?: IsoDay;
  readonly clearances: readonly Clearance[];
  readonly appliesTo: Applicability;
  /** Who may approve a waiver of it. */
  readonly waivedBy: readonly NonNullable<RosterEntry['role']>[];
}

/** What a number is agreed to be, from a day on. */
export interface DatedTarget {
  readonly measure: string;
  readonly from: IsoDay;
  readonly value: number;
}

/**
 * Settings of one enrolled project. `version` grows by one a change: a save names the version it
 * was based on, and is refused when another came first.
 */
export interface ProjectSettings {
  readonly version: number;
  readonly projectId: string;
  readonly projectKey: string;
  /** Day of set-up: what needs our own fields counts from here on. */
  readonly setUpOn: IsoDay;
  readonly stageMap: StageMap;
  readonly lanes: readonly LaneSettings[];
  readonly columns: readonly BoardColumn[];
  /** Limits of cells and blocks of cells; absent: none. */
  readonly blockLimits?: readonly BlockLimit[];
  /** Another cut of the board into lanes: the first that finds a card has it; absent: none. */
  readonly jqlLanes?: readonly JqlLane[];
  readonly calendar: CalendarSettings;
  readonly targets: readonly DatedTarget[];
  /** Working days within which a data source gets its first answer, whatever its lane. */
  readonly dataSourceAnswerWithinDays: number;
  /** The smallest size that wants a business case; absent: L. */
  readonly caseFromSize?: 's' | 'm' | 'l' | 'xl';
  /** What is asked before a work item goes on, and how firmly; what is absent advises. */
  readonly gates?: readonly GateAgreement[];
}

/** An answer that a resolution stood for; *no*: refused without a word. */
export type MappedAnswer = AnswerKind | 'no';

/** How the time before Entente is read, for issues that were created before `until` (UTC). */
export interface HistoryRules {
  readonly until: IsoDay;
  /** Labels that meant *Urgent*. */
  readonly urgentLabels?: readonly string[];
  /** The due date stands for *Needed by* where that was never filled in. */
  readonly neededByFromDueDate?: boolean;
  /** Resolution id → the answer that it stood for. */
  readonly answerFromResolution?: Readonly<Record<string, MappedAnswer>>;
}

/** Settings that all projects of the site share. */
export interface SiteSettings {
  readonly version: number;
  /** Zone of windows, days and weeks. */
  readonly timeZone: string;
  readonly workTypes: WorkTypeMap;
  readonly fields: FieldMap;
  /** Resolution ids that mean *void*: duplicate, filed in error. */
  readonly voidResolutionIds: readonly string[];
  /** Priority ids that meant Urgent before there was a lane (mapped history). */
  readonly urgentPriorityIds: readonly string[];
  /** Flag reason (option id) → on whom it waits. */
  readonly flagReasons: Readonly<Record<string, WaitsOn>>;
  readonly roster: readonly RosterEntry[];
  /** Groups that the roster follows, night by night; the first one of somebody's counts. */
  readonly rosterGroups?: readonly RosterGroup[];
  readonly projectIds: readonly string[];
  /** Id of the link type by which a clone points at its original. */
  readonly cloneLinkTypeId?: string;
  /** Id of the link type by which a waiver points at what it waives a standard for. */
  readonly waivesLinkTypeId?: string;
  /** Id of the link type by which a prototype points at the request that it became. */
  readonly graduatesLinkTypeId?: string;
  /** Id of the link type by which a whole points at the parts that it was split into. */
  readonly splitsLinkTypeId?: string;
  /** For how many days the history of what has ended is kept; absent: for ever. */
  readonly keepDays?: number;
  /** How the time before Entente is read. */
  readonly history?: HistoryRules;
  /** The catalogue of standards, dated. */
  readonly standards?: readonly Standard[];
}
