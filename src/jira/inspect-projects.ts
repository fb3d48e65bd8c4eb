import type { Finding } from '../domain/health/finding';
import {
  membersOf,
  missingPermissions,
  NEEDED_PERMISSIONS,
  type Grants,
} from '../domain/health/needed-permissions';
import { fieldsNotShown } from '../domain/health/shown-fields';
import type { IsoDay, SiteSettings } from '../domain/settings';
import { SIDES } from '../domain/side';
import { atMost } from './at-most';
import { listCreateFields } from './create-request';
import type { JiraRequest } from './jira-request';
import { findGrants } from './permissions';
import { listProjectTypeIds } from './projects';

/** Requests under way at a time. */
const AT_A_TIME = 6;
/** People of a side whose permissions are asked for: a scheme that leaves a team out shows soon. */
export const MOST_PEOPLE = 50;

/**
 * What only Jira can say, and says to an administrator: whether the dialogs of the projects show our
 * fields, and whether both sides may do there what they have to.
 *
 * @returns findings by project id.
 */
export async function inspectProjects(
  sender: JiraRequest,
  site: SiteSettings,
  today: IsoDay,
): Promise<Readonly<Record<string, readonly Finding[]>>> {
  const jira = atMost(AT_A_TIME, sender);
  const { projectIds, roster } = site;
  const members = {
    it: membersOf(roster, 'it', today).slice(0, MOST_PEOPLE),
    marketing: membersOf(roster, 'marketing', today).slice(0, MOST_PEOPLE),
  };
  const people = [...new Set(SIDES.flatMap((side) => members[side]))];
  const [grants, hidden] = await Promise.all([
    Promise.all(people.map((accountId) => grantsOf(jira, accountId, projectIds))),
    Promise.all(projectIds.map((projectId) => hiddenFieldsOf(jira, site, projectId))),
  ]);
  return Object.fromEntries(
    projectIds.map((projectId, at) => [
      projectId,
      [...(hidden[at] ?? []), ...missingPermissions(projectId, members, grants.flat())],
    ]),
  );
}

/** Of an account that is gone nothing is asked: the roster keeps it for the past. */
async function grantsOf(
  jira: JiraRequest,
  accountId: string,
  projectIds: readonly string[],
): Promise<readonly Grants[]> {
  const permissions = [...new Set(SIDES.flatMap((side) => NEEDED_PERMISSIONS[side]))];
  const projects = await findGrants(jira, accountId, { permissions, projectIds });
  return projects === undefined ? [] : [{ accountId, projects }];
}

async function hiddenFieldsOf(
  jira: JiraRequest,
  { fields, workTypes }: SiteSettings,
  projectId: string,
): Promise<readonly Finding[]> {
  const typeIds = await listProjectTypeIds(jira, projectId);
  const found = await Promise.all(
    (['prototype', 'request'] as const).map(async (workType): Promise<readonly Finding[]> => {
      const typeId = typeIds.find((id) => workTypes[workType].includes(id));
      if (typeId === undefined) return [];
      const shown = await listCreateFields(jira, projectId, typeId);
      const lacking = fieldsNotShown(
        fields,
        shown.map(({ id }) => id),
      );
      return lacking.length === 0 ? [] : [{ kind: 'field-not-shown', workType, fields: lacking }];
    }),
  );
  return found.flat();
}
