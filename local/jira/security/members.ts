import { findGroup } from '../groups/model';
import { isRecord } from '../fields/field-kind';
import type { Grantee } from '../permissions/permission';
import { badRequest, invalidPayload } from '../refusal';
import { optionalString } from '../route';
import type { World } from '../world';

/** Who a body names as a member of a level. @throws 400 */
export function readMember(world: World, input: unknown): Grantee {
  if (!isRecord(input)) throw invalidPayload();
  const type = optionalString(input, 'type');
  const parameter = optionalString(input, 'parameter') ?? '';
  switch (type) {
    case 'reporter':
    case 'assignee':
    case 'lead':
      return { kind: type };
    case 'projectLead':
      return { kind: 'lead' };
    case 'anyone':
      return { kind: 'anyone' };
    case 'applicationRole':
      return { kind: 'logged-in' };
    case 'user':
      return { kind: 'user', accountId: known(parameter, world.users.find(parameter)?.id) };
    case 'group':
      return { kind: 'group', groupId: known(parameter, findGroup(world, parameter)?.id) };
    case 'projectrole':
      return { kind: 'role', roleId: known(parameter, world.roles.find(parameter)?.id) };
    case 'userCustomField':
      return { kind: 'user-field', fieldId: known(parameter, world.fields.find(parameter)?.id) };
    default:
      throw badRequest(`${String(type)} is not a valid issue security level member type.`);
  }
}

function known(parameter: string, id: string | undefined): string {
  if (id === undefined) throw badRequest(`${parameter} is not a valid member parameter.`);
  return id;
}

/** The member as permissions show their holders. */
export function holderOf(world: World, grantee: Grantee): Record<string, unknown> {
  switch (grantee.kind) {
    case 'user':
      return { type: 'user', parameter: grantee.accountId, value: grantee.accountId };
    case 'group': {
      const parameter = world.groups.find(grantee.groupId)?.name ?? grantee.groupId;
      return { type: 'group', parameter, value: grantee.groupId };
    }
    case 'role':
      return { type: 'projectRole', parameter: grantee.roleId, value: grantee.roleId };
    case 'user-field':
      return { type: 'userCustomField', parameter: grantee.fieldId, value: grantee.fieldId };
    case 'logged-in':
      return { type: 'applicationRole' };
    case 'lead':
      return { type: 'projectLead' };
    default:
      return { type: grantee.kind };
  }
}
