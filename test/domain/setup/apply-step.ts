import type {
  ActualProject,
  ActualState,
  MappingScheme,
  Named,
} from '../../../src/domain/setup/actual-state';
import type { Ref, SchemeEntry, StatusMap, Step } from '../../../src/domain/setup/step';

/** The site after one step, with Jira's own refusals; what it makes is journalled. */
export function applyStep(state: ActualState, step: Step): ActualState {
  for (const key of step.needs) idOf(state, { kind: 'made', by: key });
  const id = `made/${step.key}`;
  const done = perform(state, step, id);
  const makes = step.kind.startsWith('create') || step.kind === 'copy-scheme';
  return makes ? { ...done, journal: [...state.journal, { key: step.key, id }] } : done;
}

export const applyAll = (state: ActualState, steps: readonly Step[]): ActualState =>
  steps.reduce(applyStep, state);

function idOf({ journal }: ActualState, ref: Ref): string {
  if (ref.kind === 'existing') return ref.id;
  const entry = journal.find(({ key }) => key === ref.by);
  if (!entry) throw new Error(`${ref.by} has not been done yet`);
  return entry.id;
}

/** The context for all projects comes with its field. */
const contextIdOf = (state: ActualState, ref: Ref): string =>
  ref.kind === 'made' && ref.by.startsWith('field:') ? `${idOf(state, ref)}/all` : idOf(state, ref);

function added<T extends Named>(list: readonly T[], one: T): T[] {
  if (list.some(({ name }) => name.toLowerCase() === one.name.toLowerCase())) {
    throw new Error(`the name ${one.name} is taken`);
  }
  return [...list, one];
}

function changed<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: (one: T) => T,
): T[] {
  if (!list.some((each) => each.id === id)) throw new Error(`no ${id}`);
  return list.map((each) => (each.id === id ? change(each) : each));
}

function perform(state: ActualState, step: Step, id: string): ActualState {
  const ids = (refs: readonly Ref[]): string[] => refs.map((ref) => idOf(state, ref));
  switch (step.kind) {
    case 'create-type':
      return {
        ...state,
        issueTypes: added(state.issueTypes, { id, name: step.name, level: 'standard' }),
      };
    case 'create-status': {
      const { name, category } = step;
      return { ...state, statuses: added(state.statuses, { id, name, category }) };
    }
    case 'create-resolution':
      return { ...state, resolutions: added(state.resolutions, { id, name: step.name }) };
    case 'create-link-type':
      return { ...state, linkTypes: added(state.linkTypes, { id, name: step.name }) };
    case 'create-field':
      return createField(state, step, id);
    case 'create-context': {
      const context = { id, projectIds: step.projectIds, typeIds: 'all', options: [] } as const;
      return withField(state, step.field, (field) => ({
        ...field,
        contexts: [...field.contexts, context],
      }));
    }
    case 'widen-context':
      return withField(state, step.field, (field) => ({
        ...field,
        contexts: changed(field.contexts, step.contextId, (context) => ({
          ...context,
          typeIds: context.typeIds === 'all' ? 'all' : [...context.typeIds, ...ids(step.types)],
        })),
      }));
    case 'add-options':
      return withField(state, step.field, (field) => ({
        ...field,
        contexts: changed(field.contexts, contextIdOf(state, step.context), (context) => ({
          ...context,
          options: step.options.reduce(
            (list, { key, name }) => added(list, { id: `made/${context.id}/${key}`, name }),
            [...context.options],
          ),
        })),
      }));
    case 'show-fields':
      return {
        ...state,
        layouts: changed(state.layouts, step.layoutId, (layout) => ({
          ...layout,
          fieldIds: [...layout.fieldIds, ...ids(step.fields)],
        })),
      };
    case 'create-screen': {
      const { name, fields } = step;
      return { ...state, screens: added(state.screens, { id, name, fieldIds: ids(fields) }) };
    }
    case 'add-to-screen':
      return {
        ...state,
        screens: changed(state.screens, idOf(state, step.screen), (screen) => ({
          ...screen,
          fieldIds: [...screen.fieldIds, ...ids(step.fields)],
        })),
      };
    case 'create-screen-scheme': {
      const screenIds = ids([step.screen]);
      return {
        ...state,
        screenSchemes: added(state.screenSchemes, { id, name: step.name, screenIds }),
      };
    }
    case 'create-workflow':
      return {
        ...state,
        workflows: added(state.workflows, {
          id,
          name: step.name,
          statusIds: ids(step.statuses),
          moves: step.moves.map(({ from, to }) => ({
            from: from === 'initial' ? from : ids(from),
            to: idOf(state, to),
          })),
        }),
      };
    case 'copy-scheme':
      return withSchemes(state, step.of, (schemes) => {
        const source = schemes.find((each) => each.id === step.from);
        if (!source) throw new Error(`no scheme ${step.from}`);
        const copy = { ...source, id, name: step.name, projectIds: [] };
        return added(schemes, withEntries(state, copy, step.adds));
      });
    case 'extend-scheme': {
      const extended = withSchemes(state, step.of, (schemes) =>
        changed(schemes, idOf(state, step.scheme), (scheme) =>
          withEntries(state, scheme, step.adds),
        ),
      );
      return moveIssues(extended, step.statusMaps);
    }
    case 'assign-scheme':
      if (step.of === 'workflows' && projectOf(state, step.projectId).issueCount > 0) {
        throw new Error('only a project without issues takes a workflow scheme so');
      }
      return assigned(state, step.of, step.projectId, idOf(state, step.scheme));
    case 'switch-workflows': {
      const { projectId, scheme, statusMaps } = step;
      return moveIssues(assigned(state, 'workflows', projectId, idOf(state, scheme)), statusMaps);
    }
    case 'create-filter':
      return { ...state, filters: added(state.filters, { id, name: step.name }) };
    case 'create-board':
      return { ...state, boards: added(state.boards, { id, name: step.name }) };
    // Jira does not tell which panels are pinned.
    case 'pin-panel':
      return state;
    case 'set-gates':
      return {
        ...state,
        workflows: changed(state.workflows, step.workflowId, (workflow) => ({
          ...workflow,
          moves: workflow.moves.map(({ gates: _old, ...move }) => {
            const gates = step.rules.filter(({ transitionId }) => transitionId === move.id);
            return gates.length === 0 ? move : { ...move, gates };
          }),
        })),
      };
    case 'enrol':
      return withProject(state, step.projectId, (project) => ({ ...project, isEnrolled: true }));
  }
}

