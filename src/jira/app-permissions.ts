import { appPermissionOf, type AppPermission } from '../domain/app-permission';
import { JiraError } from './jira-error';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { requestJson } from './request-json';

/** Who holds a permission in a scheme, as Jira names them: a role, a group, a person, a field. */
export interface PermissionHolder {
  readonly kind: string;
  /** Absent: the kind says it all, such as the lead of the project. */
  readonly name?: string;
}

interface HolderAnswer {
  readonly type: string;
  readonly parameter?: string;
  readonly projectRole?: { readonly name: string };
  readonly group?: { readonly name: string };
  readonly user?: { readonly displayName: string };
  readonly field?: { readonly name: string };
}

/**
 * To whom a project's scheme grants the permissions of ours. Only administrators may ask.
 *
 * @returns `undefined` for a project without a scheme: it is managed by its team.
 */
export async function listHolders(
  jira: JiraRequest,
  projectId: string,
): Promise<Readonly<Record<AppPermission, readonly PermissionHolder[]>> | undefined> {
  const at = withQuery(path`/rest/api/3/project/${projectId}/permissionscheme`, {
    expand: 'permissions,user,group,projectRole,field',
  });
  try {
    const { permissions = [] } = await requestJson<{
      readonly permissions?: readonly {
        readonly permission: string;
        readonly holder: HolderAnswer;
      }[];
    }>(jira, at);
    const holdersOf = (permission: AppPermission) =>
      permissions
        .filter((each) => appPermissionOf(each.permission) === permission)
        .map(({ holder }) => toHolder(holder));
    return {
      'approve-waivers': holdersOf('approve-waivers'),
      'view-totals': holdersOf('view-totals'),
    };
  } catch (error) {
    if (error instanceof JiraError) return undefined;
    throw error;
  }
}

function toHolder(holder: HolderAnswer): PermissionHolder {
  const name =
    holder.projectRole?.name ??
    holder.group?.name ??
    holder.user?.displayName ??
    holder.field?.name ??
    holder.parameter;
  return { kind: holder.type, ...(name !== undefined && { name }) };
}

/** Whether the sender holds a permission of ours on an issue; not where the site does not know it. */
export async function holdsOnIssue(
  jira: JiraRequest,
  permission: AppPermission,
  issueId: string,
): Promise<boolean> {
  const all = await requestJson<{ readonly permissions?: Readonly<Record<string, unknown>> }>(
    jira,
    path`/rest/api/3/permissions`,
  );
  const key = Object.keys(all.permissions ?? {}).find(
    (each) => appPermissionOf(each) === permission,
  );
  if (key === undefined) return false;
  const at = withQuery(path`/rest/api/3/mypermissions`, { permissions: key, issueId });
  const mine = await requestJson<{
    readonly permissions?: Readonly<Record<string, { readonly havePermission?: boolean }>>;
  }>(jira, at);
  return mine.permissions?.[key]?.havePermission === true;
}
