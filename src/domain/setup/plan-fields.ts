import type { ActualField, ActualProject, FieldContext } from './actual-state';
import { DESIRED_FIELDS, JIRA_FIELD_KINDS, type DesiredFieldKey } from './desired-fields';
import { OPTION_NAMES } from './desired-options';
import { OWN_TYPE_FIELDS, TYPE_SCREENS } from './desired-screens';
import type { WorkTypeKey } from './desired-types';
import type { Bilingual } from '../language';
import { isSameName } from './match';
import { ownTypesOf } from './own-types';
import { byId, isThis, keysOf, place, placeAll, said } from './place';
import type { PlacedAll } from './plan-lists';
import { joined, part, type Part, type Scene } from './scene';
import { existing, made, step, type Ref } from './step';

export function placeFields(scene: Scene): PlacedAll<DesiredFieldKey> {
  return placeAll(keysOf(DESIRED_FIELDS), (field) => {
    const { name, description, type } = DESIRED_FIELDS[field];
    const kind = JIRA_FIELD_KINDS[type];
    const candidates = scene.actual.fields.map((each) => ({
      id: each.id,
      name: each.name,
      fits: each.type === kind.type,
      is: each.type,
    }));
    const key = `field:${field}`;
    return place({ key, names: name }, candidates, scene, (free) =>
      step(key, {
        kind: 'create-field',
        name: free,
        description: said(description, scene),
        ...kind,
      }),
    );
  });
}

type FieldRefs = Readonly<Record<DesiredFieldKey, Ref>>;
type TypeRefs = Readonly<Record<WorkTypeKey, Ref>>;

/** Each field has a context, and its options, wherever the chosen projects look for them. */
export const planContexts = (scene: Scene, fields: FieldRefs, types: TypeRefs): Part =>
  joined(
    keysOf(fields).map((key) => {
      const ref = fields[key];
      const actual = scene.actual.fields.find((field) => isThis(ref, field.id));
      if (actual) return contextsOf(scene, key, actual, types);
      return optionsIn(scene, key, { field: ref, context: ref, present: [], suffix: 'all' }, []);
    }),
  );

function contextsOf(scene: Scene, key: DesiredFieldKey, field: ActualField, types: TypeRefs): Part {
  const without = scene.projects.filter((project) => !contextOf(field, project));
  const served = byId(
    field.contexts.filter((context) =>
      scene.projects.some((project) => contextOf(field, project) === context),
    ),
  );
  return joined([
    ...served.map((context) => widened(scene, key, { field, context, types })),
    ...served.map((context) =>
      optionsIn(
        scene,
        key,
        {
          field: existing(field.id),
          context: existing(context.id),
          present: context.options,
          suffix: placeOf(context, scene),
        },
        seeing(context, scene),
      ),
    ),
    without.length > 0 ? newContext(scene, key, field, without) : part(),
  ]);
}

/** The context that names the project, else the one for all. */
const contextOf = ({ contexts }: ActualField, { id }: ActualProject): FieldContext | undefined =>
  contexts.find(({ projectIds }) => projectIds !== 'all' && projectIds.includes(id)) ??
  contexts.find(({ projectIds }) => projectIds === 'all');

const seeing = ({ projectIds }: FieldContext, scene: Scene): readonly string[] =>
  projectIds === 'all' ? scene.projects.map(({ id }) => id) : [...projectIds].sort();

/** Names a context by the projects that it serves: its id is known only after it has been made. */
const placeOf = ({ projectIds }: FieldContext, { projects }: Scene): string =>
  projectIds === 'all'
    ? projectIds
    : projects
        .map(({ id }) => id)
        .filter((id) => projectIds.includes(id))
        .join('+');

function newContext(
  scene: Scene,
  key: DesiredFieldKey,
  field: ActualField,
  projects: readonly ActualProject[],
): Part {
  const projectIds = projects.map(({ id }) => id);
  const keys = projects.map((project) => project.key).join(', ');
  const contextKey = `context:${key}:${projectIds.join('+')}`;
  const create = step(
    contextKey,
    {
      kind: 'create-context',
      field: existing(field.id),
      name: `${said(DESIRED_FIELDS[key].name, scene)} (${keys})`,
      projectIds,
    },
    projectIds,
  );
  const target = { field: existing(field.id), context: made(contextKey), present: [] };
  return joined([
    part({ steps: [create] }),
    optionsIn(scene, key, { ...target, suffix: projectIds.join('+') }, projectIds),
  ]);
}

