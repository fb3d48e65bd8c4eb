import { gateConfig, readGateParts, type GateParts } from '../gates/gate-config';
import { gateExpression, type GateIds } from '../gates/gate-expression';
import { GATE_STAGES, GATES, modeOf, passesGate, type GateKey } from '../gates/gate';
import type { ActualMove, ActualWorkflow, AgreedGates, MappingScheme } from './actual-state';
import { STATUSES } from './desired-statuses';
import { isSameName } from './match';
import { part, type Part, type Scene } from './scene';
import { step, type PlannedGate } from './step';

type AgreedProject = AgreedGates['projects'][number];

/** What the rules of a workflow follow from. */
interface Wish {
  readonly agreed: AgreedGates;
  readonly ids: GateIds;
  /** Projects of the plan that follow the workflow. */
  readonly followers: readonly AgreedProject[];
}

/**
 * The app's validators on the workflows of the chosen projects, as their settings ask for them: one
 * step a workflow that has others. What a workflow has for projects that were not chosen stays, as
 * long as they are enrolled.
 */
export function planGates(scene: Scene): Part {
  const { agreed, workflows } = scene.actual;
  if (agreed === undefined) return part();
  const ids: GateIds = {
    site: agreed.site,
    appFields: scene.actual.appFields,
    inForceStatusIds: inForce(scene),
  };
  const chosen = agreed.projects.filter(({ projectId }) =>
    scene.projects.some(({ id }) => id === projectId),
  );
  return part({
    steps: workflows.flatMap((workflow) => {
      const followers = chosen.filter((project) => follows(scene, agreed, project, workflow.id));
      if (followers.length === 0) return [];
      const wanted = wantedRules(workflow, { agreed, ids, followers });
      if (isSameRules(wanted, rulesOn(workflow))) return [];
      const deed = { kind: 'set-gates', workflowId: workflow.id, rules: wanted } as const;
      return [step(`gates:${workflow.id}`, deed, touched(scene, agreed, workflow.id))];
    }),
  });
}

/** A waiver is in force in the status of that name, or in the one that set-up made for it. */
function inForce({ actual: { statuses, journal } }: Scene): string[] {
  const { en, fr, category } = STATUSES['waiver-in-force'];
  return statuses
    .filter(
      ({ id, name, category: own }) =>
        journal.some((entry) => entry.key === 'status:waiver-in-force' && entry.id === id) ||
        (own === category && [en, fr].some((each) => isSameName(each, name))),
    )
    .map(({ id }) => id);
}

const followedIn = (scheme: MappingScheme, { site }: AgreedGates): string[] =>
  [...site.workTypes.prototype, ...site.workTypes.request].map(
    (typeId) => scheme.byType[typeId] ?? scheme.defaultId,
  );

const schemesWith = ({ actual }: Scene, agreed: AgreedGates, workflowId: string) =>
  actual.workflowSchemes.filter((scheme) => followedIn(scheme, agreed).includes(workflowId));

const follows = (
  scene: Scene,
  agreed: AgreedGates,
  { projectId }: AgreedProject,
  workflowId: string,
): boolean =>
  schemesWith(scene, agreed, workflowId).some(({ projectIds }) => projectIds.includes(projectId));

const touched = (scene: Scene, agreed: AgreedGates, workflowId: string): string[] => [
  ...new Set(schemesWith(scene, agreed, workflowId).flatMap(({ projectIds }) => projectIds)),
];

function wantedRules(workflow: ActualWorkflow, wish: Wish): PlannedGate[] {
  return workflow.moves.flatMap((move) =>
    GATES.flatMap((gate) => {
      const parts = { ...partsOfOthers(move, gate, wish), ...partsOf(move, gate, wish) };
      const { id: transitionId, name: transition = '' } = move;
      return transitionId === undefined || Object.keys(parts).length === 0
        ? []
        : [{ transitionId, transition, gate, config: gateConfig(parts) }];
    }),
  );
}

