/** What the recomputation has to be told: which id means what. No more of the app's settings than that. */
export type Stage =
  | 'radar'
  | 'intake'
  | 'triage'
  | 'ready'
  | 'build'
  | 'review'
  | 'pilot'
  | 'decide'
  | 'done'
  | 'stopped';

export interface StatusMeaning {
  readonly stage: Stage;
  readonly waitsOn: string;
}

interface Field {
  readonly id: string;
  readonly options?: Readonly<Record<string, string>>;
}

export interface Membership {
  readonly accountId: string;
  readonly side: string;
  readonly role?: string;
  /** First day, and the day after the last. */
  readonly from: string;
  readonly to?: string;
}

export interface WorkingHours {
  readonly timeZone: string;
  /** ISO weekdays, Monday = 1. */
  readonly workdays: readonly number[];
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly holidays: readonly string[];
}

export interface Standard {
  readonly key: string;
  readonly from: string;
  readonly to?: string;
  readonly clearances: readonly string[];
  readonly appliesTo: Readonly<
    Partial<
      Record<
        'workTypes' | 'variants' | 'dataClasses' | 'channels' | 'stages',
        readonly string[] | undefined
      >
    >
  >;
  readonly waivedBy: readonly string[];
}

export interface Site {
  readonly timeZone: string;
  readonly workTypes: Readonly<Record<string, readonly string[]>>;
  readonly fields: Readonly<Record<string, Field | undefined>>;
  readonly voidResolutionIds: readonly string[];
  readonly urgentPriorityIds: readonly string[];
  readonly flagReasons: Readonly<Record<string, string>>;
  readonly roster: readonly Membership[];
  readonly waivesLinkTypeId?: string;
  readonly splitsLinkTypeId?: string;
  readonly standards?: readonly Standard[];
}

export interface Project {
  readonly projectId: string;
  readonly setUpOn: string;
  readonly stageMap: Readonly<Record<string, StatusMeaning | undefined>>;
  readonly lanes: readonly { readonly optionId: string; readonly answerWithinDays: number }[];
  readonly calendar: WorkingHours;
  readonly dataSourceAnswerWithinDays: number;
}
