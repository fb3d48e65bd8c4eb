import { isAdmin } from './permissions/model';
import { forbidden } from './refusal';
import { whoCalls, type RouteCall } from './route';

const SENTENCE =
  'You are not authorized to perform this action. Administrator privileges are required.';

/** The administrator who calls. @throws 401, and 403 with the sentence that the resource has. */
export function whoAdministers(call: RouteCall, sentence = SENTENCE): string {
  const accountId = whoCalls(call);
  if (!isAdmin(call.world, accountId)) throw forbidden(sentence);
  return accountId;
}
