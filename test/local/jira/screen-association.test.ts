import { bootstrap } from '../../../local/jira/bootstrap';
import { DEFAULT_FIELD_SCHEME } from '../../../local/jira/field-schemes/model';
import { createField } from '../../../local/jira/fields/model';
import { createProject } from '../../../local/jira/projects/model';
import { addFieldToTab } from '../../../local/jira/screens/tabs';
import { createScreen, DEFAULT_SCREEN } from '../../../local/jira/screens/model';
import { createUser } from '../../../local/jira/users/model';
import { World } from '../../../local/jira/world';

/** A bare site with one project on the defaults, and a field that no scheme has. */
function site() {
  const world = new World(undefined, () => 0, 'https://x.example');
  bootstrap(world);
  const leadAccountId = createUser(world, { displayName: 'Noé Lambert' }).id;
  createProject(world, leadAccountId, { key: 'ONE', name: 'One', leadAccountId });
  const field = createField(world, { name: 'Lane', type: 'text' });
  const add = (screenId: string, skip = false) => {
    const tabId = world.screens.find(screenId)?.tabs[0]?.id ?? '';
    addFieldToTab(world, screenId, tabId, field.id, skip);
  };
  const isAssociated = (): boolean =>
    field.id in (world.fieldSchemes.find(DEFAULT_FIELD_SCHEME)?.fields ?? {});
  return { world, add, isAssociated };
}

describe('a field that is put on a screen', () => {
  it('is associated with the projects that show the screen', () => {
    const { add, isAssociated } = site();
    expect(isAssociated()).toBe(false);
    add(DEFAULT_SCREEN);
    expect(isAssociated()).toBe(true);
  });

  it('is not where the call says so', () => {
    const { add, isAssociated } = site();
    add(DEFAULT_SCREEN, true);
    expect(isAssociated()).toBe(false);
  });

  it('is not where no project shows the screen', () => {
    const { world, add, isAssociated } = site();
    add(createScreen(world, { name: 'Unseen' }).id);
    expect(isAssociated()).toBe(false);
  });
});
