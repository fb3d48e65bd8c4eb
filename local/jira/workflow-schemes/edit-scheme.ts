import { badRequest } from '../refusal';
import { param, type RouteCall } from '../route';
import { jiraAdmin } from '../workflows/authority';
import { refuseWhileUnderWay } from '../workflows/under-way';
import type { MappingEdit } from './mapping';
import { getScheme, putDraft } from './model';
import { isActiveScheme } from './usage';
import { draftBean, schemeBean } from './view';
import type { WorkflowMapping, WorkflowScheme } from './workflow-scheme';

/** The caller, who may manage schemes. @throws 401 or 403 */
export const manager = (call: RouteCall): string =>
  jiraAdmin(call, 'Only Jira administrators can access workflow schemes.');

export const schemeOf = (call: RouteCall): WorkflowScheme =>
  getScheme(call.world, param(call, 'id'));

/** What a read is about: the draft where it is asked for and there is one, else the scheme. */
export function mappingOf(call: RouteCall): WorkflowMapping {
  const scheme = schemeOf(call);
  const wantsDraft = call.query.get('returnDraftIfExists') === 'true';
  return (wantsDraft ? call.world.workflowSchemeDrafts.find(scheme.id) : undefined) ?? scheme;
}

export function shownScheme(call: RouteCall): Record<string, unknown> {
  const { world } = call;
  const scheme = schemeOf(call);
  const draft = world.workflowSchemeDrafts.find(scheme.id);
  const wantsDraft = call.query.get('returnDraftIfExists') === 'true';
  return draft && wantsDraft ? draftBean(world, scheme, draft) : schemeBean(world, scheme);
}

interface Words {
  readonly name?: string;
  readonly description?: string;
}

/**
 * Edits the scheme; an active one keeps what it is, and its draft takes the edit if the caller
 * agrees. @throws 400
 */
export function editScheme(
  call: RouteCall,
  edit: MappingEdit,
  mayDraft: boolean,
  { name, description }: Words = {},
): Record<string, unknown> {
  const { world } = call;
  const scheme = schemeOf(call);
  refuseWhileUnderWay(world);
  if (isActiveScheme(world, scheme)) {
    if (!mayDraft) {
      throw badRequest(
        'The workflow scheme is active and cannot be edited. Set updateDraftIfNeeded to true to edit its draft.',
      );
    }
    const before = world.workflowSchemeDrafts.find(scheme.id) ?? scheme;
    return draftBean(world, scheme, putDraft(world, manager(call), scheme, edit(before)));
  }
  const after = world.workflowSchemes.put({
    ...scheme,
    ...edit(scheme),
    name: name ?? scheme.name,
    description: description ?? scheme.description,
    versionNumber: scheme.versionNumber + 1,
  });
  return schemeBean(world, after);
}
