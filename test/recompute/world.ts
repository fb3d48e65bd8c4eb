import { daysIn, type Days } from './days';
import type { Issue } from './issue';
import type { Membership, Project, Site } from './settings';
import { workingTimeOf, type WorkingTime } from './working-time';

/** What a project's figures are computed with. */
export interface World {
  readonly site: Site;
  readonly project: Project;
  readonly days: Days;
  readonly work: WorkingTime;
  /** Who an account was at an instant: the roster's last entry that holds then. */
  readonly memberAt: (account: string | undefined, at: number) => Membership | undefined;
}

export function worldOf(site: Site, project: Project): World {
  const days = daysIn(site.timeZone);
  const memberships = site.roster.map((entry) => ({
    entry,
    from: days.instantOf(entry.from),
    to: entry.to === undefined ? Infinity : days.instantOf(entry.to),
  }));
  return {
    site,
    project,
    days,
    work: workingTimeOf(project.calendar),
    memberAt: (account, at) =>
      memberships.findLast(
        ({ entry, from, to }) => entry.accountId === account && from <= at && at < to,
      )?.entry,
  };
}

/** The id of a field of ours on this site. */
export function fieldId({ site }: World, field: string): string {
  const id = site.fields[field]?.id;
  if (id === undefined) throw new Error(`the site has no field ${field}`);
  return id;
}

export function optionId({ site }: World, field: string, option: string): string {
  const id = site.fields[field]?.options?.[option];
  if (id === undefined) throw new Error(`the field ${field} has no option ${option}`);
  return id;
}

export function isOfType({ site }: World, { typeId }: Issue, ...types: readonly string[]): boolean {
  return types.some((type) => site.workTypes[type]?.includes(typeId));
}

export function isIt({ memberAt }: World, account: string | undefined, at: number): boolean {
  return memberAt(account, at)?.side === 'it';
}
