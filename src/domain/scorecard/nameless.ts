import type { RecordedAct } from '../acts/recorded-act';
import { actorIdOf, NOBODY, UNKNOWN_ACTOR, type ActorId } from '../actor';
import { toIsoDay } from '../day';
import type { Timeline } from '../flow/timeline';
import type { Roster } from '../roster';
import type { RosterEntry } from '../settings';
import type { TimeZone } from '../time-zone';
import { NOTHING_BESIDE, type Beside } from './beside';

/** Before every membership. */
const ALWAYS = '1970-01-01';

export interface Nameless extends Beside {
  readonly timeline: Timeline;
  /** On which sides its actors were when they acted, under names that hold for this issue alone. */
  readonly roster: readonly RosterEntry[];
}

/**
 * A timeline without its people: each actor gets a number that means nothing outside of the issue, and
 * stands on the side, in the role, that they had when they acted. Other issues are no longer named, but
 * for the waivers and the wholes that come along.
 *
 * @param known other issues that come along elsewhere.
 */
export function withoutNames(
  timeline: Timeline,
  beside: Beside,
  sides: Roster,
  zone: TimeZone,
  known: ReadonlySet<string> = new Set(
    [...beside.waivers, ...beside.wholes].map(({ issueId }) => issueId),
  ),
): Nameless {
  const actsOf = listActs(timeline, beside.acts);
  const alone = (one: Timeline): Nameless => withoutNames(one, NOTHING_BESIDE, sides, zone, known);
  const waivers = beside.waivers.map(alone);
  const wholes = beside.wholes.map(alone);
  const nameOf = new Map<ActorId, string>();
  const roster: RosterEntry[] = [];
  for (const [actor, acts] of actsOf) {
    const name = `${timeline.issueId}-${nameOf.size + 1}`;
    nameOf.set(actor, name);
    roster.push(...membershipsOf(name, sides.get(actor) ?? [], acts, zone));
  }
  const idOf = (actor: ActorId): ActorId => {
    const name = nameOf.get(actor);
    return name === undefined ? actor : actorIdOf(name);
  };
  return {
    timeline: forgetOthers(timeline, idOf, known),
    acts: beside.acts.map((act) => ({ ...act, actor: idOf(act.actor) })),
    waivers: waivers.map((one) => one.timeline),
    wholes: wholes.map((one) => one.timeline),
    ...(beside.sprints && { sprints: beside.sprints }),
    roster: [...roster, ...[...waivers, ...wholes].flatMap((one) => one.roster)],
  };
}

/** The timeline under the names of this issue, without other issues but the known ones. */
function forgetOthers(
  timeline: Timeline,
  idOf: (actor: ActorId) => ActorId,
  known: ReadonlySet<string>,
): Timeline {
  return {
    ...timeline,
    reporter: idOf(timeline.reporter),
    parentId: undefined,
    links: timeline.links.map((link) => ({
      ...link,
      otherIssueId: known.has(link.otherIssueId) ? link.otherIssueId : '0',
    })),
    entries: timeline.entries.map((entry) =>
      entry.kind === 'link'
        ? { ...entry, actor: idOf(entry.actor), otherIssueId: undefined }
        : { ...entry, actor: idOf(entry.actor) },
    ),
  };
}

/** When each person acted; apps and people whom Jira no longer names stay what they are. */
function listActs(
  timeline: Timeline,
  recorded: readonly RecordedAct[],
): ReadonlyMap<ActorId, readonly number[]> {
  const actsOf = new Map<ActorId, number[]>();
  const filed = { actor: timeline.reporter, at: timeline.createdAt };
  const acts = [filed, ...timeline.entries, ...recorded];
  for (const { actor, at } of acts) {
    if (actor === NOBODY || actor === UNKNOWN_ACTOR) continue;
    const known = actsOf.get(actor);
    if (known) known.push(at);
    else actsOf.set(actor, [at]);
  }
  return actsOf;
}

/** Undated where one membership covers all their acts: dates of a person's roster tell who it is. */
function membershipsOf(
  accountId: string,
  memberships: NonNullable<ReturnType<Roster['get']>>,
  acts: readonly number[],
  zone: TimeZone,
): readonly RosterEntry[] {
  const holding = (at: number) => memberships.findLast(({ from, to }) => from <= at && at < to);
  const held = new Set(acts.map(holding));
  const entry = (one: (typeof memberships)[number]): RosterEntry => ({
    accountId,
    side: one.side,
    ...(one.role && { role: one.role }),
    from: ALWAYS,
  });
  const [only] = held;
  if (held.size === 1) return only === undefined ? [] : [entry(only)];
  return memberships.map((one) => ({
    ...entry(one),
    from: toIsoDay(zone.dayOf(one.from)),
    ...(one.to !== Infinity && { to: toIsoDay(zone.dayOf(one.to)) }),
  }));
}
