import { both } from '../language';
import type { ActualScreen, MappingScheme } from './actual-state';
import { OWN_TYPE_FIELDS, type ScreenField } from './desired-screens';
import type { WorkTypeKey } from './desired-types';
import { compareIds } from './match';
import { ownTypesOf } from './own-types';
import { branded, byId, isThis, place, type Placed } from './place';
import {
  fieldRefs,
  followedBy,
  placeScreen,
  screensOf,
  shows,
  used,
  type FieldRefs,
} from './plan-screens';
import { isLeftToOthers } from './plan-schemes';
import { joined, part, type Part, type Scene } from './scene';
import { existing, step, type Ref, type SchemeEntry } from './step';

/** What is planned for the types that the teams have anyway. */
interface OwnScreens {
  readonly part: Part;
  /** Entries of a scheme that is copied, since others share it. */
  readonly lackOf: (scheme: MappingScheme) => readonly SchemeEntry[];
}

/** Types of one scheme that open on the same screens. */
interface Group {
  readonly scheme: MappingScheme;
  readonly screenSchemeId: string;
  readonly typeIds: readonly string[];
  readonly fields: readonly Ref[];
}

/**
 * The screens of the teams' own types show what the joint board asks of their work. A screen of the
 * chosen projects gets what it lacks; one that other projects share is left to them and copied.
 */
export function planOwnScreens(
  scene: Scene,
  types: Readonly<Record<WorkTypeKey, Ref>>,
  fields: FieldRefs,
): OwnScreens {
  const ours = Object.values(types);
  const groups = byId(used(scene))
    .flatMap((scheme) => groupsOf(scene, scheme, { ours, fields }))
    .filter(({ screenSchemeId, fields: wanted }) => lacks(scene, screenSchemeId, wanted));
  const shared = groups.filter(({ scheme }) => isLeftToOthers(scene, scheme));
  const copies = new Map<string, Placed>();
  for (const group of shared)
    if (!copies.has(group.screenSchemeId))
      copies.set(group.screenSchemeId, placeCopy(scene, group, shared));
  const own = groups.filter((group) => !shared.includes(group));
  return {
    part: joined([...[...copies.values()].map((copy) => copy.part), widened(scene, own)]),
    lackOf: (scheme) =>
      shared
        .filter((group) => group.scheme.id === scheme.id)
        .flatMap(({ typeIds, screenSchemeId }) =>
          typeIds.map((id) => ({
            type: existing(id),
            follows: (copies.get(screenSchemeId) as Placed).ref,
          })),
        ),
  };
}

interface Known {
  readonly ours: readonly Ref[];
  readonly fields: FieldRefs;
}

function groupsOf(scene: Scene, scheme: MappingScheme, { ours, fields }: Known): Group[] {
  const groups = new Map<string, { typeIds: string[]; wanted: Set<ScreenField> }>();
  const users = scene.projects.filter(({ id }) => scheme.projectIds.includes(id));
  for (const { id, level } of ownTypesOf(scene, users, ours)) {
    const screenSchemeId = followedBy(scheme, existing(id)) ?? '';
    const group = groups.get(screenSchemeId) ?? { typeIds: [], wanted: new Set() };
    group.typeIds.push(id);
    for (const field of OWN_TYPE_FIELDS[level]) group.wanted.add(field);
    groups.set(screenSchemeId, group);
  }
  return [...groups].map(([screenSchemeId, { typeIds, wanted }]) => ({
    ...{ scheme, screenSchemeId, typeIds },
    fields: fieldRefs(scene, [...wanted], fields),
  }));
}

const lacks = (scene: Scene, screenSchemeId: string, wanted: readonly Ref[]): boolean =>
  screensOf(scene, screenSchemeId).some(({ fieldIds }) =>
    wanted.some((field) => !shows(fieldIds, field)),
  );

/** One screen to create, edit and view, with all that the shared ones show. */
function placeCopy(scene: Scene, { screenSchemeId }: Group, groups: readonly Group[]): Placed {
  const from = scene.actual.screenSchemes.find(({ id }) => id === screenSchemeId);
  const name = both(from?.name ?? screenSchemeId, from?.name ?? screenSchemeId);
  const present = screensOf(scene, screenSchemeId).flatMap(({ fieldIds }) => fieldIds);
  const wanted = groups
    .filter((group) => group.screenSchemeId === screenSchemeId)
    .flatMap(({ fields }) => fields)
    .filter((field) => !shows(present, field));
  const screen = placeScreen(scene, {
    ...{ key: `screen:own/${screenSchemeId}`, name },
    fields: onceEach([...present.map(existing), ...wanted]),
  });
  const key = `screen-scheme:own/${screenSchemeId}`;
  const candidates = scene.actual.screenSchemes.map(({ id, name: own, screenIds }) => ({
    ...{ id, name: own, is: 'screen-scheme' },
    fits: screenIds.every((each) => isThis(screen.ref, each)),
  }));
  const scheme = place({ key, names: branded(name) }, candidates, scene, (free) =>
    step(key, { kind: 'create-screen-scheme', name: free, screen: screen.ref }),
  );
  return { ref: scheme.ref, part: joined([screen.part, scheme.part]) };
}

const onceEach = (refs: readonly Ref[]): readonly Ref[] => [
  ...new Map(refs.map((ref) => [JSON.stringify(ref), ref])).values(),
];

function widened(scene: Scene, groups: readonly Group[]): Part {
  const wanted = new Map<ActualScreen, { fields: Ref[]; projectIds: Set<string> }>();
  for (const { screenSchemeId, fields, scheme } of groups)
    for (const screen of screensOf(scene, screenSchemeId)) {
      const all = wanted.get(screen) ?? { fields: [], projectIds: new Set() };
      all.fields.push(...fields);
      for (const id of scheme.projectIds) all.projectIds.add(id);
      wanted.set(screen, all);
    }
  const screens = [...wanted].sort(([a], [b]) => compareIds(a.id, b.id));
  const steps = screens.flatMap(([{ id, fieldIds }, { fields, projectIds }]) => {
    const lacking = onceEach(fields).filter((field) => !shows(fieldIds, field));
    if (lacking.length === 0) return [];
    const deed = { kind: 'add-to-screen', screen: existing(id), fields: lacking } as const;
    return [step(`add:screen/${id}`, deed, [...projectIds].sort())];
  });
  return part({ steps });
}
