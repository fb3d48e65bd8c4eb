import { adfOf } from '../adf';
import type { RawValue } from '../issues/issue';
import type { Project } from '../projects/project';
import { badRequest, notFound } from '../refusal';
import type { World } from '../world';
import { putContext } from './contexts';
import type { DefaultValue, Field, FieldContext } from './field';
import { fieldTypeOf } from './field-types';
import { FieldProblem, isRecord } from './field-kind';
import { kindOf } from './kinds';
import { contextFor, listFields } from './model';
import { isShown } from './screens';

const APP_DEFAULTS: Readonly<Record<string, string>> = {
  'app-string': 'forge.string',
  'app-number': 'forge.number',
  'app-object': 'forge.object',
  'app-datetime': 'forge.datetime',
  'app-user': 'forge.user',
  'app-group': 'forge.group',
};

const defaultTypeOf = (field: Field): string | undefined =>
  fieldTypeOf(field.type)?.defaultType ?? APP_DEFAULTS[field.type];

/**
 * The default of a context, written down. @throws 400 for the wrong type or a value that the field
 * refuses, 404 for options that are not in the context.
 */
export function setDefault(
  world: World,
  field: Field,
  context: FieldContext,
  input: Readonly<Record<string, unknown>>,
): void {
  const { contextId: _, ...given } = input;
  if (given.type !== defaultTypeOf(field)) {
    throw badRequest(
      `The default value type is invalid for the custom field: ${String(given.type)}.`,
    );
  }
  const value: DefaultValue = { ...given, type: String(given.type) };
  requireOptionsOf(field, context, value);
  try {
    rawDefault(world, field, value);
  } catch (problem) {
    if (problem instanceof FieldProblem) throw badRequest(problem.message);
    throw problem;
  }
  putContext(world, field, { ...context, defaultValue: value });
}

export function clearDefault(world: World, field: Field, context: FieldContext): void {
  putContext(world, field, { ...context, defaultValue: undefined });
}

function requireOptionsOf(field: Field, context: FieldContext, value: DefaultValue): void {
  const { optionId, optionIds, cascadingOptionId } = value;
  const several: readonly unknown[] = Array.isArray(optionIds) ? optionIds : [];
  for (const id of [optionId, cascadingOptionId, ...several]) {
    if (id === undefined || id === null) continue;
    const found = field.options.find((option) => option.id === id);
    if (!found) throw notFound('The option was not found.');
    if (found.contextId !== context.id) {
      throw notFound('The option was not found in the context.');
    }
  }
}

/** What an issue keeps of a default. @throws FieldProblem */
export function rawDefault(world: World, field: Field, value: DefaultValue): RawValue {
  if (value.useCurrent === true) {
    const now = world.now();
    return field.type === 'date' ? new Date(now).toISOString().slice(0, 10) : now;
  }
  return kindOf(field).parse(world, field, asInput(value));
}

const ids = (value: unknown, key: string): unknown =>
  Array.isArray(value) ? value.map((each: unknown) => ({ [key]: each })) : value;

/** A default as an edit of the REST API would write it. */
function asInput(value: DefaultValue): unknown {
  switch (value.type) {
    case 'option.single':
      return { id: value.optionId };
    case 'option.multiple':
      return ids(value.optionIds, 'id');
    case 'option.cascading':
      return {
        id: value.optionId,
        ...(value.cascadingOptionId ? { child: { id: value.cascadingOptionId } } : {}),
      };
    case 'single.user.select':
    case 'forge.user':
      return { accountId: value.accountId };
    case 'multi.user.select':
      return ids(value.accountIds, 'accountId');
    case 'grouppicker.single':
    case 'forge.group':
      return { groupId: value.groupId };
    case 'grouppicker.multiple':
      return ids(value.groupIds, 'groupId');
    case 'project':
      return { id: value.projectId };
    case 'textarea':
      return typeof value.text === 'string' ? adfOf(value.text) : value.text;
    default:
      return plainPart(value);
  }
}

const PLAIN_PARTS = ['date', 'dateTime', 'url', 'number', 'labels', 'text', 'object'];

function plainPart(value: DefaultValue): unknown {
  for (const part of PLAIN_PARTS) if (value[part] !== undefined) return value[part];
  return undefined;
}

/** What a new issue of the type gets where nothing is given, by field id. */
export function defaultsFor(
  world: World,
  project: Project,
  typeId: string,
): Record<string, RawValue> {
  const values: Record<string, RawValue> = {};
  for (const field of listFields(world)) {
    const value = defaultIn(field, project.id, typeId);
    if (!value || !isShown(world, project, typeId, field)) continue;
    values[field.id] = rawDefault(world, field, value);
  }
  return values;
}

export const defaultIn = (
  field: Field,
  projectId: string,
  typeId: string,
): DefaultValue | undefined =>
  field.contexts.some(({ defaultValue }) => defaultValue)
    ? contextFor(field, projectId, typeId)?.defaultValue
    : undefined;

/** The user picker's defaults say whom it offers, too. */
export function defaultBean(context: FieldContext): Record<string, unknown> | undefined {
  if (!context.defaultValue) return undefined;
  const bean = { contextId: context.id, ...context.defaultValue };
  const isUser = ['single.user.select', 'forge.user'].includes(context.defaultValue.type);
  return isUser && !isRecord(context.defaultValue.userFilter)
    ? { ...bean, userFilter: { enabled: false } }
    : bean;
}
