import { both } from '../language';
import type { ActualProject } from './actual-state';
import type { WorkTypeKey } from './desired-types';
import { branded, isThis, keysOf, place } from './place';
import { alike } from './plan-lists';
import { planSchemes } from './plan-schemes';
import { joined, part, type Part, type Scene } from './scene';
import { step, type Ref, type Step } from './step';

type TypeRefs = Readonly<Record<WorkTypeKey, Ref>>;

/** Our types are in the chosen projects. */
export const planTypeSchemes = (scene: Scene, types: TypeRefs): Part =>
  planSchemes(scene, {
    of: 'types',
    schemes: scene.actual.typeSchemes,
    lackOf: ({ typeIds }) =>
      keysOf(types)
        .map((type) => types[type])
        .filter((ref) => !typeIds.some((id) => isThis(ref, id)))
        .map((type) => ({ type })),
    statusMaps: () => [],
  });

/** A filter and a board a project: its work, without the papers. Jira takes columns by hand only. */
export const planBoards = (scene: Scene, types: TypeRefs): Part =>
  joined(scene.projects.map((project) => planBoard(scene, project, types)));

function planBoard(scene: Scene, project: ActualProject, types: TypeRefs): Part {
  const names = branded(both(project.key, project.key));
  const filterKey = `filter:${project.id}`;
  const boardKey = `board:${project.id}`;
  const filter = place(
    { key: filterKey, names },
    alike(scene.actual.filters, 'filter'),
    scene,
    (free) =>
      step(
        filterKey,
        {
          kind: 'create-filter',
          projectId: project.id,
          name: free,
          without: [types.waiver, types.decision],
        },
        [project.id],
      ),
  );
  const board = place(
    { key: boardKey, names },
    alike(scene.actual.boards, 'board'),
    scene,
    (free) =>
      step(
        boardKey,
        { kind: 'create-board', projectId: project.id, name: free, filter: filter.ref },
        [project.id],
      ),
  );
  // A board that is there has its filter already, whatever that is called.
  const parts = board.ref.kind === 'existing' ? [board.part] : [filter.part, board.part];
  const notes = [{ code: 'board-columns-by-hand', projectId: project.id }] as const;
  return joined([...parts, part({ notes })]);
}

/** Our panel on every issue of projects that come in; a team-managed one has none of our types. */
export const planPanels = (projects: readonly ActualProject[]): Part =>
  part({
    steps: projects
      .filter(({ isEnrolled, style }) => !isEnrolled && style === 'company')
      .map(({ id }) => step(`panel:${id}`, { kind: 'pin-panel', projectId: id }, [id])),
  });

/**
 * The property that turns the app's events on, and the settings of a project; team-managed projects
 * can have that much. What else the plan makes has ids that the settings must know: they are written
 * again.
 */
export const planEnrolment = (projects: readonly ActualProject[], others: readonly Step[]): Part =>
  part({
    steps: projects
      .filter(({ isEnrolled }) => !isEnrolled || others.length > 0)
      .map(({ id }) => step(`enrol:${id}`, { kind: 'enrol', projectId: id }, [id])),
    notes: projects
      .filter(({ style }) => style === 'team')
      .map(({ id }) => ({ code: 'team-managed', projectId: id }) as const),
  });
