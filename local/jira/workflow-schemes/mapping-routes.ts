import { notFound } from '../refusal';
import {
  jsonBody,
  ok,
  optionalString,
  param,
  stringList,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { findWorkflowByName, systemWorkflow } from '../workflows/model';
import type { Workflow } from '../workflows/workflow';
import { editDraft, mappingOfDraft } from './edit-draft';
import { editScheme, manager, mappingOf } from './edit-scheme';
import {
  typesMappedTo,
  withDefault,
  withoutType,
  withoutWorkflow,
  withType,
  withTypes,
  type MappingEdit,
} from './mapping';
import { checkTypes, workflowNamed } from './model';
import { rowBean } from './view';
import type { WorkflowMapping } from './workflow-scheme';

/** A scheme or its draft: what the three resources below read and edit. */
interface Holder {
  readonly path: string;
  readonly read: (call: RouteCall) => WorkflowMapping;
  readonly edit: (call: RouteCall, edit: MappingEdit, mayDraft: boolean) => unknown;
}

const wished = ({ query }: RouteCall): boolean => query.get('updateDraftIfNeeded') === 'true';
const agreed = (body: Record<string, unknown>): boolean => body.updateDraftIfNeeded === true;

/** The default workflow of a holder. */
function defaultRoutes({ path, read, edit }: Holder): Route[] {
  const get = (call: RouteCall): Reply => {
    manager(call);
    const workflow = call.world.workflows.find(read(call).defaultWorkflowId);
    return ok({ workflow: workflow?.name });
  };
  const put = (call: RouteCall): Reply => {
    manager(call);
    const body = jsonBody(call);
    const { id } = workflowNamed(call.world, optionalString(body, 'workflow') ?? '');
    return ok(edit(call, withDefault(id), agreed(body)));
  };
  const remove = (call: RouteCall): Reply => {
    manager(call);
    return ok(edit(call, withDefault(systemWorkflow(call.world).id), wished(call)));
  };
  return [
    { method: 'GET', path: `${path}/default`, handle: get },
    { method: 'PUT', path: `${path}/default`, handle: put },
    { method: 'DELETE', path: `${path}/default`, handle: remove },
  ];
}

/** @throws 404 */
function typeOf(call: RouteCall): string {
  const id = param(call, 'issueType');
  if (!call.world.issueTypes.has(id)) throw notFound('The issue type was not found.');
  return id;
}

/** The workflow of one issue type. */
function typeRoutes({ path, read, edit }: Holder): Route[] {
  const get = (call: RouteCall): Reply => {
    manager(call);
    const typeId = typeOf(call);
    const workflowId = read(call).workflowIds[typeId];
    if (workflowId === undefined) throw notFound('The issue type has no workflow in the scheme.');
    return ok({ issueType: typeId, workflow: call.world.workflows.find(workflowId)?.name });
  };
  const put = (call: RouteCall): Reply => {
    manager(call);
    const body = jsonBody(call);
    const typeId = typeOf(call);
    const { id } = workflowNamed(call.world, optionalString(body, 'workflow') ?? '');
    return ok(edit(call, withType(typeId, id), agreed(body)));
  };
  const remove = (call: RouteCall): Reply => {
    manager(call);
    return ok(edit(call, withoutType(typeOf(call)), wished(call)));
  };
  const one = `${path}/issuetype/{issueType}`;
  return [
    { method: 'GET', path: one, handle: get },
    { method: 'PUT', path: one, handle: put },
    { method: 'DELETE', path: one, handle: remove },
  ];
}

/** The workflow that the query names. @throws 404 for none and for an unknown one. */
function askedWorkflow({ world, query }: RouteCall): Workflow {
  const workflow = findWorkflowByName(world, query.get('workflowName') ?? '');
  if (!workflow) throw notFound('The workflow was not found.');
  return workflow;
}

/** The types of one workflow. */
function workflowRoutes({ path, read, edit }: Holder): Route[] {
  const get = (call: RouteCall): Reply => {
    manager(call);
    const mapping = read(call);
    if (call.query.get('workflowName') !== null) {
      return ok(rowBean(call.world, mapping, askedWorkflow(call).id));
    }
    // Without a name all rows come, though the document tells of one.
    const ids = new Set([mapping.defaultWorkflowId, ...Object.values(mapping.workflowIds)]);
    return ok([...ids].map((id) => rowBean(call.world, mapping, id)));
  };
  const put = (call: RouteCall): Reply => {
    manager(call);
    const { id } = askedWorkflow(call);
    const body = jsonBody(call);
    const given = stringList(body, 'issueTypes');
    checkTypes(call.world, given ?? []);
    const change: MappingEdit = (mapping) => {
      const after = withTypes(id, given ?? typesMappedTo(mapping, id))(mapping);
      return body.defaultMapping === true ? withDefault(id)(after) : after;
    };
    return ok(edit(call, change, agreed(body)));
  };
  const remove = (call: RouteCall): Reply => {
    manager(call);
    const { id } = askedWorkflow(call);
    const change = withoutWorkflow(id, systemWorkflow(call.world).id);
    return ok(edit(call, change, wished(call)));
  };
  return [
    { method: 'GET', path: `${path}/workflow`, handle: get },
    { method: 'PUT', path: `${path}/workflow`, handle: put },
    { method: 'DELETE', path: `${path}/workflow`, handle: remove },
  ];
}

const ONE = '/rest/api/3/workflowscheme/{id}';

const HOLDERS: readonly Holder[] = [
  { path: ONE, read: mappingOf, edit: editScheme },
  { path: `${ONE}/draft`, read: mappingOfDraft, edit: editDraft },
];

export const mappingRoutes: readonly Route[] = HOLDERS.flatMap((holder) => [
  ...defaultRoutes(holder),
  ...typeRoutes(holder),
  ...workflowRoutes(holder),
]);
