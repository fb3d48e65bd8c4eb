import { findGroup } from '../groups/model';
import { findProject } from '../permissions/model';
import { projectIdentity } from '../projects/view';
import type { World } from '../world';
import { BLANK_SIDE, EMPTY_SIDE, FieldProblem, isRecord, type FieldKind } from './field-kind';

function parseGroup(world: World, input: unknown): string {
  const named = isRecord(input) ? (input.groupId ?? input.name) : undefined;
  if (typeof named !== 'string') throw new FieldProblem("Specify a valid 'name' or 'groupId'");
  const group = findGroup(world, named);
  if (!group) throw new FieldProblem(`Could not find group with name '${named}'`);
  return group.id;
}

function groupBean(world: World, id: string): Record<string, unknown> {
  const name = groupName(world, id);
  const self = world.url(`/rest/api/3/group?groupId=${encodeURIComponent(id)}`);
  return { name, groupId: id, self };
}

const groupName = (world: World, id: string): string => world.groups.find(id)?.name ?? id;

export const groupKind: FieldKind = {
  schemaType: 'group',
  customKey: 'grouppicker',
  operations: ['set'],
  parse: (world, _field, input) => parseGroup(world, input),
  render: (world, _field, raw) => groupBean(world, String(raw)),
  side: (world, _field, raw) =>
    typeof raw === 'string' ? { id: raw, text: groupName(world, raw) } : EMPTY_SIDE,
};

export const multigroupKind: FieldKind = {
  schemaType: 'array',
  schemaItems: 'group',
  customKey: 'multigrouppicker',
  operations: ['add', 'set', 'remove'],
  parse(world, _field, input) {
    if (!Array.isArray(input)) throw new FieldProblem('data was not an array');
    const ids = [...new Set(input.map((each) => parseGroup(world, each)))];
    return ids.length > 0 ? ids : null;
  },
  render: (world, _field, raw) => (raw as readonly string[]).map((id) => groupBean(world, id)),
  side(world, _field, raw) {
    if (!Array.isArray(raw) || raw.length === 0) return BLANK_SIDE;
    const names = raw.map((id: unknown) => groupName(world, String(id)));
    return { id: `[${raw.join(', ')}]`, text: `[${names.join(', ')}]` };
  },
};

export const projectKind: FieldKind = {
  schemaType: 'project',
  customKey: 'project',
  operations: ['set'],
  parse(world, _field, input) {
    const named = isRecord(input) ? (input.id ?? input.key) : undefined;
    const project =
      typeof named === 'string' || typeof named === 'number'
        ? findProject(world, String(named))
        : undefined;
    if (!project) throw new FieldProblem('Could not find valid project.');
    return project.id;
  },
  render(world, _field, raw) {
    const project = world.projects.find(String(raw));
    return project ? projectIdentity(world, project) : null;
  },
  side: (world, _field, raw) =>
    typeof raw === 'string' ? { id: raw, text: world.projects.find(raw)?.name ?? raw } : EMPTY_SIDE,
};
