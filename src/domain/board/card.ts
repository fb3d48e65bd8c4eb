import type { IsoDay } from '../settings';
import type { WorkType } from '../work-type';

/** An option of a Jira field: its id, and the name that Jira shows in the user's language. */
export interface NamedOption {
  readonly id: string;
  readonly name: string;
}

export interface CardPerson {
  readonly accountId: string;
  readonly name: string;
  readonly avatarUrl?: string;
}

export interface CardSprint {
  readonly id: number;
  readonly name: string;
  readonly state: 'active' | 'future' | 'closed';
}

/** The epic that an issue belongs to. */
export interface CardEpic {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
}

/** What the app keeps about an issue for its card (property `entente.card`). All of it can be absent. */
export interface CardExtras {
  readonly answerBy?: string;
  /** Checks that a scale-up still asks for. */
  readonly leftForScale?: number;
  readonly expiredWaivers?: number;
}

/** What a limit counts: a column over all lanes, what is in progress in a lane, a block of cells. */
export type LimitKind = 'column' | 'lane' | 'block';

/** Why a limit was passed (property `entente.move`), kept in the very request of the move. */
export interface MoveNote {
  /** ISO instant. */
  readonly at: string;
  readonly laneKey: string;
  readonly columnKey: string;
  readonly passed: readonly LimitKind[];
  readonly reason: string;
}

/** One issue as the board needs it. Its place in a list of cards is its rank. */
export interface Card {
  readonly id: string;
  readonly key: string;
  /** Absent: that of the board, which shows no other. */
  readonly projectId?: string;
  readonly summary: string;
  readonly typeId: string;
  readonly typeName: string;
  readonly workType: WorkType | undefined;
  readonly statusId: string;
  readonly statusName: string;
  /** Epoch ms. */
  readonly createdAt: number;
  /** Option id of *Lane*; absent: none chosen. */
  readonly laneOptionId?: string;
  readonly epic?: CardEpic;
  readonly assignee?: CardPerson;
  readonly priority?: string;
  readonly labels: readonly string[];
  readonly sprints: readonly CardSprint[];
  readonly isFlagged: boolean;
  readonly flagReason?: NamedOption;
  readonly neededBy?: IsoDay;
  readonly timeBoxEnd?: IsoDay;
  /** Option id of *Verdict*. */
  readonly verdictOptionId?: string;
  readonly costOfWaiting?: NamedOption;
  readonly costPerWeek?: number;
  readonly size?: string;
  readonly extras?: CardExtras;
  readonly lastMove?: MoveNote;
}
