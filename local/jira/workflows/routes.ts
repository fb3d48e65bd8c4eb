import { requireAdmin } from '../permissions/model';
import { pageOf, pageRequest } from '../paging';
import { ok, type Reply, type Route, type RouteCall } from '../route';
import type { World } from '../world';
import type { Transition, Workflow } from './workflow';

function search(call: RouteCall): Reply {
  const { world } = call;
  requireAdmin(world, call.accountId);
  const text = call.query.get('queryString')?.toLowerCase();
  const wanted = [...world.workflows.values()].filter(
    ({ name }) => !text || name.toLowerCase().includes(text),
  );
  const request = pageRequest(call, 50, 200);
  const page = pageOf(call, wanted, request, workflowBean);
  const used = new Set(
    wanted.slice(request.startAt, request.startAt + request.maxResults).flatMap((w) => w.statusIds),
  );
  return ok({ ...page, statuses: [...used].map((id) => statusBean(world, id)) });
}

const statusBean = (world: World, id: string): Record<string, unknown> => {
  const status = world.statuses.find(id);
  return {
    id,
    statusReference: id,
    name: status?.name,
    description: status?.description,
    statusCategory: status?.category,
    scope: { type: 'GLOBAL' },
  };
};

const workflowBean = (workflow: Workflow): Record<string, unknown> => ({
  id: workflow.id,
  name: workflow.name,
  description: workflow.description,
  isEditable: true,
  scope: { type: 'GLOBAL' },
  version: { id: workflow.id, versionNumber: workflow.versionNumber },
  statuses: workflow.statusIds.map((id) => ({
    statusReference: id,
    deprecated: false,
    properties: {},
  })),
  transitions: workflow.transitions.map(transitionBean),
});

function transitionBean(transition: Transition): Record<string, unknown> {
  const { from } = transition;
  const type = from === 'initial' ? 'INITIAL' : from === 'any' ? 'GLOBAL' : 'DIRECTED';
  const links = Array.isArray(from)
    ? (from as string[]).map((id) => ({ fromStatusReference: id, fromPort: 0, toPort: 0 }))
    : [];
  return {
    id: transition.id,
    name: transition.name,
    description: '',
    type,
    toStatusReference: transition.to,
    links,
    actions: [],
    triggers: [],
    validators: [],
    properties: {},
  };
}

export const workflowRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/workflows/search', handle: search },
];