function partsOfOthers(move: ActualMove, gate: GateKey, { agreed, followers }: Wish): GateParts {
  const isOther = (id: string): boolean =>
    agreed.projects.some(({ projectId }) => projectId === id) &&
    !followers.some(({ projectId }) => projectId === id);
  const parts = (move.gates ?? [])
    .filter((each) => each.gate === gate)
    .flatMap(({ config }) => Object.entries(readGateParts(config)));
  return Object.fromEntries(parts.filter(([id]) => isOther(id)));
}

function partsOf(move: ActualMove, gate: GateKey, { ids, followers }: Wish): GateParts {
  return Object.fromEntries(
    followers.flatMap((project) => {
      const stage = GATE_STAGES[gate].find((each) => isBlocked(move, gate, each, project));
      const expression = stage && gateExpression(ids, { gate, stage, project });
      return expression === undefined ? [] : [[project.projectId, expression] as const];
    }),
  );
}

/** How a project's workflows differ from what it has agreed on, gate by gate. */
export interface GateDrift {
  /** Agreed to block, and not there. */
  readonly missing: readonly GateKey[];
  /** There, and not agreed on any more. */
  readonly left: readonly GateKey[];
  readonly isGated: boolean;
}

/** @param workflows those that the project's prototypes and requests follow. */
export function findGateDrift(
  site: AgreedGates['site'],
  project: AgreedProject,
  workflows: readonly ActualWorkflow[],
): GateDrift {
  // Only whether there is something to ask counts here, not by which ids.
  const ids: GateIds = { site, appFields: { 'case-complete': 'any' }, inForceStatusIds: [] };
  const wish: Wish = { agreed: { site, projects: [project] }, ids, followers: [project] };
  const moves = workflows.flatMap((workflow) => workflow.moves);
  const differs = (isThere: boolean): GateKey[] =>
    GATES.filter((gate) =>
      moves.some((move) => {
        const isWanted = Object.keys(partsOf(move, gate, wish)).length > 0;
        return isWanted !== isThere && hasGate(move, gate, project.projectId) === isThere;
      }),
    );
  const isGated = moves.some((move) =>
    GATES.some((gate) => hasGate(move, gate, project.projectId)),
  );
  return { missing: differs(false), left: differs(true), isGated };
}

const hasGate = ({ gates = [] }: ActualMove, gate: GateKey, projectId: string): boolean =>
  gates.some((each) => each.gate === gate && readGateParts(each.config)[projectId] !== undefined);

function isBlocked(
  { from, to }: ActualMove,
  gate: GateKey,
  stage: (typeof GATE_STAGES)[GateKey][number],
  project: AgreedProject,
): boolean {
  if (from === 'initial' || project.stageMap[to]?.stage !== stage) return false;
  if (modeOf(project, gate, stage) !== 'block') return false;
  return from === 'any' || from.some((id) => passesGate(gate, project.stageMap[id]?.stage, stage));
}

const rulesOn = ({ moves }: ActualWorkflow): Omit<PlannedGate, 'transition'>[] =>
  moves.flatMap(({ id, gates = [] }) => gates.map((gate) => ({ ...gate, transitionId: id ?? '' })));

/** Whatever the order, and however Jira writes the JSON. */
function isSameRules(
  wanted: readonly Omit<PlannedGate, 'transition'>[],
  actual: readonly Omit<PlannedGate, 'transition'>[],
): boolean {
  const told = (rules: readonly Omit<PlannedGate, 'transition'>[]): string =>
    rules
      .map(({ transitionId, gate, config }) => `${transitionId} ${gate} ${plainJson(config)}`)
      .sort()
      .join('\n');
  return told(wanted) === told(actual);
}

function plainJson(config: string): string {
  try {
    const { expression } = JSON.parse(config) as { readonly expression?: unknown };
    return JSON.stringify([expression, readGateParts(config)]);
  } catch {
    return config;
  }
}
