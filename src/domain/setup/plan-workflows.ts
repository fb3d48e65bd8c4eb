import { valueOf } from '../invariant';
import type { ActualProject, ActualStatus, ActualWorkflow, MappingScheme } from './actual-state';
import type { DesiredFieldKey } from './desired-fields';
import type { DesiredMove } from './desired-moves';
import type { ResolutionKey } from './desired-resolutions';
import type { MoveScreenKey } from './desired-screens';
import { STATUSES, type StatusKey } from './desired-statuses';
import type { WorkTypeKey } from './desired-types';
import { statusesOf, WORKFLOWS } from './desired-workflows';
import { compareIds, isSameName } from './match';
import { isThis, keysOf, place, said, type Placed } from './place';
import { fieldRefs, followedBy } from './plan-screens';
import { planSchemes } from './plan-schemes';
import { joined, part, type Part, type Scene } from './scene';
import { proposeStatusMaps, type Target } from './status-map';
import { step, type PlannedMove, type Ref, type SchemeEntry, type StatusMap } from './step';

/** What the workflows are made of. */
export interface Parts {
  readonly types: Readonly<Record<WorkTypeKey, Ref>>;
  readonly fields: Readonly<Record<DesiredFieldKey, Ref>>;
  readonly statuses: Readonly<Record<StatusKey, Ref>>;
  readonly resolutions: Readonly<Record<ResolutionKey, Ref>>;
  readonly screens: Readonly<Record<MoveScreenKey, Ref>>;
}

/** Statuses that the plan answers for: not those of a workflow that the admin chose to keep. */
export function wantedStatuses({ choices }: Scene): StatusKey[] {
  const wanted = new Set(
    keysOf(WORKFLOWS)
      .filter((type) => choices.choices?.[`workflow:${type}`]?.kind !== 'use')
      .flatMap((type) => statusesOf(WORKFLOWS[type])),
  );
  return keysOf(STATUSES).filter((key) => wanted.has(key));
}

/** Each of our types follows a workflow with our statuses and moves, in every chosen project. */
export function planWorkflows(scene: Scene, parts: Parts): Part {
  const { workflowSchemes } = scene.actual;
  const placed = new Map<WorkTypeKey, Placed>();
  for (const type of keysOf(WORKFLOWS)) {
    if (isWanted(scene, type, parts)) placed.set(type, placeWorkflow(scene, type, parts));
  }
  const lackOf = (scheme: MappingScheme): SchemeEntry[] =>
    [...placed].flatMap(([type, { ref }]) =>
      isServed(scene, scheme, type, parts) ||
      isThis(ref, followedBy(scheme, parts.types[type]) ?? '')
        ? []
        : [{ type: parts.types[type], follows: ref }],
    );
  const statusMaps = (
    scheme: MappingScheme,
    adds: readonly SchemeEntry[],
    project: ActualProject,
  ): StatusMap[] =>
    [...placed].flatMap(([type, { ref }]) => {
      const typeRef = parts.types[type];
      if (typeRef.kind === 'made' || !adds.some((add) => add.type === typeRef)) return [];
      const old = scene.actual.workflows.find(({ id }) => id === followedBy(scheme, typeRef));
      const targets = targetsOf(scene, type, ref, parts);
      return proposeStatusMaps(scene, project, typeRef.id, { old, targets });
    });
  return joined([
    ...[...placed.values()].map((each) => each.part),
    ...[...placed].map(([type, { ref }]) => driftOf(scene, type, ref, parts)),
    planSchemes(scene, { of: 'workflows', schemes: workflowSchemes, lackOf, statusMaps }),
  ]);
}

/** Unless all the chosen projects have it, or one as good. */
const isWanted = (scene: Scene, type: WorkTypeKey, parts: Parts): boolean =>
  scene.choices.choices?.[`workflow:${type}`]?.kind === 'use' ||
  scene.actual.workflowSchemes
    .filter(({ projectIds }) => scene.projects.some(({ id }) => projectIds.includes(id)))
    .some((scheme) => !isServed(scene, scheme, type, parts));

function isServed(scene: Scene, scheme: MappingScheme, type: WorkTypeKey, parts: Parts): boolean {
  if (scene.choices.choices?.[`workflow:${type}`]?.kind === 'use') return false;
  const followed = followedBy(scheme, parts.types[type]);
  const workflow = scene.actual.workflows.find(({ id }) => id === followed);
  return workflow !== undefined && covers(scene, workflow, type, parts);
}

