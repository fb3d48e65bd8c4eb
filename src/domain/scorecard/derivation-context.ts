import type { Calendar } from '../calendar';
import type { DayNumber } from '../day';
import type { Roster } from '../roster';
import type { LaneSettings, ProjectSettings, SiteSettings } from '../settings';
import type { StatusMeaning } from '../stage';
import type { TimeZone } from '../time-zone';
import type { WorkType } from '../work-type';

/** One project's settings, opened for reading. */
export interface ProjectContext {
  readonly settings: ProjectSettings;
  readonly calendar: Calendar;
  readonly laneByOption: ReadonlyMap<string, LaneSettings>;
  readonly urgentLaneId: string | undefined;
  /** Start of the day of set-up: from here on our own fields are there. */
  readonly setUpAt: number;
  readonly meaningOf: ReadonlyMap<string, StatusMeaning>;
}

/** All that a formula may know beside a timeline. As of `asOf`: what came later has not happened. */
export interface DerivationContext {
  /** `T`: start of today in the site's zone, epoch seconds. */
  readonly asOf: number;
  readonly asOfDay: DayNumber;
  /** Zone of windows, days and weeks. */
  readonly zone: TimeZone;
  readonly site: SiteSettings;
  readonly workTypeOf: ReadonlyMap<string, WorkType>;
  readonly roster: Roster;
  readonly projects: ReadonlyMap<string, ProjectContext>;
}
