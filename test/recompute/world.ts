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
  /** In order of time. */
  readonly recordedOn: (issueId: string) => readonly Recorded[];
  readonly findIssue: (issueId: string) => Issue | undefined;
  /** Who an account was at an instant: the roster's last entry that holds then. */
  readonly memberAt: (account: string | undefined, at: number) => Membership | undefined;
}

/** What the app recorded of an issue: a half of its case, or what was found of a standard. */
export interface Recorded {
  readonly at: number;
  readonly by: string;
  readonly half?: string;
  readonly says: Readonly<Record<string, unknown>>;
  readonly check?: string;
  readonly state?: string;
  /** In words: what IT understood, or what marketing corrected in it. */
  readonly sentence?: string;
}

/** A line of the app's own store. */
export interface RecordedLine {
  readonly issueId: string;
  readonly at: number;
  readonly accountId: string;
  readonly body: string;
}

function readLine({ at, accountId, body }: RecordedLine): Recorded {
  const { part, check, state, says, correction } = JSON.parse(body) as {
    readonly part?: { readonly half: string; readonly says: Record<string, unknown> };
    readonly check?: string;
    readonly state?: string;
    readonly says?: string;
    readonly correction?: string;
  };
  const sentence = says ?? correction;
  return {
    at,
    by: accountId,
    says: {},
    ...part,
    ...(check && { check }),
    ...(state && { state }),
    ...(sentence && { sentence }),
  };
}

export function worldOf(
  site: Site,
  project: Project,
  issues: readonly Issue[],
  lines: readonly RecordedLine[],
): World {
  const issueOf = new Map(issues.map((issue) => [issue.id, issue]));
  const recorded = new Map<string, Recorded[]>();
  for (const line of [...lines].sort((a, b) => a.at - b.at))
    recorded.set(line.issueId, [...(recorded.get(line.issueId) ?? []), readLine(line)]);
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
    recordedOn: (issueId) => recorded.get(issueId) ?? [],
    findIssue: (issueId) => issueOf.get(issueId),
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
