import type { JiraModel } from '../../jira/site';
import type { SeedProject } from '../../jira/model';
import { say, type Language } from '../language';
import type { PersonKey } from '../people';
import { PROJECT_KEYS, type ProjectKey } from '../story/act';
import { PROJECT_NAMES, TYPE_NAMES } from './names';
import { GROUPS } from './users';

interface Known {
  readonly language: Language;
  readonly people: Readonly<Record<PersonKey, string>>;
}

/** What Jira brings to a software project. */
const TYPES: readonly string[] = (['epic', 'story', 'task', 'bug'] as const).map(
  (key) => TYPE_NAMES[key].en,
);

/** The three projects as they were before Entente, each open to its people only. */
export function createProjects(
  model: JiraModel,
  { language, people }: Known,
): Record<ProjectKey, string> {
  const types = model.issueTypes().filter(({ name }) => TYPES.includes(name));
  const [workflow] = model.workflows();
  if (!workflow) throw new Error('the site has no workflow');
  const entries = PROJECT_KEYS.map((key) => {
    const project = model.createProject(people.noe, {
      key,
      name: say(PROJECT_NAMES[key], language),
      leadAccountId: key === 'WEB' ? people.wei : people.ines,
      issueTypes: types.map(({ id: typeId }) => ({ typeId, workflowId: workflow.id })),
      roles: { Members: { groups: membersOf(key) } },
      permissions: permissionsOf(),
    });
    return [key, project.id] as const;
  });
  return Object.fromEntries(entries) as Record<ProjectKey, string>;
}

const membersOf = (key: ProjectKey): string[] =>
  key === 'WEB' ? [GROUPS.shop] : [GROUPS.it, GROUPS.marketing];

function permissionsOf(): SeedProject['permissions'] {
  const members = [{ kind: 'role', role: 'Members' }] as const;
  return {
    BROWSE_PROJECTS: members,
    CREATE_ISSUES: members,
    EDIT_ISSUES: members,
    ASSIGN_ISSUES: members,
    RESOLVE_ISSUES: members,
    ADD_COMMENTS: members,
    ASSIGNABLE_USER: members,
    CLOSE_ISSUES: members,
    CREATE_ATTACHMENTS: members,
    LINK_ISSUES: members,
    MOVE_ISSUES: members,
    SCHEDULE_ISSUES: members,
    MODIFY_REPORTER: members,
    EDIT_OWN_COMMENTS: members,
    DELETE_OWN_COMMENTS: members,
    TRANSITION_ISSUES: members,
    MANAGE_SPRINTS_PERMISSION: members,
  };
}
