import { hasPermission, projectOf } from '../permissions/model';
import type { ProjectPermission } from '../permissions/permission';
import type { Issue } from '../issues/issue';
import { findProjectType } from '../projects/model';
import type { Project, ScreenField } from '../projects/project';
import type { World } from '../world';
import type { Field } from './field';
import { listFields } from './model';

/** A field as a screen offers it to one person. */
export interface OfferedField {
  readonly field: Field;
  readonly required: boolean;
}

/** Fields that are on no screen unless one names them. */
const NEVER_BY_DEFAULT = new Set(['resolution']);
const RANKS = new Set<Field['type']>(['rank']);

/** What a field needs beside the screen; without it Jira leaves the field off. */
const PERMISSION_OF: Readonly<Record<string, ProjectPermission>> = {
  assignee: 'ASSIGN_ISSUES',
  reporter: 'MODIFY_REPORTER',
  duedate: 'SCHEDULE_ISSUES',
};

export function createScreen(
  world: World,
  accountId: string,
  project: Project,
  typeId: string,
): OfferedField[] {
  const screen = findProjectType(project, typeId)?.createScreen;
  return offered(world, accountId, project, screen, undefined);
}

export function editScreen(world: World, accountId: string, issue: Issue): OfferedField[] {
  const project = projectOf(world, issue);
  const screen = findProjectType(project, issue.typeId)?.editScreen;
  return offered(world, accountId, project, screen, issue);
}

/** A transition's own fields. */
export function transitionScreen(
  world: World,
  accountId: string,
  issue: Issue,
  screen: readonly ScreenField[],
): OfferedField[] {
  return offered(world, accountId, projectOf(world, issue), screen, issue);
}

function offered(
  world: World,
  accountId: string,
  project: Project,
  screen: readonly ScreenField[] | undefined,
  issue: Issue | undefined,
): OfferedField[] {
  const wanted = world.isTrusted ? undefined : screen;
  const required = new Set((screen ?? []).filter((f) => f.required).map((f) => f.fieldId));
  return listFields(world).flatMap((field) => {
    if (!isOn(wanted, field) || RANKS.has(field.type)) return [];
    if (field.projectIds && !field.projectIds.includes(project.id)) return [];
    const needed = PERMISSION_OF[field.id];
    if (needed && !hasPermission(world, accountId, needed, project, issue)) return [];
    return [{ field, required: required.has(field.id) || field.id === 'summary' }];
  });
}

const isOn = (screen: readonly ScreenField[] | undefined, field: Field): boolean =>
  screen ? screen.some((each) => each.fieldId === field.id) : !NEVER_BY_DEFAULT.has(field.id);
