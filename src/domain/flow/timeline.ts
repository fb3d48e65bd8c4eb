import type { ActorId } from '../actor';
import type { DayNumber } from '../day';

/** Version of what a timeline holds. A stored one of another version is read again from Jira. */
export const TIMELINE_FORMAT = 2;

/** Fields whose value is one id: an option, a priority or a resolution. */
export const OPTION_FIELDS = [
  'lane',
  'variant',
  'answer',
  'route',
  'dataClass',
  'size',
  'clearedFor',
  'verdict',
  'flagReason',
  'returnReason',
  'costOfWaiting',
  'priority',
  'resolution',
  'check',
] as const;
export type OptionField = (typeof OPTION_FIELDS)[number];

export const DAY_FIELDS = [
  'neededBy',
  'timeBoxEnd',
  'answerDate',
  'payBackDate',
  'expiresOn',
] as const;
export type DayField = (typeof DAY_FIELDS)[number];

/** Fields of words, of which only lengths are kept. */
export const TEXT_FIELDS = [
  'summary',
  'description',
  'acceptance',
  'audience',
  'objective',
  'outcome',
  'answerDetail',
  'urgentReason',
  'system',
  'learningNote',
  'dissent',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Fields of which only is kept whether they are set; `answerLink`: whether *answer detail* holds a link. */
export const PRESENCE_FIELDS = [
  'assignee',
  'liaisonIt',
  'liaisonMarketing',
  'costPerWeek',
  'answerLink',
] as const;
export type PresenceField = (typeof PRESENCE_FIELDS)[number];

interface EntryBase {
  /** Epoch seconds. */
  readonly at: number;
  readonly actor: ActorId;
}

/** One thing that happened. Values are ids, days and lengths: verdicts are drawn elsewhere. */
export type TimelineEntry =
  | (EntryBase & {
      readonly kind: 'status' | 'project' | 'type';
      readonly from: string;
      readonly to: string;
    })
  | (EntryBase & {
      readonly kind: 'option';
      readonly field: OptionField;
      readonly from: string | undefined;
      readonly to: string | undefined;
    })
  | (EntryBase & {
      readonly kind: 'day';
      readonly field: DayField;
      readonly from: DayNumber | undefined;
      readonly to: DayNumber | undefined;
    })
  | (EntryBase & {
      readonly kind: 'channel';
      readonly from: readonly string[];
      readonly to: readonly string[];
    })
  | (EntryBase & {
      readonly kind: 'text';
      readonly field: TextField;
      /** Characters before and after, spaces at the ends left out. */
      readonly from: number;
      readonly to: number;
      /** Changed characters of the words as a multiset, per mille of the longer text, rounded down. */
      readonly changedPerMille: number;
    })
  | (EntryBase & {
      readonly kind: 'presence';
      readonly field: PresenceField;
      readonly from: boolean;
      readonly to: boolean;
    })
  /** The reason is the option field `flagReason`, at the time. */
  | (EntryBase & { readonly kind: 'flag'; readonly from: boolean; readonly to: boolean })
  | (EntryBase & {
      readonly kind: 'sprint';
      readonly from: readonly string[];
      readonly to: readonly string[];
    })
  | (EntryBase & {
      readonly kind: 'link';
      readonly added: boolean;
      /** Unknown for a link that is no longer there: Jira's history names it by words only. */
      readonly typeId: string | undefined;
      readonly otherIssueId: string | undefined;
    })
  | (EntryBase & {
      readonly kind: 'comment';
      /** Characters without mentions, quotes and code. */
      readonly length: number;
      readonly edited: boolean;
      /** Restricted to a role or group, or to the agents of a service project. */
      readonly internal: boolean;
    });

/** A link as it stands now. `inward`: the other issue is the active end ("is cloned by"). */
export interface TimelineLink {
  readonly typeId: string;
  readonly otherIssueId: string;
  readonly direction: 'inward' | 'outward';
  /** Absent when the history does not tell. */
  readonly createdAt: number | undefined;
}

/** The value of each tracked field when the timeline was read. Absent: empty. */
export interface TimelineValues {
  readonly options: Readonly<Partial<Record<OptionField, string>>>;
  readonly days: Readonly<Partial<Record<DayField, DayNumber>>>;
  readonly channel: readonly string[];
  readonly lengths: Readonly<Partial<Record<TextField, number>>>;
  readonly present: readonly PresenceField[];
  readonly flagged: boolean;
  readonly sprintIds: readonly string[];
}

/**
 * What happened to one issue: the only input of every formula. Entries are in order of (created,
 * history id, item index). Holds no account id, no name and no word.
 */
export interface Timeline {
  readonly issueId: string;
  readonly createdAt: number;
  readonly reporter: ActorId;
  readonly typeId: string;
  readonly projectId: string;
  readonly statusId: string;
  readonly parentId: string | undefined;
  /** Not everything could be read (more than 200 comments, an entry without a date). */
  readonly truncated: boolean;
  readonly now: TimelineValues;
  readonly links: readonly TimelineLink[];
  readonly entries: readonly TimelineEntry[];
}