/** Whether a workflow has our statuses and moves; it may have more. */
function covers(
  { actual }: Scene,
  workflow: ActualWorkflow,
  type: WorkTypeKey,
  { statuses }: Parts,
): boolean {
  const present = actual.statuses.filter(({ id }) => workflow.statusIds.includes(id));
  const ids = new Map(
    statusesOf(WORKFLOWS[type]).map((key) => {
      const alike = present.filter((each) => isThis(statuses[key], each.id) || isAlike(each, key));
      return [key, new Set(alike.map(({ id }) => id))] as const;
    }),
  );
  const goes = (from: StatusKey | 'initial', to: StatusKey): boolean =>
    workflow.moves.some((move) => {
      if (!valueOf(ids, to).has(move.to)) return false;
      if (from === 'initial' || move.from === 'initial') return move.from === from;
      return move.from === 'any' || move.from.some((id) => valueOf(ids, from).has(id));
    });
  return (
    [...ids.values()].every(({ size }) => size > 0) &&
    WORKFLOWS[type].moves.every(({ from, to }) =>
      from === 'initial' ? goes(from, to) : from.every((each) => goes(each, to)),
    )
  );
}

/** A site may have *Done* and *Terminé*: a workflow may have been made with either. */
const isAlike = ({ name, category }: ActualStatus, key: StatusKey): boolean =>
  category === STATUSES[key].category &&
  (isSameName(name, STATUSES[key].en) || isSameName(name, STATUSES[key].fr));

function placeWorkflow(scene: Scene, type: WorkTypeKey, parts: Parts): Placed {
  const key = `workflow:${type}`;
  const candidates = scene.actual.workflows
    .filter(({ projectId }) => projectId === undefined)
    .map((each) => ({ ...each, fits: covers(scene, each, type, parts), is: 'other-workflow' }));
  const { en, fr, moves } = WORKFLOWS[type];
  return place({ key, names: { en, fr } }, candidates, scene, (name) =>
    step(key, {
      kind: 'create-workflow',
      name,
      statuses: statusesOf(WORKFLOWS[type]).map((status) => parts.statuses[status]),
      moves: moves.map((move) => plannedMove(scene, move, parts)),
    }),
  );
}

function plannedMove(scene: Scene, move: DesiredMove, parts: Parts): PlannedMove {
  const { from, to, screen, required = [], resolution } = move;
  return {
    name: said(move, scene),
    from: from === 'initial' ? from : from.map((status) => parts.statuses[status]),
    to: parts.statuses[to],
    ...(screen && { screen: parts.screens[screen] }),
    required: fieldRefs(scene, required, parts.fields),
    ...(resolution && {
      resolution: resolution === 'cleared' ? resolution : parts.resolutions[resolution],
    }),
  };
}

function driftOf(scene: Scene, type: WorkTypeKey, ref: Ref, parts: Parts): Part {
  const { actual } = scene;
  const workflow = actual.workflows.find(({ id }) => isThis(ref, id));
  const key = `workflow:${type}`;
  const isOurs = actual.journal.some((entry) => entry.key === key && entry.id === workflow?.id);
  if (!workflow || !isOurs || covers(scene, workflow, type, parts)) return part();
  return part({ notes: [{ code: 'workflow-changed', key, id: workflow.id }] });
}

/** The statuses that issues can go to: ours, or those of the workflow that is there. */
function targetsOf({ actual }: Scene, type: WorkTypeKey, ref: Ref, parts: Parts): Target[] {
  const workflow = actual.workflows.find(({ id }) => isThis(ref, id));
  const ours = statusesOf(WORKFLOWS[type]).map((key): Target => {
    const { en, fr, category } = STATUSES[key];
    const isFirst = WORKFLOWS[type].moves.some(({ from, to }) => from === 'initial' && to === key);
    return { ref: parts.statuses[key], key, names: [en, fr], category, isFirst };
  });
  if (!workflow) return ours;
  const statuses = new Map(actual.statuses.map((status) => [status.id, status]));
  return [...workflow.statusIds].sort(compareIds).map((id) => {
    const { name, category } = valueOf(statuses, id);
    const own = ours.find((target) => isThis(target.ref, id));
    const isFirst = workflow.moves.some(({ from, to }) => from === 'initial' && to === id);
    return {
      ref: { kind: 'existing', id },
      ...(own?.key && { key: own.key }),
      names: [name, ...(own?.names ?? [])],
      category,
      isFirst,
    };
  });
}
