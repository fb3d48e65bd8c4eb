import { badRequest, notFound } from '../refusal';
import { created, jsonBody, noContent, ok, type Reply, type Route, type RouteCall } from '../route';
import { submitTask } from '../tasks/model';
import { seeTask } from '../tasks/routes';
import { recordsIn, textIn } from '../workflows/json-reader';
import { refuseWhileUnderWay } from '../workflows/under-way';
import { manager, schemeOf } from './edit-scheme';
import { getDraft, putDraft } from './model';
import { needsOf, planMoves } from './needs';
import { readMapping } from './read-mapping';
import { isActiveScheme, projectsWith } from './usage';
import { draftBean } from './view';

function create(call: RouteCall): Reply {
  const { world } = call;
  const actor = manager(call);
  const scheme = schemeOf(call);
  refuseWhileUnderWay(world);
  if (!isActiveScheme(world, scheme)) {
    throw badRequest('A draft can only be created from an active workflow scheme.');
  }
  if (world.workflowSchemeDrafts.has(scheme.id)) {
    throw badRequest('The workflow scheme already has a draft.');
  }
  return created(draftBean(world, scheme, putDraft(world, actor, scheme, scheme)));
}

function read(call: RouteCall): Reply {
  manager(call);
  const scheme = schemeOf(call);
  return ok(draftBean(call.world, scheme, getDraft(call.world, scheme)));
}

/** Makes the draft where there is none. */
function update(call: RouteCall): Reply {
  const { world } = call;
  const actor = manager(call);
  const scheme = schemeOf(call);
  const given = readMapping(world, jsonBody(call));
  refuseWhileUnderWay(world);
  if (!isActiveScheme(world, scheme)) {
    throw badRequest('A draft can only be created from an active workflow scheme.');
  }
  const before = world.workflowSchemeDrafts.find(scheme.id) ?? scheme;
  const draft = putDraft(world, actor, scheme, {
    defaultWorkflowId: given.defaultWorkflowId ?? before.defaultWorkflowId,
    workflowIds: given.workflowIds ?? before.workflowIds,
  });
  return ok(draftBean(world, scheme, draft));
}

function remove(call: RouteCall): Reply {
  manager(call);
  const scheme = schemeOf(call);
  getDraft(call.world, scheme);
  refuseWhileUnderWay(call.world);
  call.world.workflowSchemeDrafts.remove(scheme.id);
  return noContent();
}

/** The draft becomes the scheme, by a task that moves the issues. */
function publish(call: RouteCall): Reply {
  const { world } = call;
  const actor = manager(call);
  const scheme = schemeOf(call);
  const { defaultWorkflowId, workflowIds } = getDraft(world, scheme);
  refuseWhileUnderWay(world);
  const after = { defaultWorkflowId, workflowIds };
  const needs = needsOf(world, projectsWith(world, scheme.id), scheme, after);
  const moves = planMoves(needs, publishTargets(call));
  if (call.query.get('validateOnly') === 'true') return noContent();
  const { id, name, description } = scheme;
  const change = { moves, scheme: { id, name, description, ...after }, spendsDraft: true };
  const words = `Publish the draft of workflow scheme ${name}`;
  return seeTask(call, submitTask(world, actor, 'publish-workflow-scheme', change, words));
}

function publishTargets(call: RouteCall) {
  const mappings = recordsIn(jsonBody(call), 'statusMappings').map((each) => ({
    typeId: textIn(each, 'issueTypeId'),
    from: textIn(each, 'statusId'),
    to: textIn(each, 'newStatusId'),
  }));
  const unknown = mappings.find(({ to }) => !call.world.statuses.has(to));
  if (unknown) throw notFound(`The status with ID '${unknown.to}' was not found.`);
  return ({ typeId }: { readonly typeId: string }, statusId: string): string | undefined =>
    mappings.find((each) => each.typeId === typeId && each.from === statusId)?.to;
}

const ONE = '/rest/api/3/workflowscheme/{id}';

export const draftRoutes: readonly Route[] = [
  { method: 'POST', path: `${ONE}/createdraft`, handle: create },
  { method: 'GET', path: `${ONE}/draft`, handle: read },
  { method: 'PUT', path: `${ONE}/draft`, handle: update },
  { method: 'DELETE', path: `${ONE}/draft`, handle: remove },
  { method: 'POST', path: `${ONE}/draft/publish`, handle: publish },
];
