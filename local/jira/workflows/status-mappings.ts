import type { StatusMove } from '../workflow-schemes/moves';
import { projectsFollowing, typesWith } from '../workflow-schemes/usage';
import type { World } from '../world';
import { recordsIn, textIn } from './json-reader';
import type { WorkflowInput } from './payload';
import { mappingProblem, type WorkflowProblem } from './problem';
import type { Workflow } from './workflow';
import type { IdOf } from './write-parts';

type Json = Record<string, unknown>;

interface Migration {
  readonly from: string;
  readonly to: string;
}

/** Where issues go whose status leaves the workflow: for all, and for one type in one project. */
export interface Mappings {
  readonly all: readonly Migration[];
  readonly byType: readonly {
    readonly projectId: string;
    readonly typeId: string;
    readonly migrations: readonly Migration[];
  }[];
}

const readMigration = (json: Json): Migration => ({
  from: textIn(json, 'oldStatusReference'),
  to: textIn(json, 'newStatusReference'),
});

export const readMappings = (json: Json): Mappings => ({
  all: recordsIn(json, 'defaultStatusMappings').map(readMigration),
  byType: recordsIn(json, 'statusMappings').map((each) => ({
    projectId: textIn(each, 'projectId'),
    typeId: textIn(each, 'issueTypeId'),
    migrations: recordsIn(each, 'statusMigrations').map(readMigration),
  })),
});

type MappedWorkflow = WorkflowInput & { readonly mappings: Mappings };

/** Issues that would be left in a status that the workflow has no more. */
interface Stranded {
  readonly projectId: string;
  readonly typeId: string;
  readonly statusId: string;
}

function strandedIn(world: World, before: Workflow, kept: ReadonlySet<string>): Stranded[] {
  const gone = new Set(before.statusIds.filter((id) => !kept.has(id)));
  if (gone.size === 0) return [];
  const followers = new Map(
    projectsFollowing(world, before.id).map(
      (project) => [project.id, new Set(typesWith(world, project, before.id))] as const,
    ),
  );
  const found = new Map<string, Stranded>();
  for (const { projectId, typeId, statusId } of world.issues.values()) {
    if (!gone.has(statusId) || !followers.get(projectId)?.has(typeId)) continue;
    found.set(`${projectId} ${typeId} ${statusId}`, { projectId, typeId, statusId });
  }
  return [...found.values()];
}

/** The narrowest mapping wins. */
function targetFor(
  { mappings }: MappedWorkflow,
  { projectId, typeId, statusId }: Stranded,
  idOf: IdOf,
): string | undefined {
  const own = mappings.byType.find(
    (each) => each.projectId === projectId && each.typeId === typeId,
  );
  const found = [...(own?.migrations ?? []), ...mappings.all].find(
    ({ from }) => idOf(from) === statusId,
  );
  return found && idOf(found.to);
}

const keptBy = ({ statuses }: WorkflowInput, idOf: IdOf): ReadonlySet<string> =>
  new Set(statuses.map(({ reference }) => idOf(reference)));

/** Issues without a place to go, and places that the workflow does not have. */
export function strandedProblems(
  world: World,
  before: Workflow,
  update: MappedWorkflow,
  idOf: IdOf,
): WorkflowProblem[] {
  const kept = keptBy(update, idOf);
  return strandedIn(world, before, kept).flatMap((each) => {
    const to = targetFor(update, each, idOf);
    if (to !== undefined && kept.has(to)) return [];
    const message =
      to === undefined
        ? 'You must provide a status mapping for the status that is removed.'
        : 'The new status of a status mapping must be in the workflow.';
    const { projectId, typeId, statusId } = each;
    const where = { statusMappingReference: { projectId, issueTypeId: typeId } };
    const code = to === undefined ? 'STATUS_MAPPING_MISSING' : 'STATUS_MAPPING_INVALID';
    return [mappingProblem(code, message, { ...where, statusReference: statusId })];
  });
}

export const movesOf = (
  world: World,
  before: Workflow,
  update: MappedWorkflow,
  idOf: IdOf,
): StatusMove[] =>
  strandedIn(world, before, keptBy(update, idOf)).flatMap((each) => {
    const to = targetFor(update, each, idOf);
    const { projectId, typeId, statusId: from } = each;
    return to === undefined ? [] : [{ projectId, typeId, from, to }];
  });
