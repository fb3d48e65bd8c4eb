import type { MappingScheme } from './actual-state';
import { TYPE_SCREENS } from './desired-screens';
import { WORK_TYPES, type WorkTypeKey } from './desired-types';
import { compareIds } from './match';
import { branded, isThis, keysOf, place, type Placed } from './place';
import { planOwnScreens } from './plan-own-screens';
import { isLeftToOthers, planSchemes } from './plan-schemes';
import {
  fieldRefs,
  followedBy,
  isAppField,
  placeScreen,
  screensOf,
  shows,
  used,
  type FieldRefs,
} from './plan-screens';
import { joined, part, type Part, type Scene } from './scene';
import { existing, step, type Ref, type SchemeEntry } from './step';

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
    ...[widened(scene, { types, fields }), own.part],
    planSchemes(scene, {
      of: 'screens',
      schemes: scene.actual.typeScreenSchemes,
      lackOf,
      statusMaps: () => [],
    }),
  ]);
}

interface Known {
  readonly types: TypeRefs;
  readonly fields: FieldRefs;
}

/**
 * Screens that serve a type already get the app's own fields, which are read there and nowhere asked:
 * those that set-up has made, and those of the chosen projects alone.
 */
function widened(scene: Scene, known: Known): Part {
  const lacking = new Map<string, { fields: readonly Ref[]; projectIds: Set<string> }>();
  for (const scheme of used(scene))
    for (const type of keysOf(TYPE_SCREENS)) {
      if (!isServed(scene, scheme, type, known)) continue;
      const wanted = fieldRefs(scene, TYPE_SCREENS[type].filter(isAppField), known.fields);
      for (const { id, fieldIds } of screensOf(scene, followedBy(scheme, known.types[type]))) {
        const lacks = wanted.filter((field) => !shows(fieldIds, field));
        if (lacks.length === 0 || (isLeftToOthers(scene, scheme) && !isMadeHere(scene, id)))
          continue;
        const all = lacking.get(id) ?? { fields: lacks, projectIds: new Set<string>() };
        for (const projectId of scheme.projectIds) all.projectIds.add(projectId);
        lacking.set(id, all);
      }
    }
  const screens = [...lacking].sort(([a], [b]) => compareIds(a, b));
  return part({
    steps: screens.map(([id, { fields, projectIds }]) => {
      const deed = { kind: 'add-to-screen', screen: existing(id), fields } as const;
      return step(`add:told/${id}`, deed, [...projectIds].sort());
    }),
  });
}

const isMadeHere = ({ actual: { journal } }: Scene, screenId: string): boolean =>
  journal.some(({ key, id }) => key.startsWith('screen:') && id === screenId);

function isServed(
  scene: Scene,
  scheme: MappingScheme,
  type: WorkTypeKey,
  { types, fields }: Known,
): boolean {
  const screens = screensOf(scene, followedBy(scheme, types[type]));
  // A screen that lacks nothing but what the app says of itself is not replaced for that.
  const own = TYPE_SCREENS[type].filter((field) => !isAppField(field));
  const wanted = fieldRefs(scene, own, fields);
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
