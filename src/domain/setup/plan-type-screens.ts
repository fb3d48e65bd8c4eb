import type { MappingScheme } from './actual-state';
import { TYPE_SCREENS } from './desired-screens';
import { WORK_TYPES, type WorkTypeKey } from './desired-types';
import { branded, isThis, keysOf, place, type Placed } from './place';
import { planOwnScreens } from './plan-own-screens';
import { planSchemes } from './plan-schemes';
import {
  fieldRefs,
  followedBy,
  placeScreen,
  screensOf,
  shows,
  used,
  type FieldRefs,
} from './plan-screens';
import { joined, type Part, type Scene } from './scene';
import { step, type Ref, type SchemeEntry } from './step';

type TypeRefs = Readonly<Record<WorkTypeKey, Ref>>;

/** Each of our types opens on a screen that shows its fields; a screen that does already is kept. */
export function planTypeScreens(scene: Scene, types: TypeRefs, fields: FieldRefs): Part {
  const placed = new Map<WorkTypeKey, Placed>();
  for (const type of keysOf(TYPE_SCREENS)) {
    const needed = used(scene).some((scheme) => !isServed(scene, scheme, type, { types, fields }));
    if (needed) placed.set(type, placeScreenScheme(scene, type, fields));
  }
  const own = planOwnScreens(scene, types, fields);
  const lackOf = (scheme: MappingScheme): SchemeEntry[] => [
    ...[...placed].flatMap(([type, { ref }]) =>
      isServed(scene, scheme, type, { types, fields }) ||
      isThis(ref, followedBy(scheme, types[type]) ?? '')
        ? []
        : [{ type: types[type], follows: ref }],
    ),
    ...own.lackOf(scheme),
  ];
  return joined([
    ...[...placed.values()].map((each) => each.part),
    own.part,
    planSchemes(scene, {
      of: 'screens',
      schemes: scene.actual.typeScreenSchemes,
      lackOf,
      statusMaps: () => [],
    }),
  ]);
}

function isServed(
  scene: Scene,
  scheme: MappingScheme,
  type: WorkTypeKey,
  { types, fields }: { readonly types: TypeRefs; readonly fields: FieldRefs },
): boolean {
  const screens = screensOf(scene, followedBy(scheme, types[type]));
  const wanted = fieldRefs(scene, TYPE_SCREENS[type], fields);
  return (
    screens.length > 0 &&
    screens.every(({ fieldIds }) => wanted.every((field) => shows(fieldIds, field)))
  );
}

function placeScreenScheme(scene: Scene, type: WorkTypeKey, fields: FieldRefs): Placed {
  const screen = placeScreen(scene, {
    key: `screen:type/${type}`,
    name: WORK_TYPES[type].name,
    fields: fieldRefs(scene, TYPE_SCREENS[type], fields),
  });
  const key = `screen-scheme:${type}`;
  const candidates = scene.actual.screenSchemes.map(({ id, name, screenIds }) => ({
    id,
    name,
    fits: screenIds.every((each) => isThis(screen.ref, each)),
    is: 'screen-scheme',
  }));
  const names = branded(WORK_TYPES[type].name);
  const scheme = place({ key, names }, candidates, scene, (name) =>
    step(key, { kind: 'create-screen-scheme', name, screen: screen.ref }),
  );
  return { ref: scheme.ref, part: joined([screen.part, scheme.part]) };
}
