import type { JiraModel } from '../jira/site';

export const ADMIN_ADDRESS = 'admin@example.com';

/** The administrator of a site that has no people of its own. Returns the account id. */
export function createAdmin(model: JiraModel): string {
  return model.quietly(() => {
    const { id } = model.createUser({ displayName: 'Admin', emailAddress: ADMIN_ADDRESS });
    model.addToGroup('jira-administrators', id);
    return id;
  });
}
