import type { JiraModel } from '../jira/site';
import type { Language } from './language';
import { createBoards } from './site/boards';
import { createFields } from './site/fields';
import type { DemoIds } from './site/ids';
import { ensureLists } from './site/lists';
import { createProjects } from './site/projects';
import { createPeople } from './site/users';
import { createWorkflows } from './site/workflows';

/** Makes Orvelle's site in an empty Jira, through the same verbs that its admin has. */
export function createSite(model: JiraModel, language: Language): DemoIds {
  const people = createPeople(model, language);
  const fields = createFields(model, language);
  const lists = ensureLists(model, language);
  const workflows = createWorkflows(model, { language, fields, resolutions: lists.resolutions });
  const projects = createProjects(model, {
    language,
    people,
    fields,
    workflows,
    types: lists.types,
  });
  const boards = createBoards(model, people, lists.types);
  const { statuses, transitions } = workflows;
  return { people, fields, ...lists, statuses, transitions, projects, boards };
}
