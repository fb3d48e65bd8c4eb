import type { ContractWorld, Scenario } from '../scenario';

/** Roles of the site, and who plays them in a project. */
export const rolesScenario: Scenario = {
  name: 'roles',
  run: async (world) => {
    const id = await roles(world);
    await defaults(world, id);
    await inProject(world, id);
    await refusals(world, id);
    await world.jira().projectRoles.deleteProjectRole({ id });
  },
};

async function roles({ jira }: ContractWorld): Promise<number> {
  const { projectRoles } = jira();
  const made = await projectRoles.createProjectRole({ name: 'Readers', description: 'D' });
  const id = Number(made.id);
  await projectRoles.partialUpdateProjectRole({ id, description: 'E' });
  await projectRoles.fullyUpdateProjectRole({ id, name: 'Watchers', description: 'F' });
  expect((await projectRoles.getProjectRoleById({ id })).name).toBe('Watchers');
  expect(await projectRoles.getAllProjectRoles()).toHaveLength(3);
  return id;
}

async function defaults({ jira, ines }: ContractWorld, id: number): Promise<void> {
  const { projectRoleActors } = jira();
  await projectRoleActors.addProjectRoleActorsToRole({ id, user: [ines] });
  const added = await projectRoleActors.addProjectRoleActorsToRole({ id, group: ['makers'] });
  expect(added.actors).toHaveLength(2);
  await projectRoleActors.deleteProjectRoleActorsFromRole({ id, user: ines });
  expect((await projectRoleActors.getProjectRoleActorsForRole({ id })).actors).toHaveLength(1);
}

async function inProject({ jira, ines, camille }: ContractWorld, id: number): Promise<void> {
  const { projectRoles, projectRoleActors } = jira();
  const named = { projectIdOrKey: 'ACQ' };
  const one = { ...named, id };
  const added = await projectRoleActors.addActorUsers({ ...one, user: [ines] });
  expect(added.actors).toHaveLength(1);
  const body = {
    categorisedActors: {
      'atlassian-user-role-actor': [camille],
      'atlassian-group-role-actor': ['makers'],
    },
  };
  expect((await projectRoleActors.setActors({ ...one, body })).actors).toHaveLength(2);
  await projectRoleActors.deleteActor({ ...one, group: 'makers' });
  expect((await projectRoles.getProjectRole(one)).actors).toHaveLength(1);
  expect(Object.keys(await projectRoles.getProjectRoles(named))).toContain('Watchers');
  expect(await projectRoles.getProjectRoleDetails(named)).toHaveLength(3);
}

async function refusals({ call, ines }: ContractWorld, id: number): Promise<void> {
  const status = async (...args: Parameters<ContractWorld['call']>) => (await call(...args)).status;
  const list = '/rest/api/3/role';
  expect(await status('POST', list, { name: 'Watchers' })).toBe(409);
  expect(await status('POST', list, { name: ' X' })).toBe(400);
  expect(await status('GET', list, undefined, ines)).toBe(403);
  expect(await status('GET', `${list}/1`)).toBe(404);
  expect(await status('DELETE', `${list}/10003`)).toBe(409);
  expect(await status('DELETE', `${list}/10003?swap=1`)).toBe(400);
  const own = `/rest/api/3/project/ACQ/role/${id}`;
  expect(await status('POST', own, {})).toBe(400);
  expect(await status('POST', own, { group: ['none'] })).toBe(404);
  expect(await status('GET', own, undefined, ines)).toBe(404);
}
