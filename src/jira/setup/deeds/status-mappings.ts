import { isSameName } from '../../../domain/setup/match';
import type {
  ActualStatus,
  ActualWorkflow,
  MappingScheme,
} from '../../../domain/setup/actual-state';
import type { StatusMap } from '../../../domain/setup/step';
import type { JiraRequest } from '../../jira-request';
import { listStatuses } from '../things';
import { readWorkflows } from '../workflows';
import type { Work } from './deed';

type Mapping = Pick<MappingScheme, 'defaultId' | 'byType'>;

export interface TypeMappings {
  readonly issueTypeId: string;
  readonly statusMappings: readonly {
    readonly oldStatusId: string;
    readonly newStatusId: string;
  }[];
}

interface Change {
  readonly typeIds: readonly string[];
  readonly before: Mapping;
  readonly after: Mapping;
  /** What was agreed to; wins. */
  readonly agreed: readonly StatusMap[];
}

const followed = ({ defaultId, byType }: Mapping, typeId: string): string =>
  byType[typeId] ?? defaultId;

/**
 * Where the issues of every old status go, for each type whose workflow changes. Jira asks for all
 * of them, issues or not: what the plan did not need to ask for goes to the status of the name, else
 * of the category, else to the first one.
 */
export async function statusMappings(
  { jira, idOf }: Pick<Work, 'jira' | 'idOf'>,
  { typeIds, before, after, agreed }: Change,
): Promise<readonly TypeMappings[]> {
  const changing = typeIds.filter((id) => followed(before, id) !== followed(after, id));
  if (changing.length === 0) return [];
  const known = await readKnown(jira, [
    ...new Set(changing.flatMap((id) => [followed(before, id), followed(after, id)])),
  ]);
  return changing.flatMap((issueTypeId) => {
    const from = known.workflows.find(({ id }) => id === followed(before, issueTypeId));
    const to = known.workflows.find(({ id }) => id === followed(after, issueTypeId));
    if (!from || !to) return [];
    const statusMappings = from.statusIds
      .filter((id) => !to.statusIds.includes(id))
      .map((oldStatusId) => {
        const said = agreed.find(
          (each) => each.typeId === issueTypeId && each.from === oldStatusId,
        );
        return {
          oldStatusId,
          newStatusId: said ? idOf(said.to) : likest(known.statuses, oldStatusId, to),
        };
      });
    return statusMappings.length > 0 ? [{ issueTypeId, statusMappings }] : [];
  });
}

async function readKnown(jira: JiraRequest, workflowIds: readonly string[]) {
  const [workflows, statuses] = await Promise.all([
    readWorkflows(jira, workflowIds),
    listStatuses(jira),
  ]);
  return { workflows, statuses };
}

function likest(statuses: readonly ActualStatus[], oldId: string, to: ActualWorkflow): string {
  const old = statuses.find(({ id }) => id === oldId);
  const targets = statuses.filter(({ id }) => to.statusIds.includes(id));
  const first = to.moves.find(({ from }) => from === 'initial')?.to ?? to.statusIds[0] ?? '';
  const found =
    targets.find(({ name }) => old !== undefined && isSameName(name, old.name)) ??
    targets.find(({ id, category }) => id === first && category === old?.category) ??
    targets.find(({ category }) => category === old?.category);
  return found?.id ?? first;
}
