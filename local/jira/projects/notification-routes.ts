import { findProject, hasPermission, isAdmin } from '../permissions/model';
import { notFound } from '../refusal';
import { ok, param, whoCalls, type Reply, type Route, type RouteCall } from '../route';
import { DEFAULT_NOTIFICATION_SCHEME } from './schemes';

/** The one scheme of the box. @throws 404 for who does not administer the project, too. */
function ofProject(call: RouteCall): Reply {
  const { world } = call;
  const caller = whoCalls(call);
  const key = param(call, 'projectKeyOrId');
  const project = findProject(world, key);
  const may =
    project &&
    (isAdmin(world, caller) || hasPermission(world, caller, 'ADMINISTER_PROJECTS', project));
  if (!may) throw notFound(`No project could be found with key '${key}'.`);
  return ok({
    expand: 'notificationSchemeEvents,user,group,projectRole,field,all',
    id: Number(DEFAULT_NOTIFICATION_SCHEME),
    self: world.url(`/rest/api/3/notificationscheme/${DEFAULT_NOTIFICATION_SCHEME}`),
    name: 'Default Notification Scheme',
    description: '',
  });
}

export const projectNotificationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectKeyOrId}/notificationscheme',
    handle: ofProject,
  },
];
