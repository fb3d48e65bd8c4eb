import { LINK_TYPES, type LinkTypeKey } from './desired-links';
import { RESOLUTIONS, type ResolutionKey } from './desired-resolutions';
import { STATUSES, type StatusKey } from './desired-statuses';
import { WORK_TYPES, type WorkTypeKey } from './desired-types';
import type { Named } from './actual-state';
import type { Candidate } from './match';
import { keysOf, place, placeAll, said } from './place';
import { part, type Part, type Scene } from './scene';
import { step, type Ref } from './step';

export interface PlacedAll<K extends string> {
  readonly refs: Readonly<Record<K, Ref>>;
  readonly part: Part;
}

export function placeTypes(scene: Scene): PlacedAll<WorkTypeKey> {
  const candidates = scene.actual.issueTypes
    .filter((type) => type.projectId === undefined)
    .map(({ id, name, level }) => ({ id, name, fits: level === 'standard', is: level }));
  return placeAll(keysOf(WORK_TYPES), (type) => {
    const { name, description } = WORK_TYPES[type];
    const key = `type:${type}`;
    return place({ key, names: name }, candidates, scene, (free) =>
      step(key, { kind: 'create-type', name: free, description: said(description, scene) }),
    );
  });
}

/** Every status has its place; only those wanted are made: a workflow that the admin chose has its own. */
export function placeStatuses(scene: Scene, wanted: readonly StatusKey[]): PlacedAll<StatusKey> {
  return placeAll(keysOf(STATUSES), (status) => {
    const { category } = STATUSES[status];
    const candidates = scene.actual.statuses
      .filter((each) => each.projectId === undefined)
      .map((each) => ({ ...each, fits: each.category === category, is: each.category }));
    const key = `status:${status}`;
    const placed = place({ key, names: STATUSES[status] }, candidates, scene, (name) =>
      step(key, { kind: 'create-status', name, category }),
    );
    return wanted.includes(status) ? placed : { ...placed, part: part() };
  });
}

export function placeResolutions(scene: Scene): PlacedAll<ResolutionKey> {
  const candidates = alike(scene.actual.resolutions, 'resolution');
  return placeAll(keysOf(RESOLUTIONS), (resolution) => {
    const { name, description } = RESOLUTIONS[resolution];
    const key = `resolution:${resolution}`;
    return place({ key, names: name }, candidates, scene, (free) =>
      step(key, { kind: 'create-resolution', name: free, description: said(description, scene) }),
    );
  });
}

export function placeLinkTypes(scene: Scene): PlacedAll<LinkTypeKey> {
  const candidates = alike(scene.actual.linkTypes, 'link-type');
  return placeAll(keysOf(LINK_TYPES), (link) => {
    const { name, inward, outward } = LINK_TYPES[link];
    const key = `link:${link}`;
    return place({ key, names: name }, candidates, scene, (free) =>
      step(key, {
        kind: 'create-link-type',
        name: free,
        inward: said(inward, scene),
        outward: said(outward, scene),
      }),
    );
  });
}

/** Candidates of which one is as good as another: their kind has no kinds. */
export const alike = (list: readonly Named[], is: string): Candidate[] =>
  list.map(({ id, name }) => ({ id, name, fits: true, is }));
