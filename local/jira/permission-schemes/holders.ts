import { isRecord } from '../fields/field-kind';
import { findGroup } from '../groups/model';
import type { Grantee } from '../permissions/permission';
import { badRequest, invalidPayload, type JiraRefusal } from '../refusal';
import { PRODUCTS } from '../users/products';
import type { World } from '../world';

/** A holder as REST reads and writes it: `value` is the same as `parameter`, save for groups. */
export interface Holder {
  readonly type: string;
  readonly parameter?: string;
  readonly value?: string;
  readonly expand?: string;
}

/** Holders that need no parameter. */
const PLAIN = {
  anyone: 'anyone',
  reporter: 'reporter',
  assignee: 'assignee',
  projectLead: 'lead',
} as const;

const isPlain = (type: string): type is keyof typeof PLAIN => Object.hasOwn(PLAIN, type);

/** @throws 400 for a holder that the site does not have. */
export function granteeOf(world: World, holder: unknown): Grantee {
  if (!isRecord(holder) || typeof holder.type !== 'string') throw invalidPayload();
  const { type } = holder;
  if (isPlain(type)) return { kind: PLAIN[type] };
  const value = textOf(holder.value) ?? textOf(holder.parameter);
  if (type === 'applicationRole') return applicationOf(value);
  if (value === undefined) throw badRequest(`The holder type '${type}' needs a parameter.`);
  switch (type) {
    case 'group':
      return groupOf(world, value);
    case 'user':
      if (!world.users.has(value)) throw unknownHolder('user', value);
      return { kind: 'user', accountId: value };
    case 'projectRole':
      if (!world.roles.has(value)) throw unknownHolder('project role', value);
      return { kind: 'role', roleId: value };
    case 'userCustomField':
      return userFieldOf(world, value);
    default:
      throw badRequest(`The holder type '${type}' is not valid.`);
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const unknownHolder = (what: string, value: string): JiraRefusal =>
  badRequest(`The ${what} '${value}' does not exist.`);

function groupOf(world: World, idOrName: string): Grantee {
  const group = findGroup(world, idOrName);
  if (!group) throw unknownHolder('group', idOrName);
  return { kind: 'group', groupId: group.id };
}

/** Without an application, whoever is logged in. */
function applicationOf(key: string | undefined): Grantee {
  if (key === undefined) return { kind: 'logged-in' };
  if (!PRODUCTS.some((product) => product === key)) throw unknownHolder('application', key);
  return { kind: 'application', applicationKey: key };
}

function userFieldOf(world: World, fieldId: string): Grantee {
  const field = world.fields.find(fieldId);
  if (!field || (field.type !== 'user' && field.type !== 'multiuser')) {
    throw unknownHolder('user custom field', fieldId);
  }
  return { kind: 'user-field', fieldId };
}

/** The holder as REST shows it. */
export function holderOf(world: World, grantee: Grantee): Holder {
  const same = (type: string, value: string, expand?: string): Holder => ({
    ...{ type, parameter: value, value },
    ...(expand && { expand }),
  });
  switch (grantee.kind) {
    case 'group': {
      const name = world.groups.find(grantee.groupId)?.name;
      return { type: 'group', parameter: name, value: grantee.groupId, expand: 'group' };
    }
    case 'user':
      return same('user', grantee.accountId, 'user');
    case 'role':
      return same('projectRole', grantee.roleId, 'projectRole');
    case 'user-field':
      return same('userCustomField', grantee.fieldId, 'field');
    case 'application':
      return same('applicationRole', grantee.applicationKey);
    case 'logged-in':
      return { type: 'applicationRole' };
    case 'lead':
      return { type: 'projectLead' };
    default:
      return { type: grantee.kind };
  }
}
