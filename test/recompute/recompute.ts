import type { DaysOf, ShareOf, Window } from './counted';
import { addDays } from './days';
import type { Issue } from './issue';
import { countLeftOut, needsStages } from './left-out';
import { firstRealAnswer } from './measures/m01';
import { urgencyLoad } from './measures/m02';
import { prototypeLeadTime } from './measures/m03';
import { changeAfterReady } from './measures/m04';
import { constructiveAnswers } from './measures/m05';
import { standardsMet } from './measures/m06';
import { rightFirstTime } from './measures/m07';
import { readyFirstTime } from './measures/m08';
import { earlyNotice } from './measures/m09';
import { earlyArchitecture } from './measures/m10';
import { movingNotWaiting } from './measures/m11';
import { twoSidedCase } from './measures/m12';
import { decisionTime } from './measures/m13';
import { pilotsClosedOnTime } from './measures/m14';
import { storyOf, type Story } from './story';
import type { World } from './world';

const SHARES = {
  M1: firstRealAnswer,
  M2: urgencyLoad,
  M4: changeAfterReady,
  M5: constructiveAnswers,
  M6: standardsMet,
  M7: rightFirstTime,
  M8: readyFirstTime,
  M9: earlyNotice,
  M10: earlyArchitecture,
  M11: movingNotWaiting,
  M12: twoSidedCase,
  M14: pilotsClosedOnTime,
} as const satisfies Readonly<Record<string, ShareOf>>;

const P85S = {
  M3: prototypeLeadTime,
  M13: decisionTime,
} as const satisfies Readonly<Record<string, DaysOf>>;

export type RecomputedId = keyof typeof SHARES | keyof typeof P85S;

export const RECOMPUTED = [
  ...(Object.keys(SHARES) as RecomputedId[]),
  ...(Object.keys(P85S) as RecomputedId[]),
];

export type Recomputed =
  | { readonly kind: 'ready'; readonly n: number; readonly value: number }
  | { readonly kind: 'not-enough'; readonly n: number }
  | { readonly kind: 'not-set-up' };

const FEWEST_FOR_SHARE = 8;
const FEWEST_FOR_P85 = 11;
const MOST_LEFT_OUT = 0.05;

/**
 * A project's issues as they stood at the beginning of a day. No issue of the demo moved between
 * projects or was cancelled for a clone: neither is read here.
 */
export interface Snapshot {
  readonly world: World;
  readonly stories: readonly Story[];
  readonly today: string;
}

export function snapshotOf(world: World, issues: readonly Issue[], today: string): Snapshot {
  const asOf = world.days.instantOf(today);
  const stories = issues
    .filter(({ projectId }) => projectId === world.project.projectId)
    .map((issue) => storyOf(issue, world, asOf))
    .filter((story): story is Story => story !== undefined && !story.isVoid);
  return { world, stories, today };
}

/** One figure over some projects: sums, and one sample of all their days. */
export function recompute(
  id: RecomputedId,
  snapshots: readonly Snapshot[],
  windowDays: number,
): Recomputed {
  if (id === 'M3' || id === 'M13') {
    const lists = snapshots.map((each) => countedIn(id, P85S[id], each, windowDays));
    const days = lists.filter((list) => list !== undefined).flat();
    if (lists.every((list) => list === undefined)) return { kind: 'not-set-up' };
    if (days.length < FEWEST_FOR_P85) return { kind: 'not-enough', n: days.length };
    return { kind: 'ready', n: days.length, value: p85(days) };
  }
  const lists = snapshots.map((each) => countedIn(id, SHARES[id], each, windowDays));
  if (lists.every((list) => list === undefined)) return { kind: 'not-set-up' };
  const items = lists.filter((list) => list !== undefined).flat();
  const n = items.length;
  if (n < FEWEST_FOR_SHARE) return { kind: 'not-enough', n };
  const part = items.reduce((sum, item) => sum + item.part, 0);
  return { kind: 'ready', n, value: part / items.reduce((sum, item) => sum + item.whole, 0) };
}

/** What a project brings; `undefined` where too many of its items passed a status without a stage. */
function countedIn<Item>(
  id: RecomputedId,
  itemsOf: (story: Story, window: Window, world: World) => readonly Item[],
  { world, stories, today }: Snapshot,
  windowDays: number,
): readonly Item[] | undefined {
  const { instantOf } = world.days;
  const window = { from: instantOf(addDays(today, -windowDays)), to: instantOf(today) };
  const counted: Item[] = [];
  let leftOut = 0;
  for (const story of stories) {
    if (story.isUnmapped && needsStages(id)) leftOut += countLeftOut(id, story, window, world);
    else counted.push(...itemsOf(story, window, world));
  }
  return leftOut > MOST_LEFT_OUT * (counted.length + leftOut) ? undefined : counted;
}

/** Nearest rank: the smallest value that 85 in 100 do not exceed. */
function p85(days: readonly number[]): number {
  const sorted = [...days].sort((a, b) => a - b);
  return sorted[Math.ceil((85 * sorted.length) / 100) - 1] ?? NaN;
}
