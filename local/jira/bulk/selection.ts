import { canBrowse, findIssue, hasGlobal, projectOf } from '../permissions/model';
import { badRequest, forbidden } from '../refusal';
import { whoCalls, type RouteCall } from '../route';
import type { Issue } from '../issues/issue';

export const MAX_ISSUES = 1000;

/** The caller, who must hold the global permission. @throws 401, 403 */
export function whoMayBulkChange(call: RouteCall): string {
  const actor = whoCalls(call);
  if (!hasGlobal(call.world, actor, 'BULK_CHANGE')) {
    throw forbidden('You do not have the global permission to make bulk changes.');
  }
  return actor;
}

/** The issues that a call names, each once. @throws 400 for none, too many, or one not visible */
export function selectedIssues(
  call: RouteCall,
  actor: string,
  idsOrKeys: readonly string[] | undefined,
): Issue[] {
  const { world } = call;
  if (!idsOrKeys || idsOrKeys.length === 0) throw badRequest('No issues were selected.');
  if (idsOrKeys.length > MAX_ISSUES) {
    throw badRequest(`You can select up to ${MAX_ISSUES} issues in one operation.`);
  }
  const found = idsOrKeys.map((key) => {
    const issue = findIssue(world, key);
    if (issue && canBrowse(world, actor, projectOf(world, issue), issue)) return issue;
    throw badRequest('Some of the issues in the issueIdsOrKeys are not valid');
  });
  return [...new Set(found)];
}
