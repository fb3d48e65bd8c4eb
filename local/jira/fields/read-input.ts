import { hasPermission } from '../permissions/model';
import type { Issue, RawValue } from '../issues/issue';
import type { Project } from '../projects/project';
import type { World } from '../world';
import type { Field } from './field';
import { FieldProblem, isRecord } from './field-kind';
import { kindOf } from './kinds';
import type { OfferedField } from './screens';

/** `fields` and `update` of a create, edit or transition call, as the REST API takes them. */
export interface FieldInput {
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly update?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

export interface ReadInput {
  readonly values: Readonly<Record<string, RawValue>>;
  readonly errors: Readonly<Record<string, string>>;
}

interface Reading {
  readonly world: World;
  readonly project: Project;
  readonly issue: Issue | undefined;
  readonly values: Record<string, RawValue>;
  readonly errors: Record<string, string>;
}

/** Parts of `update` that are not values of fields. */
const NOT_VALUES = new Set(['comment', 'issuelinks']);

/** Reads every value against the screen; refusals come together, by field, as Jira gives them. */
export function readInput(
  world: World,
  project: Project,
  screen: readonly OfferedField[],
  input: FieldInput,
  issue?: Issue,
): ReadInput {
  const reading: Reading = { world, project, issue, values: {}, errors: {} };
  const onScreen = new Map(screen.map(({ field }) => [field.id, field]));
  const levels = screen.find(({ field }) => field.id === 'security')?.levels;
  for (const [fieldId, value] of Object.entries(input.fields ?? {})) {
    const field = fieldOnScreen(reading, onScreen, fieldId);
    if (field) readOne(reading, field, () => parseValue(reading, field, value));
  }
  for (const [fieldId, operations] of Object.entries(input.update ?? {})) {
    if (NOT_VALUES.has(fieldId)) continue;
    const field = fieldOnScreen(reading, onScreen, fieldId);
    if (field) readOperations(reading, field, operations, input.fields ?? {});
  }
  checkLevel(reading, levels);
  return { values: reading.values, errors: reading.errors };
}

/** A level that the project lacks, or that would hide the issue from who sets it. */
function checkLevel(reading: Reading, levels: OfferedField['levels']): void {
  const { security } = reading.values;
  if (typeof security !== 'string' || levels?.some(({ id }) => id === security)) return;
  delete reading.values.security;
  reading.errors.security = 'Invalid issue security level.';
}

function fieldOnScreen(
  reading: Reading,
  onScreen: ReadonlyMap<string, Field>,
  fieldId: string,
): Field | undefined {
  const field = onScreen.get(fieldId);
  if (!field) {
    reading.errors[fieldId] =
      `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
  }
  return field;
}

function readOne(reading: Reading, field: Field, read: () => RawValue): void {
  try {
    reading.values[field.id] = read();
  } catch (problem) {
    if (!(problem instanceof FieldProblem)) throw problem;
    reading.errors[field.id] = problem.message;
  }
}

function readOperations(
  reading: Reading,
  field: Field,
  operations: readonly Readonly<Record<string, unknown>>[],
  fields: Readonly<Record<string, unknown>>,
): void {
  if (field.id in fields) {
    reading.errors[field.id] = `Field '${field.id}' cannot appear in both 'fields' and 'update'`;
    return;
  }
  readOne(reading, field, () => {
    let value = reading.issue?.values[field.id] ?? null;
    for (const operation of operations) value = applyOperation(reading, field, value, operation);
    return value;
  });
}

function applyOperation(
  reading: Reading,
  field: Field,
  before: RawValue,
  operation: Readonly<Record<string, unknown>>,
): RawValue {
  const [name, value] = Object.entries(operation)[0] ?? [];
  const kind = kindOf(field);
  if (!name || !(kind.operations as readonly string[]).includes(name)) {
    throw new FieldProblem(
      `Field with id '${field.id}' and name '${field.name}' does not support operation '${name ?? ''}' Supported operation(s) are: '${kind.operations.join(',')}'`,
    );
  }
  if (name === 'set') return parseValue(reading, field, value);
  const list = Array.isArray(before) ? (before as string[]) : [];
  const named = kind.parse(reading.world, field, [value]) as readonly string[] | null;
  const left = list.filter((each) => !(named ?? []).includes(each));
  const after = name === 'add' ? [...left, ...(named ?? [])] : left;
  if (after.length === 0) return null;
  return kind.schemaItems === 'string' ? after.sort() : after;
}

function parseValue(reading: Reading, field: Field, input: unknown): RawValue {
  const { world, project, issue } = reading;
  if (field.type === 'sprint') return sprintsAfter(world, field, input, issue);
  if (input === null || input === undefined) {
    if (field.id === 'summary') throw new FieldProblem('You must specify a summary of the issue.');
    return null;
  }
  const raw = kindOf(field).parse(world, field, input);
  if (field.id === 'assignee' && typeof raw === 'string') {
    const may = hasPermission(world, raw, 'ASSIGNABLE_USER', project, issue);
    if (!may || !isRecord(input))
      throw new FieldProblem(`User '${raw}' cannot be assigned issues.`);
  }
  return raw;
}

/** An issue keeps the closed sprints that it was in; only the open one is replaced. */
export function sprintsAfter(
  world: World,
  field: Field,
  input: unknown,
  issue: Issue | undefined,
): RawValue {
  const before = issue?.values[field.id];
  const closed = (Array.isArray(before) ? (before as string[]) : []).filter(
    (id) => world.sprints.find(id)?.state === 'closed',
  );
  if (input === null || input === undefined) return closed.length > 0 ? closed : null;
  return [...closed, ...(kindOf(field).parse(world, field, input) as string[])];
}

/** Jira's sentence for an empty field that must be filled. */
export function requiredProblems(
  screen: readonly OfferedField[],
  valueOf: (field: Field) => RawValue | undefined,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { field, required } of screen) {
    const value = valueOf(field);
    if (!required || (value !== null && value !== undefined)) continue;
    errors[field.id] =
      field.id === 'summary'
        ? 'You must specify a summary of the issue.'
        : `${field.name} is required.`;
  }
  return errors;
}
