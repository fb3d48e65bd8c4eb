import { openCalendar } from '../calendar';
import { toDayNumber } from '../day';
import { openRoster } from '../roster';
import type { ProjectSettings, SiteSettings } from '../settings';
import { openTimeZone } from '../time-zone';
import type { WorkType } from '../work-type';
import type { DerivationContext, ProjectContext } from './derivation-context';

/**
 * Opens the settings for deriving, as of the start of today in the site's zone.
 *
 * @param now epoch seconds.
 */
export function openContext(
  site: SiteSettings,
  projects: readonly ProjectSettings[],
  now: number,
): DerivationContext {
  const zone = openTimeZone(site.timeZone);
  const asOfDay = zone.dayOf(now);
  return {
    asOf: zone.startOfDay(asOfDay),
    asOfDay,
    zone,
    site,
    workTypeOf: new Map(
      (Object.keys(site.workTypes) as WorkType[]).flatMap((type) =>
        site.workTypes[type].map((id) => [id, type] as const),
      ),
    ),
    roster: openRoster(site.roster, zone),
    projects: new Map(
      projects.map((settings) => [settings.projectId, openProject(settings, site)]),
    ),
  };
}

function openProject(settings: ProjectSettings, site: SiteSettings): ProjectContext {
  const zone = openTimeZone(site.timeZone);
  const urgent = settings.lanes.find((lane) => lane.key === 'urgent');
  return {
    settings,
    calendar: openCalendar(settings.calendar),
    laneByOption: new Map(settings.lanes.map((lane) => [lane.optionId, lane])),
    urgentLaneId: urgent?.optionId ?? site.fields.lane?.options?.['urgent'],
    setUpAt: zone.startOfDay(toDayNumber(settings.setUpOn)),
    meaningOf: new Map(Object.entries(settings.stageMap)),
  };
}
