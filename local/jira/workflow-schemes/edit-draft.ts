import type { RouteCall } from '../route';
import { refuseWhileUnderWay } from '../workflows/under-way';
import { manager, schemeOf } from './edit-scheme';
import type { MappingEdit } from './mapping';
import { getDraft, putDraft } from './model';
import { draftBean } from './view';
import type { WorkflowMapping } from './workflow-scheme';

export const mappingOfDraft = (call: RouteCall): WorkflowMapping =>
  getDraft(call.world, schemeOf(call));

/** Edits a draft that is there. @throws 404 */
export function editDraft(call: RouteCall, edit: MappingEdit): Record<string, unknown> {
  const { world } = call;
  const scheme = schemeOf(call);
  refuseWhileUnderWay(world);
  const after = edit(getDraft(world, scheme));
  return draftBean(world, scheme, putDraft(world, manager(call), scheme, after));
}