/** A context for some types only has to serve ours too, and the teams' own that show the field. */
function widened(
  scene: Scene,
  key: DesiredFieldKey,
  about: {
    readonly field: ActualField;
    readonly context: FieldContext;
    readonly types: TypeRefs;
  },
): Part {
  const { typeIds, id } = about.context;
  if (typeIds === 'all') return part();
  const ours = keysOf(TYPE_SCREENS)
    .filter((type) => TYPE_SCREENS[type].includes(key))
    .map((type) => about.types[type]);
  const users = scene.projects.filter((project) => contextOf(about.field, project)?.id === id);
  const own = ownTypesOf(scene, users, Object.values(about.types))
    .filter(({ level }) => OWN_TYPE_FIELDS[level].includes(key))
    .map((type) => existing(type.id));
  const lacking = [...ours, ...own].filter(
    (ref) => ref.kind === 'made' || !typeIds.includes(ref.id),
  );
  if (lacking.length === 0) return part();
  const deed = {
    kind: 'widen-context',
    field: existing(about.field.id),
    contextId: id,
    types: lacking,
  } as const;
  return part({
    steps: [
      step(`widen:${key}:${placeOf(about.context, scene)}`, deed, seeing(about.context, scene)),
    ],
  });
}

interface OptionTarget {
  readonly field: Ref;
  readonly context: Ref;
  readonly present: FieldContext['options'];
  readonly suffix: string;
}

function optionsIn(
  scene: Scene,
  key: DesiredFieldKey,
  { field, context, present, suffix }: OptionTarget,
  touches: readonly string[],
): Part {
  const names: Readonly<Record<string, Bilingual>> =
    (OPTION_NAMES as Readonly<Record<string, Readonly<Record<string, Bilingual>>>>)[key] ?? {};
  const found = keysOf(names).map((option) => ({
    key: option,
    name: said(names[option] as Bilingual, scene),
    id: findOption(present, names[option] as Bilingual),
  }));
  const reused = found.flatMap(({ key: option, id }) =>
    id === undefined ? [] : [{ key: `option:${key}/${option}`, id, by: 'name' as const }],
  );
  const options = found
    .filter(({ id }) => id === undefined)
    .map(({ key: option, name }) => ({ key: `option:${key}/${option}`, name }));
  if (options.length === 0) return part({ reused });
  const deed = { kind: 'add-options', field, context, options } as const;
  return part({ reused, steps: [step(`options:${key}:${suffix}`, deed, touches)] });
}

const findOption = (present: FieldContext['options'], { en, fr }: Bilingual): string | undefined =>
  byId(present).find(({ name }) => isSameName(name, en) || isSameName(name, fr))?.id;

/** Where a field has to be said to show, and does not yet. */
export function planLayouts(scene: Scene, fields: FieldRefs): Part {
  const { layouts, fieldModel } = scene.actual;
  const chosen = new Set(scene.projects.map(({ id }) => id));
  return joined(
    byId(layouts)
      .filter(({ projectIds }) => projectIds.some((id) => chosen.has(id)))
      .map(({ id, projectIds, fieldIds }) => {
        const lacking = Object.values(fields).filter((ref) =>
          ref.kind === 'made' ? fieldModel === 'schemes' : !fieldIds.includes(ref.id),
        );
        if (lacking.length === 0) return part();
        const othersIds = projectIds.filter((each) => !chosen.has(each)).sort();
        const deed = { kind: 'show-fields', layoutId: id, fields: lacking } as const;
        return part({
          steps: [step(`show:${id}`, deed, [...projectIds].sort())],
          notes: othersIds.length > 0 ? [{ code: 'layout-shared', layoutId: id, othersIds }] : [],
        });
      }),
  );
}
