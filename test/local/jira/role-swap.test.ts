import { bootstrap } from '../../../local/jira/bootstrap';
import { deleteRole } from '../../../local/jira/roles/edit';
import { createRole } from '../../../local/jira/roles/model';
import type { ConditionGroup } from '../../../local/jira/workflows/workflow';
import { createWorkflow } from '../../../local/jira/workflows/model';
import { World } from '../../../local/jira/world';

const GROUP = { operation: 'ALL', conditions: [], conditionGroups: [] } as const;

function site() {
  const world = new World(undefined, () => 0, 'https://x.example');
  bootstrap(world);
  const [old, next] = [createRole(world, { name: 'Old' }), createRole(world, { name: 'Next' })];
  return { world, old: old.id, next: next.id };
}

/** A workflow whose first transition only roles may take, told in an inner group. */
function workflowFor(world: World, roleIds: string) {
  const statusIds = [...world.statuses.keys()];
  const rule = { id: 'r', ruleKey: 'system:restrict-issue-transition', parameters: { roleIds } };
  const conditions: ConditionGroup = {
    ...GROUP,
    conditionGroups: [{ ...GROUP, conditions: [rule] }],
  };
  const [first = '', second = ''] = statusIds;
  const create = { name: 'Create', from: 'initial' as const, to: first };
  const go = { name: 'Go', from: [first], to: second, conditions };
  return createWorkflow(world, { name: 'Restricted', statusIds, transitions: [create, go] });
}

const roleIdsOf = (world: World, workflowId: string): string | undefined =>
  world.workflows.find(workflowId)?.transitions[1]?.conditions?.conditionGroups[0]?.conditions[0]
    ?.parameters.roleIds;

describe('a role that is deleted', () => {
  it('stays while a condition of a workflow names it, and is swapped there', () => {
    const { world, old, next } = site();
    const { id } = workflowFor(world, `${old},10002`);
    expect(() => deleteRole(world, old, undefined)).toThrow('in use');
    deleteRole(world, old, next);
    expect(roleIdsOf(world, id)).toBe(`${next},10002`);
    expect(world.roles.has(old)).toBe(false);
  });

  it('is named once where both roles were', () => {
    const { world, old, next } = site();
    const { id } = workflowFor(world, `${old},${next}`);
    deleteRole(world, old, next);
    expect(roleIdsOf(world, id)).toBe(next);
  });

  it('stays while a security level names it, and is swapped there', () => {
    const { world, old, next } = site();
    const member = { id: '1', grantee: { kind: 'role', roleId: old } } as const;
    const level = { id: '10000', name: 'Inner', description: '', members: [member] };
    const scheme = { id: '10000', name: 'S', description: '', defaultLevelId: null };
    world.securitySchemes.put({ ...scheme, levels: [level] });
    expect(() => deleteRole(world, old, undefined)).toThrow('in use');
    deleteRole(world, old, next);
    expect(world.securitySchemes.find('10000')?.levels[0]?.members[0]?.grantee).toEqual({
      kind: 'role',
      roleId: next,
    });
  });
});
