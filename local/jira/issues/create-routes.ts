import { isRecord } from '../fields/field-kind';
import { issueTypeIdsOf } from '../issue-type-schemes/model';
import { findProject } from '../permissions/model';
import { badFields, badRequest, invalidPayload, JiraRefusal } from '../refusal';
import { created, jsonBody, whoCalls, type Reply, type Route, type RouteCall } from '../route';
import { transitionIssue } from '../transitions/model';
import type { World } from '../world';
import { fieldInput } from './field-input';
import { createIssue } from './model';

function create(call: RouteCall): Reply {
  return created(createFrom(call.world, whoCalls(call), jsonBody(call)));
}

/** Makes an issue of a body, and says what became of the transition that it asks for. */
function createFrom(
  world: World,
  actor: string,
  body: Record<string, unknown>,
): Record<string, unknown> {
  const input = fieldInput(body);
  const { project, issuetype, ...fields } = input.fields ?? {};
  const projectName = isRecord(project) ? (project.id ?? project.key) : undefined;
  if (projectName === undefined) throw badFields({ project: 'Specify a valid project ID or key' });
  const issueType = issueTypeId(world, String(projectName), issuetype);
  const issue = createIssue(world, actor, {
    ...input,
    fields,
    project: String(projectName),
    issueType,
  });
  const self = world.url(`/rest/api/3/issue/${issue.id}`);
  const transition = isRecord(body.transition) ? body.transition.id : undefined;
  return {
    id: issue.id,
    key: issue.key,
    self,
    ...(transition === undefined
      ? {}
      : { transition: transitionNew(world, actor, issue.id, String(transition)) }),
  };
}

/** The issue stays where its first transition is refused. */
function transitionNew(
  world: World,
  actor: string,
  issueId: string,
  transitionId: string,
): Record<string, unknown> {
  try {
    world.attempt(() => transitionIssue(world, actor, issueId, { transitionId }));
    return { status: 200, errorCollection: { errorMessages: [], errors: {} } };
  } catch (problem) {
    if (!(problem instanceof JiraRefusal)) throw problem;
    const { status, errorMessages, errors } = problem;
    return { status, errorCollection: { errorMessages, errors } };
  }
}

/** The type by id or, within the project, by name. */
function issueTypeId(world: World, projectName: string, given: unknown): string {
  if (!isRecord(given)) throw badFields({ issuetype: 'Specify an issue type' });
  if (given.id !== undefined) return String(given.id);
  const project = findProject(world, projectName);
  // A project that is absent is refused as such, later.
  const ids = project ? issueTypeIdsOf(world, project) : [...world.issueTypes.keys()];
  const found = ids.find((id) => world.issueTypes.find(id)?.name === given.name);
  if (found === undefined) throw badFields({ issuetype: 'Specify a valid issue type' });
  return found;
}

const MAX_BULK = 50;

/** Each element stands alone: those that are fine are made, the others say what is wrong. */
function createBulk(call: RouteCall): Reply {
  const { world } = call;
  const actor = whoCalls(call);
  const { issueUpdates } = jsonBody(call);
  if (!Array.isArray(issueUpdates) || !issueUpdates.every(isRecord)) throw invalidPayload();
  if (issueUpdates.length === 0) throw badRequest('No issues to create.');
  if (issueUpdates.length > MAX_BULK) {
    throw badRequest(`You can create up to ${MAX_BULK} issues in one request.`);
  }
  const issues: Record<string, unknown>[] = [];
  const errors: Record<string, unknown>[] = [];
  issueUpdates.forEach((body, failedElementNumber) => {
    try {
      issues.push(world.attempt(() => createFrom(world, actor, body)));
    } catch (problem) {
      if (!(problem instanceof JiraRefusal)) throw problem;
      const { status, errorMessages, errors: byField } = problem;
      const elementErrors = { errorMessages, errors: byField };
      errors.push({ status, elementErrors, failedElementNumber });
    }
  });
  return { status: issues.length === 0 ? 400 : 201, json: { issues, errors } };
}

export const createRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issue', handle: create },
  { method: 'POST', path: '/rest/api/3/issue/bulk', handle: createBulk },
];
