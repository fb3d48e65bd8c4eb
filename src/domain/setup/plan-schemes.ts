import type { ActualProject, Named } from './actual-state';
import { both, type Bilingual } from '../language';
import { branded, byId, isThis, place } from './place';
import { joined, part, type Part, type Scene } from './scene';
import {
  existing,
  step,
  type SchemeEntry,
  type SchemeKind,
  type Ref,
  type StatusMap,
  type Step,
} from './step';

interface Scheme extends Named {
  readonly projectIds: readonly string[];
  readonly isFixed?: boolean;
}

/** What one kind of scheme is asked. */
interface Wish<S extends Scheme> {
  readonly of: SchemeKind;
  readonly schemes: readonly S[];
  /** What a scheme has to have, and has not. */
  readonly lackOf: (scheme: S) => readonly SchemeEntry[];
  /** Where issues go when the project follows the entries from now on; workflows only. */
  readonly statusMaps: (
    scheme: S,
    adds: readonly SchemeEntry[],
    project: ActualProject,
  ) => readonly StatusMap[];
}

const NAMES: Readonly<Record<SchemeKind, Bilingual>> = {
  types: both('work types', 'types'),
  workflows: both('workflows', 'workflows'),
  screens: both('screens', 'écrans'),
};

/** A scheme of the chosen projects alone is extended; one that others share is left to them and copied. */
export function planSchemes<S extends Scheme>(scene: Scene, wish: Wish<S>): Part {
  return joined(
    byId(wish.schemes).map((scheme) => {
      const users = scene.projects.filter(({ id }) => scheme.projectIds.includes(id));
      const adds = users.length === 0 ? [] : wish.lackOf(scheme);
      if (adds.length === 0) return part();
      const chosen = users.map(({ id }) => id);
      const othersIds = scheme.projectIds.filter((id) => !chosen.includes(id)).sort();
      const instead = insteadOf(scene, scheme, othersIds);
      const note = {
        code: 'scheme-shared',
        of: wish.of,
        schemeId: scheme.id,
        othersIds,
        instead,
      } as const;
      const planned =
        instead === 'extend'
          ? extended(wish, scheme, { adds, users })
          : copied(scene, wish, scheme, { adds, users });
      return joined([planned, part({ notes: othersIds.length > 0 ? [note] : [] })]);
    }),
  );
}

/** Whether a scheme of the chosen projects is copied, so that others keep it as it is. */
export function isLeftToOthers(scene: Scene, scheme: Scheme): boolean {
  const chosen = scene.projects.map(({ id }) => id);
  const others = scheme.projectIds.filter((id) => !chosen.includes(id));
  return insteadOf(scene, scheme, others) === 'copy';
}

function insteadOf(
  { choices }: Scene,
  { isFixed }: Scheme,
  othersIds: readonly string[],
): 'copy' | 'extend' {
  if (isFixed === true) return 'copy';
  return othersIds.length === 0 ? 'extend' : choices.sharedSchemes;
}

interface Use {
  readonly adds: readonly SchemeEntry[];
  readonly users: readonly ActualProject[];
}

function extended<S extends Scheme>(wish: Wish<S>, scheme: S, { adds, users }: Use): Part {
  const { of } = wish;
  const statusMaps = users.flatMap((project) => wish.statusMaps(scheme, adds, project));
  const deed = {
    kind: 'extend-scheme',
    of,
    scheme: existing(scheme.id),
    adds,
    statusMaps,
  } as const;
  return part({ steps: [step(`extend:${of}:${scheme.id}`, deed, [...scheme.projectIds].sort())] });
}

function copied<S extends Scheme>(
  scene: Scene,
  wish: Wish<S>,
  scheme: S,
  { adds, users }: Use,
): Part {
  const { of } = wish;
  const key = `copy:${of}:${scheme.id}`;
  const keys = users.map((project) => project.key).join(', ');
  const { en, fr } = NAMES[of];
  const names = branded(both(`${en} (${keys})`, `${fr} (${keys})`));
  const ours = scene.projects.map(({ id }) => id);
  const candidates = wish.schemes
    .filter(({ id }) => id !== scheme.id)
    .map(({ id, name, projectIds }) => ({
      id,
      name,
      fits: projectIds.every((each) => ours.includes(each)),
      is: 'scheme-in-use',
    }));
  const placed = place({ key, names }, candidates, scene, (name) =>
    step(key, { kind: 'copy-scheme', of, from: scheme.id, name, adds }),
  );
  const { ref } = placed;
  return joined([
    placed.part,
    part({
      steps: [
        ...mended(wish, ref),
        ...users.map((user) => assigned(wish, scheme, { ref, adds, user })),
      ],
    }),
  ]);
}

/** A copy of before that no project follows yet is brought up to what is wanted now. */
function mended<S extends Scheme>({ of, schemes, lackOf }: Wish<S>, ref: Ref): Step[] {
  const copy = schemes.find(({ id }) => isThis(ref, id));
  const adds = copy?.projectIds.length === 0 ? lackOf(copy) : [];
  if (!copy || adds.length === 0) return [];
  const deed = { kind: 'extend-scheme', of, scheme: ref, adds, statusMaps: [] } as const;
  return [step(`extend:${of}:${copy.id}`, deed)];
}

function assigned<S extends Scheme>(
  wish: Wish<S>,
  scheme: S,
  {
    ref,
    adds,
    user,
  }: { readonly ref: Ref; readonly adds: Use['adds']; readonly user: ActualProject },
): Step {
  const { of } = wish;
  const key = `assign:${of}:${user.id}`;
  const base = { projectId: user.id, scheme: ref } as const;
  if (of !== 'workflows' || user.issueCount === 0) {
    return step(key, { kind: 'assign-scheme', of, ...base }, [user.id]);
  }
  const statusMaps = wish.statusMaps(scheme, adds, user);
  return step(key, { kind: 'switch-workflows', ...base, statusMaps }, [user.id]);
}
