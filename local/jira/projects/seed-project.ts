import { createFieldScheme, DEFAULT_FIELD_SCHEME } from '../field-schemes/model';
import type { FieldRule } from '../field-schemes/field-scheme';
import { getGroup } from '../groups/model';
import { createIssueTypeScheme } from '../issue-type-schemes/model';
import { createPermissionScheme, defaultHolders } from '../permission-schemes/model';
import type { Grantee, ProjectPermission } from '../permissions/permission';
import { createRole, findRole, setActors } from '../roles/model';
import { NOBODY } from '../roles/role';
import {
  createIssueTypeScreenScheme,
  createScreen,
  createScreenScheme,
  DEFAULT_SCREEN,
  DEFAULT_SCREEN_SCHEME,
} from '../screens/model';
import { createWorkflowScheme } from '../workflow-schemes/model';
import type { World } from '../world';
import { createProject, getProject, type NewProject } from './model';
import type { Project } from './project';

/** A field on a screen of a seed. */
export interface ScreenField {
  readonly fieldId: string;
  readonly required?: boolean;
}

/** What an issue type means in a seeded project: its workflow and its two screens. */
export interface SeedIssueType {
  readonly typeId: string;
  readonly workflowId: string;
  /** Absent: the site's default screen. */
  readonly createScreen?: readonly ScreenField[];
  readonly editScreen?: readonly ScreenField[];
}

type SeedGrantee =
  | Exclude<Grantee, { kind: 'role' | 'group' }>
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'group'; readonly group: string };

/** A project told in one breath; its schemes are made for it. */
export interface SeedProject extends Pick<
  NewProject,
  'key' | 'name' | 'description' | 'leadAccountId'
> {
  readonly issueTypes: readonly SeedIssueType[];
  /** Screens for the types that bring none of their own. */
  readonly screens?: {
    readonly create?: readonly ScreenField[];
    readonly edit?: readonly ScreenField[];
  };
  /** By role name, groups by name; roles that the site lacks are made. */
  readonly roles?: Readonly<
    Record<string, { readonly groups?: readonly string[]; readonly accountIds?: readonly string[] }>
  >;
  /** Replaces the default scheme permission by permission. */
  readonly permissions?: Partial<Record<ProjectPermission, readonly SeedGrantee[]>>;
}

/** For seeds: makes the schemes that the project needs, then the project. */
export function seedProject(world: World, actor: string, input: SeedProject): Project {
  for (const name of Object.keys(input.roles ?? {})) {
    if (!findRole(world, name)) createRole(world, { name });
  }
  const { key, name, description, leadAccountId } = input;
  const project = createProject(world, actor, {
    ...{ key, name, description, leadAccountId },
    issueTypeSchemeId: createIssueTypeScheme(world, {
      name: `${key}: Issue Type Scheme`,
      issueTypeIds: input.issueTypes.map(({ typeId }) => typeId),
    }).id,
    workflowSchemeId: seedWorkflows(world, input),
    issueTypeScreenSchemeId: seedScreens(world, input),
    fieldSchemeId: seedFields(world, input),
    permissionSchemeId: seedPermissions(world, input),
  });
  seedRoles(world, project, input);
  return getProject(world, project.id);
}

function seedWorkflows(world: World, { key, issueTypes }: SeedProject): string | undefined {
  const [first] = issueTypes;
  if (!first) return undefined;
  return createWorkflowScheme(world, {
    name: `${key}: Workflow Scheme`,
    defaultWorkflowId: first.workflowId,
    workflowIds: Object.fromEntries(issueTypes.map((each) => [each.typeId, each.workflowId])),
  }).id;
}

function seedScreens(world: World, { key, issueTypes, screens }: SeedProject): string {
  const screenSchemeIds: Record<string, string> = {};
  for (const { typeId, createScreen: own, editScreen } of issueTypes) {
    const create = own ?? screens?.create;
    const edit = editScreen ?? screens?.edit;
    if (!create && !edit) continue;
    const type = world.issueTypes.find(typeId)?.name ?? typeId;
    screenSchemeIds[typeId] = createScreenScheme(world, {
      name: `${key}: ${type} Screen Scheme`,
      screens: {
        default: edit ? seedScreen(world, `${key}: ${type} Screen`, edit) : DEFAULT_SCREEN,
        ...(create && { create: seedScreen(world, `${key}: Create ${type} Screen`, create) }),
      },
    }).id;
  }
  return createIssueTypeScreenScheme(world, {
    name: `${key}: Issue Type Screen Scheme`,
    defaultScreenSchemeId: DEFAULT_SCREEN_SCHEME,
    screenSchemeIds,
  }).id;
}

const seedScreen = (world: World, name: string, fields: readonly ScreenField[]): string =>
  createScreen(world, { name, fieldIds: [...new Set(fields.map(({ fieldId }) => fieldId))] }).id;

/** A scheme of its own where a field is required; else the site's default. */
function seedFields(world: World, { key, issueTypes, screens }: SeedProject): string | undefined {
  const required = new Map<string, string[]>();
  for (const type of issueTypes) {
    for (const field of type.createScreen ?? screens?.create ?? []) {
      if (!field.required) continue;
      required.set(field.fieldId, [...(required.get(field.fieldId) ?? []), type.typeId]);
    }
  }
  if (required.size === 0) return undefined;
  const shared = world.fieldSchemes.find(DEFAULT_FIELD_SCHEME)?.fields ?? {};
  const fields: Record<string, FieldRule> = { ...shared };
  for (const [fieldId, typeIds] of required) {
    const byType = Object.fromEntries(typeIds.map((id) => [id, { isRequired: true }]));
    fields[fieldId] = { isRequired: false, description: '', byType };
  }
  return createFieldScheme(world, { name: `${key}: Field Scheme`, fields }).id;
}

function seedPermissions(world: World, { key, permissions }: SeedProject): string | undefined {
  if (!permissions) return undefined;
  const named = Object.fromEntries(
    Object.entries(permissions).map(([permission, grantees]) => [
      permission,
      grantees.map((grantee) => granteeOf(world, grantee)),
    ]),
  );
  return createPermissionScheme(world, {
    name: `${key}: Permission Scheme`,
    holders: { ...defaultHolders(), ...named },
  }).id;
}

function granteeOf(world: World, grantee: SeedGrantee): Grantee {
  if (grantee.kind === 'group') {
    return { kind: 'group', groupId: getGroup(world, grantee.group).id };
  }
  if (grantee.kind !== 'role') return grantee;
  const role = findRole(world, grantee.role);
  if (!role) throw new Error(`the site has no role ${grantee.role}`);
  return { kind: 'role', roleId: role.id };
}

function seedRoles(world: World, project: Project, { roles = {} }: SeedProject): void {
  for (const [name, { groups = [], accountIds = [] }] of Object.entries(roles)) {
    const role = findRole(world, name);
    if (!role) continue;
    const now = getProject(world, project.id);
    const before = now.roleActors[role.id] ?? NOBODY;
    setActors(world, now, role.id, {
      groupIds: [...before.groupIds, ...groups.map((group) => getGroup(world, group).id)],
      accountIds: [...before.accountIds, ...accountIds],
    });
  }
}
