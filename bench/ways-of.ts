import type { JiraModel } from '../local/jira/site';

/** How an issue of a type gets from its creation to a status. */
export interface Way {
  readonly typeId: string;
  /** Id of the status. */
  readonly to: string;
  readonly transitionIds: readonly string[];
}

/** The shortest way to each status that the types of a project reach without being over before. */
export function waysOf(
  model: JiraModel,
  projectId: string,
  typeIds: readonly string[],
  isOver: (statusId: string) => boolean,
): readonly Way[] {
  return typeIds.flatMap((typeId) => {
    const workflow = model.findWorkflow(projectId, typeId);
    return workflow ? waysThrough(workflow, typeId, isOver) : [];
  });
}

type Workflow = ReturnType<JiraModel['workflows']>[number];

function waysThrough(
  { transitions }: Workflow,
  typeId: string,
  isOver: (statusId: string) => boolean,
): readonly Way[] {
  const first = transitions.find(({ from }) => from === 'initial');
  if (!first) return [];
  const found: Way[] = [{ typeId, to: first.to, transitionIds: [] }];
  // The list grows while it is walked: nearest statuses first.
  for (const { to: here, transitionIds } of found) {
    const next = transitions.filter(
      ({ from }) => from === 'any' || (from !== 'initial' && from.includes(here)),
    );
    for (const { id, to } of next) {
      if (isOver(to) || found.some((way) => way.to === to)) continue;
      found.push({ typeId, to, transitionIds: [...transitionIds, id] });
    }
  }
  return found;
}
