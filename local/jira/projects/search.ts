import { idsParam } from '../listing';
import { hasPermission, isAdmin } from '../permissions/model';
import { findProperty } from '../properties/model';
import { badRequest } from '../refusal';
import { listParam, type RouteCall } from '../route';
import type { World } from '../world';
import { projectFigures } from './figures';
import type { Project } from './project';

const MAX_NAMED = 50;
const STATES: Readonly<Record<string, Project['state']>> = {
  live: 'live',
  archived: 'archived',
  deleted: 'trashed',
};

/** The projects that a call asks for, in the order it asks for. */
export function searchProjects(call: RouteCall): Project[] {
  const { world, query } = call;
  const text = query.get('query')?.toLowerCase();
  const types = listParam(call, 'typeKey');
  const category = query.get('categoryId');
  const states = statesOf(call);
  const { ids, keys } = namedIn(call);
  const property = propertyTest(world, query.get('propertyQuery'));
  const mayAct = actionTest(call);
  const wanted = [...world.projects.values()].filter(
    (project) =>
      states.includes(project.state) &&
      (ids.length === 0 || ids.includes(project.id)) &&
      (keys.length === 0 || keys.some((key) => isKeyOf(project, key))) &&
      (!text || [project.key, project.name].some((each) => each.toLowerCase().includes(text))) &&
      (types.length === 0 || types.includes(project.typeKey)) &&
      (category === null || project.categoryId === category) &&
      property(project) &&
      mayAct(project),
  );
  return ordered(world, wanted, query.get('orderBy') || 'key');
}

const isKeyOf = (project: Project, key: string): boolean =>
  project.key === key.toUpperCase() || project.formerKeys.includes(key.toUpperCase());

/** @throws 400 for more than fifty of either. */
function namedIn(call: RouteCall): { readonly ids: string[]; readonly keys: string[] } {
  const ids = idsParam(call, 'id');
  const keys = listParam(call, 'keys');
  if (ids.length > MAX_NAMED) throw badRequest('Up to 50 project IDs can be provided.');
  if (keys.length > MAX_NAMED) throw badRequest('Up to 50 project keys can be provided.');
  return { ids, keys };
}

function statesOf(call: RouteCall): Project['state'][] {
  const given = listParam(call, 'status');
  if (given.length === 0) return ['live'];
  return given.map((status) => {
    const state = STATES[status];
    if (!state) throw badRequest(`The project status '${status}' is not valid.`);
    return state;
  });
}

function actionTest({ world, accountId, query }: RouteCall): (project: Project) => boolean {
  const action = query.get('action') ?? 'view';
  const admin = isAdmin(world, accountId);
  const may = (permission: Parameters<typeof hasPermission>[2]) => (project: Project) =>
    hasPermission(world, accountId, permission, project);
  const [browses, edits] = [may('BROWSE_PROJECTS'), may('ADMINISTER_PROJECTS')];
  switch (action) {
    case 'view':
      return (project) => admin || browses(project) || edits(project);
    case 'browse':
      return browses;
    case 'edit':
      return (project) => admin || edits(project);
    case 'create':
      return may('CREATE_ISSUES');
    default:
      throw badRequest(`The action '${action}' is not valid.`);
  }
}

/** `[the.key].a.b=1`: the value at that place, as text. @throws 400 for another form. */
function propertyTest(world: World, query: string | null): (project: Project) => boolean {
  if (query === null) return () => true;
  const [, key = '', path = '', wanted = ''] = /^\[([^\]]+)\]((?:\.\w+)*)=(.*)$/.exec(query) ?? [];
  if (key === '') throw badRequest(`The property query '${query}' is not valid.`);
  const steps = path.split('.').slice(1);
  return ({ id }) => {
    const property = findProperty(world, 'project', id, key);
    if (!property) return false;
    const found = steps.reduce<unknown>(
      (value, step) => (value as Record<string, unknown> | null | undefined)?.[step],
      property.value,
    );
    return found !== undefined && textOf(found) === wanted.replace(/^"(.*)"$/, '$1');
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

type SortKey = (project: Project) => string | number;

function sortKeys(world: World): Readonly<Record<string, () => SortKey>> {
  const figures = () => projectFigures(world);
  const changed = (state: Project['state']) => (): SortKey => (project) =>
    project.state === state ? (project.stateChange?.at ?? 0) : 0;
  const updated = (): SortKey => {
    const known = figures();
    return ({ id }) => known.get(id)?.lastUpdate ?? 0;
  };
  return {
    key: () => (project) => project.key,
    name: () => (project) => project.name,
    category: () => (project) => world.projectCategories.find(project.categoryId ?? '')?.name ?? '',
    owner: () => (project) => world.users.find(project.leadAccountId)?.displayName ?? '',
    issueCount: () => {
      const known = figures();
      return ({ id }) => known.get(id)?.count ?? 0;
    },
    lastIssueUpdatedDate: updated,
    // The document's own prose has it by this name.
    lastIssueUpdatedTime: updated,
    archivedDate: changed('archived'),
    deletedDate: changed('trashed'),
  };
}

function ordered(world: World, projects: readonly Project[], orderBy: string): Project[] {
  // A plus that the client did not encode arrives as a space.
  const [, sign, by = ''] = /^([-+ ]?)(\w+)$/.exec(orderBy) ?? [];
  const sortKey = sortKeys(world)[by]?.();
  if (!sortKey) throw badRequest(`The value '${orderBy}' for orderBy is not valid.`);
  const factor = sign === '-' ? -1 : 1;
  const compare = (a: string | number, b: string | number): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
  return projects.toSorted(
    (a, b) => factor * compare(sortKey(a), sortKey(b)) || a.key.localeCompare(b.key),
  );
}
