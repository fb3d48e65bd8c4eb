import { requireAdmin } from './permissions/model';
import { whoCalls, type RouteCall } from './route';

/** The administrator who calls. @throws 401, and 403 with the sentence that the resource has. */
export function whoAdministers(call: RouteCall, sentence?: string): string {
  const accountId = whoCalls(call);
  requireAdmin(call.world, accountId, sentence);
  return accountId;
}
