import { findGroup } from '../groups/model';
import { browsableProjects, hasPermission } from '../permissions/model';
import {
  isProjectPermission,
  PROJECT_PERMISSIONS,
  type ProjectPermission,
} from '../permissions/permission';
import { resolvePerson } from './people';
import type { JqlFunction } from './functions';
import { JqlProblem } from './problem';
import type { JqlScope } from './scope';

const SPRINT = 'com.atlassian.greenhopper.service.sprint.Sprint';
const USER = 'com.atlassian.jira.user.ApplicationUser';
const TYPE = 'com.atlassian.jira.issue.issuetype.IssueType';
const PROJECT = 'com.atlassian.jira.project.Project';

const listed = (
  name: string,
  type: string,
  [fewest, most]: readonly [number, number],
  call: JqlFunction['call'],
): JqlFunction => ({
  name,
  usage: most === 0 ? `${name}()` : `${name}("")`,
  isList: true,
  type,
  fewest,
  most,
  call,
});

const sprints = (name: string, state: string): JqlFunction =>
  listed(name, SPRINT, [0, 0], (_args, { world }) =>
    [...world.sprints.values()].filter((each) => each.state === state).map(({ id }) => id),
  );

const issueTypes = (name: string, subtask: boolean): JqlFunction =>
  listed(name, TYPE, [0, 0], (_args, { world }) =>
    [...world.issueTypes.values()].filter((type) => type.subtask === subtask).map(({ id }) => id),
  );

function membersOf(name: string, { world }: JqlScope): readonly string[] {
  const group = findGroup(world, name);
  if (group) return group.accountIds;
  throw new JqlProblem(
    `Function 'membersOf' can not generate a list of usernames for group '${name}'; the group does not exist.`,
  );
}

function projectsLeadByUser(word: string | undefined, scope: JqlScope): string[] {
  const people = word === undefined ? [scope.accountId] : resolvePerson(scope)(word);
  if (people.length === 0) {
    throw new JqlProblem(
      `Function 'projectsLeadByUser' can not generate a list of projects for user '${word}'; the user does not exist.`,
    );
  }
  return browsableProjects(scope.world, scope.accountId)
    .filter(({ leadAccountId }) => people.includes(leadAccountId))
    .map(({ id }) => id);
}

function projectsWithPermission(word: string, { world, accountId }: JqlScope): string[] {
  const permission = permissionNamed(word);
  if (!permission) {
    throw new JqlProblem(
      `Function 'projectsWhereUserHasPermission' can not generate a list of projects for permission '${word}'; the permission does not exist.`,
    );
  }
  return browsableProjects(world, accountId)
    .filter((project) => hasPermission(world, accountId, permission, project))
    .map(({ id }) => id);
}

function permissionNamed(word: string): ProjectPermission | undefined {
  const wanted = word.toLowerCase();
  return Object.entries(PROJECT_PERMISSIONS)
    .filter(([, [, name]]) => name.toLowerCase() === wanted)
    .map(([key]) => key)
    .find(isProjectPermission);
}

/** Functions that stand for people, sprints, issue types and projects. */
export const listFunctions: readonly JqlFunction[] = [
  {
    name: 'currentUser',
    usage: 'currentUser()',
    isList: false,
    type: USER,
    fewest: 0,
    most: 0,
    call: (_args, scope) => [scope.accountId],
  },
  listed('membersOf', USER, [1, 1], ([name = ''], scope) => membersOf(name, scope)),
  sprints('openSprints', 'active'),
  sprints('closedSprints', 'closed'),
  sprints('futureSprints', 'future'),
  issueTypes('standardIssueTypes', false),
  issueTypes('subtaskIssueTypes', true),
  listed('projectsLeadByUser', PROJECT, [0, 1], ([word], scope) => projectsLeadByUser(word, scope)),
  listed('projectsWhereUserHasPermission', PROJECT, [1, 1], ([word = ''], scope) =>
    projectsWithPermission(word, scope),
  ),
];
