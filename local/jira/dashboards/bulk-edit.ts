import { isRecord } from '../fields/field-kind';
import { isAdmin } from '../permissions/model';
import { badRequest, invalidPayload, JiraRefusal } from '../refusal';
import { jsonBody, ok, stringList, whoCalls, type Reply, type RouteCall } from '../route';
import { requireMayShare, withShare, type Shares } from '../sharing/model';
import { readShares } from '../sharing/read-shares';
import type { Share, ShareTarget } from '../sharing/share';
import type { World } from '../world';
import type { Dashboard } from './dashboard';
import { isNameTaken, mayEditDashboard, ownsDashboard, requireFreeName } from './model';

const MOST = 100;

type Edit = (dashboard: Dashboard) => Dashboard;

/** Edits each dashboard on its own; what is refused is told by its id. */
export function bulkEdit(call: RouteCall): Reply {
  const { world } = call;
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const ids = stringList(body, 'entityIds');
  if (!ids || ids.length === 0) throw invalidPayload();
  if (ids.length > MOST) {
    throw badRequest(`No more than ${MOST} dashboards can be edited at the same time.`);
  }
  const isAsAdmin = body.extendAdminPermissions === true && isAdmin(world, actor);
  const edit = editOf(world, actor, body, isAsAdmin);
  const errors: [string, object][] = [];
  for (const id of ids) {
    try {
      world.attempt(() => editOne(world, actor, id, isAsAdmin, body.action, edit));
    } catch (problem) {
      if (!(problem instanceof JiraRefusal)) throw problem;
      errors.push([id, { errorMessages: problem.errorMessages, errors: problem.errors }]);
    }
  }
  return ok({ action: body.action, entityErrors: Object.fromEntries(errors) });
}

function editOne(
  world: World,
  actor: string,
  id: string,
  isAsAdmin: boolean,
  action: unknown,
  edit: Edit,
): void {
  const dashboard = world.dashboards.find(id);
  if (!dashboard) throw badRequest(`The dashboard with id '${id}' does not exist.`);
  if (action === 'changeOwner') {
    if (!isAsAdmin && !ownsDashboard(world, actor, dashboard)) {
      throw badRequest('Only the owner of the dashboard can change its owner.');
    }
  } else if (!isAsAdmin && !mayEditDashboard(world, actor, dashboard)) {
    throw badRequest('Only owner or editors of the dashboard can change permissions.');
  }
  world.dashboards.put(edit(dashboard));
}

function editOf(
  world: World,
  actor: string,
  body: Record<string, unknown>,
  isAsAdmin: boolean,
): Edit {
  if (body.action === 'changeOwner') return ownerEdit(world, body.changeOwnerDetails);
  const details = body.permissionDetails;
  if (!isRecord(details)) throw invalidPayload();
  const shares: Required<Shares> = {
    sharePermissions: readShares(world, details.sharePermissions ?? []),
    editPermissions: readShares(world, details.editPermissions ?? []),
  };
  if (!isAsAdmin) requireMayShare(world, actor, shares);
  const both =
    (change: (now: readonly Share[], given: readonly ShareTarget[]) => Share[]): Edit =>
    (dashboard) => ({
      ...dashboard,
      sharePermissions: change(dashboard.sharePermissions, shares.sharePermissions),
      editPermissions: change(dashboard.editPermissions, shares.editPermissions),
    });
  const adding = (now: readonly Share[], given: readonly ShareTarget[]): Share[] =>
    given.reduce<Share[]>((sum, each) => withShare(world, sum, each), [...now]);
  switch (body.action) {
    case 'changePermission':
      return both((_now, given) => adding([], given));
    case 'addPermission':
      return both(adding);
    case 'removePermission':
      return both((now, given) =>
        now.filter((share) => !given.some((each) => isSame(share, each))),
      );
    default:
      throw badRequest(`The action '${String(body.action)}' is not valid.`);
  }
}

const isSame = ({ id: _id, ...share }: Share, target: ShareTarget): boolean =>
  JSON.stringify(share) === JSON.stringify(target);

function ownerEdit(world: World, details: unknown): Edit {
  if (!isRecord(details) || typeof details.newOwner !== 'string') throw invalidPayload();
  const { newOwner } = details;
  if (!world.users.find(newOwner)?.active) throw badRequest('The new owner does not exist.');
  return (dashboard) => {
    const given = { ...dashboard, ownerId: newOwner };
    if (details.autofixName !== true) {
      requireFreeName(world, given);
      return given;
    }
    return { ...given, name: freeName(world, given) };
  };
}

function freeName(world: World, { id, ownerId, name }: Dashboard): string {
  let wanted = name;
  for (let n = 1; isNameTaken(world, id, ownerId, wanted); n += 1) wanted = `${name} (${n})`;
  return wanted;
}
