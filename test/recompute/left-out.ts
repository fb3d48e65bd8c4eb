import { isIn, type Window } from './counted';
import type { RecomputedId } from './recompute';
import { liveSinceSetUp } from './measures/m06';
import { largeBuildOf } from './measures/m12';
import { leftFirstReview } from './measures/m07';
import { isFromOutsideIt, requestStart } from './measures/m01';
import { decisionsOf } from './measures/m13';
import { firstEntry, IN_PROGRESS, isPrototype, isRequest, isWork, type Story } from './story';
import type { World } from './world';

/** Instants by which an item would count in a measure, had all its statuses a stage. */
type PlacesOf = (story: Story, world: World) => readonly (number | undefined)[];

const ofRequests =
  (places: PlacesOf): PlacesOf =>
  (story, world) =>
    isRequest(world, story) ? places(story, world) : [];

const ofWork =
  (places: PlacesOf): PlacesOf =>
  (story, world) =>
    isWork(world, story) ? places(story, world) : [];

const ofPrototypes =
  (places: PlacesOf): PlacesOf =>
  (story, world) =>
    isPrototype(world, story) ? places(story, world) : [];

/** The last instant in one of the stages, or in a status without one. */
function lastSeenIn({ visits }: Story, stages: readonly (string | undefined)[]): number {
  const last = visits.findLast(({ stage }) => stage === undefined || stages.includes(stage));
  return (last?.to ?? 0) - 1;
}

const endOf = ({ visits }: Story): number | undefined => firstEntry(visits, 'pilot', 'done');

/** A measure that needs no stage leaves nothing out. */
const PLACES: Readonly<Partial<Record<RecomputedId, PlacesOf>>> = {
  M1: ofRequests((story, world) =>
    isFromOutsideIt(story, world) ? [requestStart(story, world) ?? story.issue.createdAt] : [],
  ),
  M2: ofWork((story) => [lastSeenIn(story, IN_PROGRESS)]),
  M3: ofPrototypes((story) => [endOf(story)]),
  M4: ofWork((story) => [lastSeenIn(story, ['ready', 'build', 'review'])]),
  M6: ofWork((story, world) => [liveSinceSetUp(story, world)]),
  M7: ofWork((story) => [leftFirstReview(story)?.from]),
  M8: ofRequests((story) => [story.firstReady]),
  M10: ofRequests((story) => [story.firstReady]),
  M11: ofWork((story) => [endOf(story)]),
  M12: ofRequests((story, world) => [largeBuildOf(story, world)]),
  M13: (story, world) => decisionsOf(story, world).map(({ to }) => to ?? story.asOf - 1),
  M14: ofPrototypes((story) => [firstEntry(story.visits, 'pilot')]),
};

export const needsStages = (id: RecomputedId): boolean => id in PLACES;

/** How often a story that passed a status without a stage is left out of a measure's figure. */
export function countLeftOut(id: RecomputedId, story: Story, window: Window, world: World): number {
  const places = PLACES[id]?.(story, world) ?? [];
  return places.filter((at) => isIn(window, at)).length;
}
