import type { Bilingual } from '../language';
import type { MappingScheme } from './actual-state';
import type { DesiredFieldKey } from './desired-fields';
import {
  MOVE_SCREENS,
  SYSTEM_FIELDS,
  TYPE_SCREENS,
  type MoveScreenKey,
  type ScreenField,
} from './desired-screens';
import { WORK_TYPES, type WorkTypeKey } from './desired-types';
import { branded, isThis, keysOf, place, placeAll, type Placed } from './place';
import { alike, type PlacedAll } from './plan-lists';
import { planSchemes } from './plan-schemes';
import { joined, part, type Part, type Scene } from './scene';
import { existing, step, type Ref, type SchemeEntry } from './step';

type FieldRefs = Readonly<Record<DesiredFieldKey, Ref>>;
type TypeRefs = Readonly<Record<WorkTypeKey, Ref>>;

export const fieldRef = (field: ScreenField, fields: FieldRefs): Ref =>
  (SYSTEM_FIELDS as readonly string[]).includes(field)
    ? existing(field)
    : fields[field as DesiredFieldKey];

/** The screens that the moves of a workflow open. */
export const placeMoveScreens = (scene: Scene, fields: FieldRefs): PlacedAll<MoveScreenKey> =>
  placeAll(keysOf(MOVE_SCREENS), (screen) =>
    placeScreen(scene, {
      key: `screen:move/${screen}`,
      name: MOVE_SCREENS[screen].name,
      fields: MOVE_SCREENS[screen].fields.map((field) => fieldRef(field, fields)),
    }),
  );

interface WantedScreen {
  readonly key: string;
  readonly name: Bilingual;
  readonly fields: readonly Ref[];
}

function placeScreen(scene: Scene, { key, name, fields }: WantedScreen): Placed {
  const { screens } = scene.actual;
  const names = branded(name);
  const placed = place({ key, names }, alike(screens, 'screen'), scene, (free) =>
    step(key, { kind: 'create-screen', name: free, fields }),
  );
  const { ref } = placed;
  const actual = screens.find(({ id }) => isThis(ref, id));
  const lacking = actual ? fields.filter((field) => !shows(actual.fieldIds, field)) : [];
  if (lacking.length === 0) return placed;
  const add = step(`add:${key}`, { kind: 'add-to-screen', screen: ref, fields: lacking });
  return { ref, part: joined([placed.part, part({ steps: [add] })]) };
}

const shows = (fieldIds: readonly string[], field: Ref): boolean =>
  field.kind === 'existing' && fieldIds.includes(field.id);

/** Each of our types opens on a screen that shows its fields; a screen that does already is kept. */
export function planTypeScreens(scene: Scene, types: TypeRefs, fields: FieldRefs): Part {
  const placed = new Map<WorkTypeKey, Placed>();
  for (const type of keysOf(TYPE_SCREENS)) {
    const needed = used(scene).some((scheme) => !isServed(scene, scheme, type, { types, fields }));
    if (needed) placed.set(type, placeScreenScheme(scene, type, fields));
  }
  const lackOf = (scheme: MappingScheme): SchemeEntry[] =>
    [...placed].flatMap(([type, { ref }]) =>
      isServed(scene, scheme, type, { types, fields }) ||
      isThis(ref, followedBy(scheme, types[type]) ?? '')
        ? []
        : [{ type: types[type], follows: ref }],
    );
  return joined([
    ...[...placed.values()].map((each) => each.part),
    planSchemes(scene, {
      of: 'screens',
      schemes: scene.actual.typeScreenSchemes,
      lackOf,
      statusMaps: () => [],
    }),
  ]);
}

const used = ({ actual, projects }: Scene): MappingScheme[] =>
  actual.typeScreenSchemes.filter(({ projectIds }) =>
    projects.some(({ id }) => projectIds.includes(id)),
  );

/** What a type follows in a scheme; `undefined` for a type that does not exist yet. */
export const followedBy = (scheme: MappingScheme, type: Ref): string | undefined =>
  type.kind === 'existing' ? (scheme.byType[type.id] ?? scheme.defaultId) : undefined;

function isServed(
  { actual }: Scene,
  scheme: MappingScheme,
  type: WorkTypeKey,
  { types, fields }: { readonly types: TypeRefs; readonly fields: FieldRefs },
): boolean {
  const followed = followedBy(scheme, types[type]);
  const screenScheme = actual.screenSchemes.find(({ id }) => id === followed);
  const screens = actual.screens.filter(({ id }) => screenScheme?.screenIds.includes(id));
  return (
    screens.length > 0 &&
    screens.every(({ fieldIds }) =>
      TYPE_SCREENS[type].every((field) => shows(fieldIds, fieldRef(field, fields))),
    )
  );
}

function placeScreenScheme(scene: Scene, type: WorkTypeKey, fields: FieldRefs): Placed {
  const screen = placeScreen(scene, {
    key: `screen:type/${type}`,
    name: WORK_TYPES[type].name,
    fields: TYPE_SCREENS[type].map((field) => fieldRef(field, fields)),
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
