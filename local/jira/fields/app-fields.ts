import { changeIssue } from '../issues/change';
import { eventIssue } from '../issues/event-issue';
import type { Issue, RawValue } from '../issues/issue';
import { badFields, badRequest, notFound } from '../refusal';
import type { World } from '../world';
import type { AppFieldType, Field } from './field';
import { FieldProblem } from './field-kind';
import { kindOf, sameValue } from './kinds';
import { createField, listFields, placeField } from './model';

export interface NewAppField {
  readonly name: string;
  readonly description?: string;
  /** The key of the module in the manifest. */
  readonly key: string;
  readonly type: 'string' | 'number' | 'object' | 'datetime' | 'user' | 'group' | 'option';
  /** Only the app writes it. */
  readonly readOnly?: boolean;
  readonly options?: readonly string[];
}

/** What stands before the module's key in Jira's key of an app's field, for an app of no name. */
const NAMELESS_APP =
  'ari:cloud:ecosystem::extension/00000000-0000-4000-8000-000000000001/00000000-0000-4000-8000-000000000002/static/';

/** A field of the app's manifest: every project has it, no screen shows it. */
export function createAppField(world: World, input: NewAppField): Field {
  const { name, description, options, readOnly = false } = input;
  const key = input.key.includes('/') ? input.key : `${NAMELESS_APP}${input.key}`;
  const field = createField(world, {
    ...{ name, description, options },
    type: `app-${input.type}` satisfies AppFieldType,
    app: { key, isReadOnly: readOnly },
    searcherKey: `${key}-searcher`,
  });
  placeField(world, field.id, false);
  return field;
}

/** The same as Forge does with a manifest: a field that is there keeps its id and its values. */
export function declareAppField(world: World, input: NewAppField): Field {
  const known = listFields(world).find(({ app }) => app?.key === input.key);
  return known ?? createAppField(world, input);
}

/** @throws 404 for a field that no app declares. */
export function getAppField(world: World, idOrKey: string): Field & Required<Pick<Field, 'app'>> {
  const field = listFields(world).find(({ id, app }) => id === idOrKey || app?.key === idOrKey);
  if (!field?.app) throw notFound('The custom field was not found.');
  return { ...field, app: field.app };
}

export interface AppValue {
  readonly field: Field;
  readonly issueId: string;
  readonly value: unknown;
}

export interface AppUpdateMode {
  readonly hasChangelog: boolean;
  readonly hasEvents: boolean;
}

/** Writes values as the app: all or none. @throws 400 */
export function writeAppValues(
  world: World,
  appId: string,
  values: readonly AppValue[],
  mode: AppUpdateMode,
): void {
  requireOnce(values);
  const parsed = values.map(({ field, issueId, value }) => {
    const issue = world.issues.find(issueId);
    if (!issue) throw badRequest(`Issue with ID ${issueId} not found.`);
    return { issueId, fieldId: field.id, raw: parse(world, field, value) };
  });
  for (const { issueId, fieldId, raw } of parsed) {
    const issue = world.issues.find(issueId);
    if (issue) writeOne(world, appId, issue, fieldId, raw, mode);
  }
}

function requireOnce(values: readonly AppValue[]): void {
  const distinct = new Set(values.map(({ field, issueId }) => `${field.id}:${issueId}`));
  if (distinct.size < values.length) {
    throw badRequest('Combinations of custom field and issue must be unique within the request.');
  }
}

function parse(world: World, field: Field, value: unknown): RawValue {
  if (value === null || value === undefined) return null;
  try {
    return kindOf(field).parse(world, field, value);
  } catch (problem) {
    if (problem instanceof FieldProblem) throw badFields({ [field.id]: problem.message });
    throw problem;
  }
}

function writeOne(
  world: World,
  appId: string,
  issue: Issue,
  fieldId: string,
  raw: RawValue,
  { hasChangelog, hasEvents }: AppUpdateMode,
): void {
  const values = { [fieldId]: raw };
  if (hasChangelog) {
    const change = (): unknown => changeIssue(world, appId, issue.id, { values });
    if (hasEvents) change();
    else world.quietly(change);
    return;
  }
  if (sameValue(issue.values[fieldId], raw)) return;
  const after = world.putIssue({
    ...issue,
    values: { ...issue.values, ...values },
    updated: Math.max(world.now(), issue.updated),
  });
  if (!hasEvents) return;
  world.emit('avi:jira:updated:issue', appId, {
    issue: eventIssue(world, after),
    changelog: { items: [] },
  });
}
