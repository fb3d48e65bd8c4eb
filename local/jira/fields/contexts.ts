import { badRequest, notFound } from '../refusal';
import type { World } from '../world';
import type { Field, FieldContext } from './field';
import { getCustomField } from './model';

export const isGlobal = (context: FieldContext): boolean => context.projectIds.length === 0;

/** @throws 404 */
export function getContext(field: Field, contextId: string): FieldContext {
  const context = field.contexts.find(({ id }) => id === contextId);
  if (!context) throw notFound('The context was not found.');
  return context;
}

export interface NewContext {
  readonly name: string;
  readonly description?: string;
  readonly projectIds: readonly string[];
  readonly issueTypeIds: readonly string[];
}

export function createContext(world: World, fieldId: string, input: NewContext): FieldContext {
  const field = getCustomField(world, fieldId);
  checkProjects(world, input.projectIds);
  checkIssueTypes(world, input.issueTypeIds);
  requireFreeProjects(field, input.projectIds);
  if (input.projectIds.length === 0 && field.contexts.some(isGlobal)) {
    throw badRequest('The custom field already has a global context.');
  }
  const context = {
    id: world.nextId('field-context', 10100),
    ...input,
    description: input.description ?? '',
  };
  world.fields.put({ ...field, contexts: [...field.contexts, context] });
  return context;
}

/** Writes a context anew. */
export function putContext(world: World, field: Field, context: FieldContext): void {
  const contexts = field.contexts.map((each) => (each.id === context.id ? context : each));
  world.fields.put({ ...field, contexts });
}

/** Its options go with it. */
export function deleteContext(world: World, field: Field, context: FieldContext): void {
  requireMovable(world, context, 'The global context cannot be deleted.');
  world.fields.put({
    ...field,
    contexts: field.contexts.filter(({ id }) => id !== context.id),
    options: field.options.filter(({ contextId }) => contextId !== context.id),
  });
}

/** With field schemes, every field keeps its global context as it is. */
function requireMovable(world: World, context: FieldContext, sentence: string): void {
  if (world.fieldModel === 'schemes' && isGlobal(context)) throw badRequest(sentence);
}

export function addProjects(
  world: World,
  field: Field,
  context: FieldContext,
  projectIds: readonly string[],
): void {
  requireDistinct('projectIds', projectIds);
  checkProjects(world, projectIds);
  requireMovable(world, context, 'Projects cannot be added to the global context.');
  requireFreeProjects(field, projectIds);
  putContext(world, field, { ...context, projectIds: [...context.projectIds, ...projectIds] });
}

export function removeProjects(
  world: World,
  field: Field,
  context: FieldContext,
  projectIds: readonly string[],
): void {
  requireDistinct('projectIds', projectIds);
  checkProjects(world, projectIds);
  const foreign = projectIds.filter((id) => !context.projectIds.includes(id));
  if (foreign.length > 0) {
    throw badRequest(`These projects are not associated with the context: ${foreign.join(', ')}.`);
  }
  const left = context.projectIds.filter((id) => !projectIds.includes(id));
  if (left.length === 0 && field.contexts.some(isGlobal)) {
    throw badRequest('The custom field already has a global context.');
  }
  putContext(world, field, { ...context, projectIds: left });
}

export function addIssueTypes(
  world: World,
  field: Field,
  context: FieldContext,
  issueTypeIds: readonly string[],
): void {
  requireDistinct('issueTypeIds', issueTypeIds);
  checkIssueTypes(world, issueTypeIds);
  requireMovable(world, context, 'Issue types cannot be added to the global context.');
  const taken = issueTypeIds.filter((id) => context.issueTypeIds.includes(id));
  if (taken.length > 0) {
    throw badRequest(
      `These issue types are already associated with the context: ${taken.join(', ')}.`,
    );
  }
  const all = [...context.issueTypeIds, ...issueTypeIds];
  putContext(world, field, { ...context, issueTypeIds: all });
}

export function removeIssueTypes(
  world: World,
  field: Field,
  context: FieldContext,
  issueTypeIds: readonly string[],
): void {
  requireDistinct('issueTypeIds', issueTypeIds);
  checkIssueTypes(world, issueTypeIds);
  const foreign = issueTypeIds.filter((id) => !context.issueTypeIds.includes(id));
  if (foreign.length > 0) {
    throw badRequest(
      `These issue types are not associated with the context: ${foreign.join(', ')}.`,
    );
  }
  const left = context.issueTypeIds.filter((id) => !issueTypeIds.includes(id));
  putContext(world, field, { ...context, issueTypeIds: left });
}

export function requireDistinct(name: string, ids: readonly string[]): void {
  if (ids.length === 0) throw badRequest(`The ${name} have to be provided.`);
  if (new Set(ids).size < ids.length) {
    throw badRequest(`The ${name} must not contain duplicates.`);
  }
}

/** @throws 404 naming those that are absent. */
export function checkProjects(world: World, ids: readonly string[]): void {
  const absent = ids.filter((id) => !world.projects.has(id));
  if (absent.length > 0) throw notFound(`These projects were not found: ${absent.join(', ')}.`);
}

/** @throws 404 naming those that are absent. */
export function checkIssueTypes(world: World, ids: readonly string[]): void {
  const absent = ids.filter((id) => !world.issueTypes.has(id));
  if (absent.length > 0) throw notFound(`These issue types were not found: ${absent.join(', ')}.`);
}

/** A project is in one context of a field at most. */
function requireFreeProjects(field: Field, projectIds: readonly string[]): void {
  const taken = projectIds.filter((id) =>
    field.contexts.some((context) => context.projectIds.includes(id)),
  );
  if (taken.length > 0) {
    throw badRequest(
      `These projects are already associated with a context of the custom field: ${taken.join(', ')}.`,
    );
  }
}
