import { APP_FIELDS, type AppFieldKey } from '../app-fields/app-field';
import type { Bilingual } from '../language';
import type { ActualField, ActualScreen, MappingScheme } from './actual-state';
import type { DesiredFieldKey } from './desired-fields';
import {
  FLAGGED,
  MOVE_SCREENS,
  SYSTEM_FIELDS,
  type MoveScreenKey,
  type ScreenField,
} from './desired-screens';
import { branded, isThis, keysOf, place, placeAll, type Placed } from './place';
import { alike, type PlacedAll } from './plan-lists';
import { joined, part, type Scene } from './scene';
import { existing, step, type Ref } from './step';

export type FieldRefs = Readonly<Record<DesiredFieldKey, Ref>>;
/** The fields of a screen; a site without Jira Software has no flag, and may lack a field of the app. */
export const fieldRefs = (
  { actual }: Scene,
  wanted: readonly ScreenField[],
  fields: FieldRefs,
): readonly Ref[] =>
  wanted.flatMap((field): readonly Ref[] => {
    if (field === FLAGGED) return actual.fields.filter(isFlag).map(({ id }) => existing(id));
    if (isAppField(field)) {
      const id = actual.appFields[field];
      return id === undefined ? [] : [existing(id)];
    }
    const isSystems = (SYSTEM_FIELDS as readonly string[]).includes(field);
    return [isSystems ? existing(field) : fields[field as DesiredFieldKey]];
  });

export const isAppField = (field: ScreenField): field is AppFieldKey =>
  (APP_FIELDS as readonly string[]).includes(field);

/** Jira gives it no type of its own. */
export const isFlag = ({ name, type }: Pick<ActualField, 'name' | 'type'>): boolean =>
  name === 'Flagged' && type.endsWith(':multicheckboxes');

/** The screens that the moves of a workflow open. */
export const placeMoveScreens = (scene: Scene, fields: FieldRefs): PlacedAll<MoveScreenKey> =>
  placeAll(keysOf(MOVE_SCREENS), (screen) =>
    placeScreen(scene, {
      key: `screen:move/${screen}`,
      name: MOVE_SCREENS[screen].name,
      fields: fieldRefs(scene, MOVE_SCREENS[screen].fields, fields),
    }),
  );

interface WantedScreen {
  readonly key: string;
  readonly name: Bilingual;
  readonly fields: readonly Ref[];
}

export function placeScreen(scene: Scene, { key, name, fields }: WantedScreen): Placed {
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

/** The screens of a screen scheme to create, edit and view, each once. */
export function screensOf(
  { actual }: Scene,
  schemeId: string | undefined,
): readonly ActualScreen[] {
  const scheme = actual.screenSchemes.find(({ id }) => id === schemeId);
  return actual.screens.filter(({ id }) => scheme?.screenIds.includes(id));
}

export const shows = (fieldIds: readonly string[], field: Ref): boolean =>
  field.kind === 'existing' && fieldIds.includes(field.id);

export const used = ({ actual, projects }: Scene): MappingScheme[] =>
  actual.typeScreenSchemes.filter(({ projectIds }) =>
    projects.some(({ id }) => projectIds.includes(id)),
  );

/** What a type follows in a scheme; `undefined` for a type that does not exist yet. */
export const followedBy = (scheme: MappingScheme, type: Ref): string | undefined =>
  type.kind === 'existing' ? (scheme.byType[type.id] ?? scheme.defaultId) : undefined;
