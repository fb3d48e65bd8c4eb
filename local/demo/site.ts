import type { Host } from '../forge/host';
import { adminCalls } from './admin-calls';
import type { Language } from './language';
import { followOwnWorkflows } from './site/follow-workflows';
import type { DemoIds } from './site/ids';
import { findLists } from './site/lists';
import { createProjects } from './site/projects';
import { setUpSpaces } from './site/set-up-spaces';
import { createSquadBoard } from './site/squad-board';
import { createPeople } from './site/users';
import { bringWorkflows } from './site/workflows';

/**
 * Makes Orvelle's site in an empty Jira: people and projects as they were before Entente, then what the
 * app's own set-up makes of them, then what the teams changed by hand.
 */
export async function createSite(host: Host, language: Language): Promise<DemoIds> {
  const { model } = host.jira;
  const before = model.batch(() => {
    const people = createPeople(model, language);
    return { people, projects: createProjects(model, { language, people }) };
  });
  const { people, projects } = before;
  const call = adminCalls(host, people.noe);
  const { site } = await setUpSpaces(call, Object.values(projects), language);
  const lists = findLists(model, language);
  const { fields } = site;
  const workflows = model.batch(() => bringWorkflows(model, { language, fields, ...lists }));
  await followOwnWorkflows(host.jira, people.noe, { projects, types: lists.types, workflows });
  const { statuses, transitions } = workflows;
  const squadBoard = createSquadBoard(model, people, lists.types);
  return { people, fields, ...lists, statuses, transitions, projects, squadBoard };
}
