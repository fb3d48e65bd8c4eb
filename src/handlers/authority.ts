import api, { assumeTrustedRoute } from '@forge/api';
import type { JiraRequest } from '../jira/jira-request';
import { JiraUnavailable } from '../jira/jira-error';

/**
 * The only file that chooses whose rights a request carries. Paths are made by `jira/path`, which
 * encodes every value: that is why they may be trusted here.
 */

/** Jira with the rights of the user who started this invocation. What resolvers use, always. */
export function asUser(): JiraRequest {
  return sendBy((route, init) => api.asUser().requestJira(route, init));
}

/**
 * Why the app itself reads Jira. Every reason is one use; a new one is a decision to be reviewed.
 *
 * - `recompute-history`: events, queue and schedules have no user; totals cover all issues of a
 *   project and are shown only to those who may browse it.
 * - `follow-groups`: at night the roster follows groups that an administrator chose; no user is there.
 * - `leave-workflows-usable`: Jira runs the uninstallation without a user, and our validators would
 *   refuse every move once we are gone.
 */
export type AppReason = 'recompute-history' | 'follow-groups' | 'leave-workflows-usable';

/** Jira with the app's own rights. Only for work that no user started, and only for a written reason. */
export function asApp(reason: AppReason): JiraRequest {
  void reason;
  return sendBy((route, init) => api.asApp().requestJira(route, init));
}

type Send = ReturnType<typeof api.asApp>['requestJira'];

function sendBy(send: Send): JiraRequest {
  return (path, init) => {
    if (init?.body !== undefined && typeof init.body !== 'string')
      throw new JiraUnavailable(undefined, undefined, { cause: 'files are sent by the browser' });
    return send(assumeTrustedRoute(path), {
      method: init?.method ?? 'GET',
      headers: { Accept: 'application/json', ...init?.headers },
      ...(init?.body === undefined ? {} : { body: init.body }),
    });
  };
}
