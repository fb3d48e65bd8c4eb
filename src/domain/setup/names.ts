import type { ActualState, Named } from './actual-state';
import type { SetupPlan } from './plan';
import type { NamedKind, SetupNames } from './run';

/** The names of what a plan speaks of, and of all that the admin can choose among. */
export function namesIn(
  plan: SetupPlan,
  actual: ActualState,
  others: readonly Named[],
): SetupNames {
  const spoken = new Set(textsIn(plan));
  const ofPlan = (list: readonly Named[]) => list.filter(({ id }) => spoken.has(id));
  const ofSite = (list: readonly (Named & { readonly projectId?: string })[]) =>
    list.filter(({ projectId }) => projectId === undefined);
  const lists: Readonly<Record<NamedKind, readonly Named[]>> = {
    project: [...actual.projects, ...others],
    type: ofSite(actual.issueTypes),
    status: ofSite(actual.statuses),
    workflow: ofSite(actual.workflows),
    resolution: ofPlan(actual.resolutions),
    'link-type': ofPlan(actual.linkTypes),
    field: ofPlan(actual.fields),
    layout: ofPlan(actual.layouts),
    screen: ofPlan(actual.screens),
    'screen-scheme': ofPlan(actual.screenSchemes),
    'types-scheme': ofPlan(actual.typeSchemes),
    'workflows-scheme': ofPlan(actual.workflowSchemes),
    'screens-scheme': ofPlan(actual.typeScreenSchemes),
    filter: ofPlan(actual.filters),
    board: ofPlan(actual.boards),
  };
  return Object.fromEntries(
    Object.entries(lists).map(([kind, list]) => [
      kind,
      Object.fromEntries(list.map(({ id, name }) => [id, name])),
    ]),
  );
}

/** Every text in a value: ids are among them. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Projects that see a change and were not chosen. */
export function othersIn({ steps, notes }: SetupPlan, actual: ActualState): readonly string[] {
  const touched = [
    ...steps.flatMap(({ touches }) => touches),
    ...notes.flatMap((note) => ('othersIds' in note ? note.othersIds : [])),
  ];
  const known = new Set(actual.projects.map(({ id }) => id));
  return [...new Set(touched)].filter((id) => !known.has(id)).sort();
}
