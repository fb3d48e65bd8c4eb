import type { ActualProject, ActualState, Limited } from './actual-state';
import { byId, keysOf } from './place';
import { planContexts, planLayouts, placeFields } from './plan-fields';
import { placeLinkTypes, placeResolutions, placeStatuses, placeTypes } from './plan-lists';
import { planGates } from './plan-gates';
import { planBoards, planEnrolment, planPanels, planTypeSchemes } from './plan-projects';
import { placeMoveScreens } from './plan-screens';
import { planTypeScreens } from './plan-type-screens';
import { planWorkflows, wantedStatuses } from './plan-workflows';
import { joined, part, type Blocker, type Part, type Scene, type SetupChoices } from './scene';
import type { Deed, Step } from './step';

/** Of which things the site holds a limited number, and how many this plan makes. */
interface Room {
  readonly of: Limited;
  readonly wanted: number;
  /** Absent: no limit that one could meet. */
  readonly left?: number;
}

export interface SetupPlan extends Part {
  readonly room: readonly Room[];
}

/**
 * What has to be done so that the chosen projects have what Entente needs: what is there is taken,
 * what is missing is made, nothing is taken away.
 *
 * The steps are in an order in which they can be done one by one; no step means that nothing is
 * missing. A plan with blockers is there to be read: it must not be applied.
 */
export function planSetup(actual: ActualState, choices: SetupChoices): SetupPlan {
  const chosen = byId(actual.projects.filter(({ id }) => choices.projectIds.includes(id)));
  const projects = chosen.filter(({ style }) => style === 'company');
  const site = projects.length > 0 ? planSite({ actual, choices, projects }) : part();
  const all = joined([
    ...[site, planEnrolment(chosen, site.steps), planPanels(chosen)],
    // What changes workflows comes first, and gates into what they are then.
    changesWorkflows(site.steps) ? part() : planGates({ actual, choices, projects }),
  ]);
  const room = countRoom(actual, all.steps);
  return {
    ...all,
    reused: once(all.reused),
    blockers: [
      ...missing(chosen, choices),
      ...running(actual, all.steps),
      ...all.blockers,
      ...room.flatMap(noRoom),
    ],
    room,
  };
}

function planSite(scene: Scene): Part {
  const types = placeTypes(scene);
  const statuses = placeStatuses(scene, wantedStatuses(scene));
  const resolutions = placeResolutions(scene);
  const links = placeLinkTypes(scene);
  const fields = placeFields(scene);
  const screens = placeMoveScreens(scene, fields.refs);
  return joined([
    ...[types.part, statuses.part, resolutions.part, links.part, fields.part],
    planContexts(scene, fields.refs, types.refs),
    planLayouts(scene, fields.refs),
    screens.part,
    planTypeSchemes(scene, types.refs),
    planTypeScreens(scene, types.refs, fields.refs),
    planWorkflows(scene, {
      types: types.refs,
      fields: fields.refs,
      statuses: statuses.refs,
      resolutions: resolutions.refs,
      screens: screens.refs,
    }),
    planBoards(scene, types.refs),
  ]);
}

const changesWorkflows = (steps: readonly Step[]): boolean =>
  steps.some((each) => /workflow/.test(each.kind) || ('of' in each && each.of === 'workflows'));

const once = (reused: Part['reused']): Part['reused'] =>
  reused.filter(
    ({ key, id }, at) => reused.findIndex((each) => each.key === key && each.id === id) === at,
  );

const missing = (found: readonly ActualProject[], { projectIds }: SetupChoices): Blocker[] =>
  [...new Set(projectIds)]
    .sort()
    .filter((id) => !found.some((project) => project.id === id))
    .map((projectId) => ({ code: 'project-missing', projectId }));

/** Jira refuses a second change of workflows while one runs; a plan without steps waits for nothing. */
const running = ({ runningTask }: ActualState, steps: readonly Step[]): Blocker[] =>
  runningTask === undefined || steps.length === 0
    ? []
    : [{ code: 'task-running', taskId: runningTask }];

const MAKERS: Readonly<Record<Limited, Deed['kind']>> = {
  type: 'create-type',
  status: 'create-status',
  field: 'create-field',
};

const countRoom = ({ room }: ActualState, steps: readonly Step[]): Room[] =>
  keysOf(MAKERS).map((of) => {
    const left = room[of];
    const wanted = steps.filter(({ kind }) => kind === MAKERS[of]).length;
    return { of, wanted, ...(left !== undefined && { left }) };
  });

const noRoom = ({ of, wanted, left }: Room): Blocker[] =>
  left !== undefined && wanted > left ? [{ code: 'no-room', of, wanted, left }] : [];
