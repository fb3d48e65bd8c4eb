import type { FieldKey, FieldMap } from '../../../src/domain/fields';
import { REQUEST_SCREEN } from '../../../src/domain/setup/desired-screens';
import type { JiraModel } from '../../jira/site';
import type { SeedProject } from '../../jira/model';
import { say, type Language } from '../language';
import type { PersonKey } from '../people';
import { PROJECT_KEYS, type ProjectKey, type TypeKey } from '../story/act';
import { workflowOf } from './ids';
import { PROJECT_NAMES } from './names';
import { GROUPS } from './users';
import type { SiteWorkflows } from './workflows';

const TYPES: readonly TypeKey[] = [
  'prototype',
  'request',
  'waiver',
  'decision',
  'epic',
  'story',
  'task',
  'bug',
];

interface Known {
  readonly language: Language;
  readonly people: Readonly<Record<PersonKey, string>>;
  readonly types: Readonly<Record<TypeKey, string>>;
  readonly fields: FieldMap;
  readonly workflows: SiteWorkflows;
}

const ENTENTE_PROPERTY = 'entente';

/** The three projects, each open to its people only, and enrolled in Entente. */
export function createProjects(model: JiraModel, known: Known): Record<ProjectKey, string> {
  const admin = known.people.noe;
  const entries = PROJECT_KEYS.map((key) => {
    const project = model.createProject(admin, {
      key,
      name: say(PROJECT_NAMES[key], known.language),
      leadAccountId: key === 'WEB' ? known.people.wei : known.people.ines,
      issueTypes: TYPES.map((type) => ({
        typeId: known.types[type],
        workflowId: known.workflows.workflowIds[workflowOf(key, type)],
        ...((type === 'request' || type === 'prototype') && {
          createScreen: screenOf(known.fields),
        }),
      })),
      roles: { Members: { groups: membersOf(key) } },
      permissions: permissionsOf(),
    });
    model.setProjectProperty(key, ENTENTE_PROPERTY, { enabled: true });
    return [key, project.id] as const;
  });
  return Object.fromEntries(entries) as Record<ProjectKey, string>;
}

const membersOf = (key: ProjectKey): string[] =>
  key === 'WEB' ? [GROUPS.shop] : [GROUPS.it, GROUPS.marketing];

function screenOf(fields: FieldMap): { readonly fieldId: string }[] {
  return REQUEST_SCREEN.map((key) => ({ fieldId: fields[key as FieldKey]?.id ?? key }));
}

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