function createField(
  state: ActualState,
  step: Extract<Step, { readonly kind: 'create-field' }>,
  id: string,
): ActualState {
  const context = { id: `${id}/all`, projectIds: 'all', typeIds: 'all', options: [] } as const;
  return {
    ...state,
    fields: added(state.fields, { id, name: step.name, type: step.type, contexts: [context] }),
    layouts:
      state.fieldModel === 'schemes'
        ? state.layouts
        : state.layouts.map((each) => ({ ...each, fieldIds: [...each.fieldIds, id] })),
  };
}

const withField = (
  state: ActualState,
  ref: Ref,
  change: (field: ActualState['fields'][number]) => ActualState['fields'][number],
): ActualState => ({ ...state, fields: changed(state.fields, idOf(state, ref), change) });

const withProject = (
  state: ActualState,
  id: string,
  change: (project: ActualProject) => ActualProject,
): ActualState => ({ ...state, projects: changed(state.projects, id, change) });

function projectOf({ projects }: ActualState, id: string): ActualProject {
  const project = projects.find((each) => each.id === id);
  if (!project) throw new Error(`no project ${id}`);
  return project;
}

type AnyScheme = Named & { readonly projectIds: readonly string[] } & Partial<
    Pick<MappingScheme, 'byType' | 'defaultId'>
  > & { readonly typeIds?: readonly string[] };

const LISTS = {
  types: 'typeSchemes',
  workflows: 'workflowSchemes',
  screens: 'typeScreenSchemes',
} as const;

const withSchemes = (
  state: ActualState,
  of: keyof typeof LISTS,
  change: (schemes: readonly AnyScheme[]) => readonly AnyScheme[],
): ActualState => ({ ...state, [LISTS[of]]: change(state[LISTS[of]]) });

function withEntries(
  state: ActualState,
  scheme: AnyScheme,
  adds: readonly SchemeEntry[],
): AnyScheme {
  const types = adds.map(({ type }) => idOf(state, type));
  if (scheme.typeIds) {
    if (types.some((id) => scheme.typeIds?.includes(id))) throw new Error('the type is in already');
    return { ...scheme, typeIds: [...scheme.typeIds, ...types] };
  }
  const follows = adds.map(({ follows: ref }, at) => {
    if (!ref) throw new Error('a type that follows nothing');
    return [types[at], idOf(state, ref)] as const;
  });
  return { ...scheme, byType: { ...scheme.byType, ...Object.fromEntries(follows) } };
}

const assigned = (
  state: ActualState,
  of: keyof typeof LISTS,
  projectId: string,
  schemeId: string,
): ActualState =>
  withSchemes(state, of, (schemes) =>
    changed(
      schemes.map((each) => ({
        ...each,
        projectIds: each.projectIds.filter((id) => id !== projectId),
      })),
      schemeId,
      (scheme) => ({ ...scheme, projectIds: [...scheme.projectIds, projectId] }),
    ),
  );

const moveIssues = (state: ActualState, maps: readonly StatusMap[]): ActualState => ({
  ...state,
  projects: state.projects.map((project) => ({
    ...project,
    issues: project.issues.map((issue) => {
      const map = maps.find(
        ({ projectId, typeId, from }) =>
          projectId === project.id && typeId === issue.typeId && from === issue.statusId,
      );
      return map ? { ...issue, statusId: idOf(state, map.to) } : issue;
    }),
  })),
});
