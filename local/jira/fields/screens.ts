import { fieldConfigurationFor, itemIn } from '../field-configurations/model';
import { fieldRuleIn, fieldSchemeOf } from '../field-schemes/model';
import type { Issue } from '../issues/issue';
import { hasPermission, isInLevel, projectOf } from '../permissions/model';
import type { ProjectPermission } from '../permissions/permission';
import type { Project } from '../projects/project';
import { fieldIdsOnScreen, getScreen, screenFor } from '../screens/model';
import type { Screen } from '../screens/screen';
import { requiredByValidators } from '../workflows/required-fields';
import { securitySchemeOf } from '../security/model';
import type { SecurityLevel } from '../security/security-scheme';
import type { Transition } from '../workflows/workflow';
import type { World } from '../world';
import type { DefaultValue, Field } from './field';
import { contextFor, inContext, listFields } from './model';

/** A field as a screen offers it to one person: with the options that hold there. */
export interface OfferedField {
  readonly field: Field;
  readonly required: boolean;
  /** Of the security level: those that the person may set. */
  readonly levels?: readonly SecurityLevel[];
  /** What a new issue gets where nothing is given. */
  readonly defaultValue?: DefaultValue;
}

/** Fields that are on no screen unless one names them. */
const NEVER_BY_DEFAULT = new Set(['resolution']);
const RANKS = new Set<Field['type']>(['rank']);

/** What a field needs beside the screen; without it Jira leaves the field off. */
const PERMISSION_OF: Readonly<Record<string, ProjectPermission>> = {
  assignee: 'ASSIGN_ISSUES',
  reporter: 'MODIFY_REPORTER',
  duedate: 'SCHEDULE_ISSUES',
  security: 'SET_ISSUE_SECURITY',
};

interface Place {
  readonly world: World;
  readonly accountId: string;
  readonly project: Project;
  readonly typeId: string;
  readonly issue?: Issue;
}

export function createFields(
  world: World,
  accountId: string,
  project: Project,
  typeId: string,
): OfferedField[] {
  const screen = screenFor(world, project, typeId, 'create');
  return offered({ world, accountId, project, typeId }, screen);
}

export function editFields(world: World, accountId: string, issue: Issue): OfferedField[] {
  const project = projectOf(world, issue);
  const { typeId } = issue;
  const screen = screenFor(world, project, typeId, 'edit');
  return offered({ world, accountId, project, typeId, issue }, screen);
}

/** A transition's own fields; none where it has no screen. */
export function transitionFields(
  world: World,
  accountId: string,
  issue: Issue,
  transition: Transition,
): OfferedField[] {
  const project = projectOf(world, issue);
  const place = { world, accountId, project, typeId: issue.typeId, issue };
  const screen = transition.screenId === null ? NO_SCREEN : getScreen(world, transition.screenId);
  return offered(place, screen, requiredByValidators(transition));
}

const NO_SCREEN: Screen = { id: '', name: '', description: '', tabs: [] };

function offered(
  place: Place,
  screen: Screen,
  alsoRequired: ReadonlySet<string> = new Set(),
): OfferedField[] {
  const { world } = place;
  const named = world.isTrusted ? undefined : fieldIdsOnScreen(screen);
  return listFields(world).flatMap((field) => {
    const isOn = named ? named.has(field.id) : !NEVER_BY_DEFAULT.has(field.id);
    if (!isOn || RANKS.has(field.type) || !mayTouch(place, field)) return [];
    const rule = ruleOf(place, field);
    if (!rule) return [];
    const required = field.id === 'summary' || rule.isRequired || alsoRequired.has(field.id);
    const levels = field.id === 'security' ? levelsOf(place) : undefined;
    const context = contextOf(place, field);
    const { defaultValue } = context ?? {};
    return [
      {
        field: inContext(field, context),
        required,
        ...(levels ? { levels } : {}),
        ...(defaultValue ? { defaultValue } : {}),
      },
    ];
  });
}

/** One may set the levels that one is in. */
const levelsOf = ({ world, accountId, project, issue }: Place): readonly SecurityLevel[] =>
  (securitySchemeOf(world, project)?.levels ?? []).filter((level) =>
    isInLevel(world, accountId, level, project, issue),
  );

function mayTouch({ world, accountId, project, issue }: Place, field: Field): boolean {
  if (field.app?.isReadOnly) return false;
  if (field.id === 'security' && project.securitySchemeId === null) return false;
  const needed = PERMISSION_OF[field.id];
  return !needed || hasPermission(world, accountId, needed, project, issue);
}

const contextOf = ({ project, typeId }: Pick<Place, 'project' | 'typeId'>, field: Field) =>
  contextFor(field, project.id, typeId);

/** Whether issues of the type have the field at all, on a screen or not. */
export const isShown = (world: World, project: Project, typeId: string, field: Field): boolean =>
  ruleOf({ world, project, typeId }, field) !== undefined;

/** Whether the project's type has the field, by the model that the site has; and must fill it. */
function ruleOf(
  place: Pick<Place, 'world' | 'project' | 'typeId'>,
  field: Field,
): { readonly isRequired: boolean } | undefined {
  const { world, project, typeId } = place;
  if (world.isTrusted) return { isRequired: false };
  if (world.fieldModel === 'schemes') {
    return fieldRuleIn(fieldSchemeOf(world, project), field.id, typeId);
  }
  // Before field schemes a context also said where a field is at all.
  if (field.custom && !contextOf(place, field)) return undefined;
  const item = itemIn(fieldConfigurationFor(world, project, typeId), field.id);
  return item.isHidden ? undefined : item;
}
