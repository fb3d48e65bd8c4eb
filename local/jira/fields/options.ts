import type { RawValue } from '../issues/issue';
import { reordered, type Reordering } from '../ordered';
import { badRequest, notFound } from '../refusal';
import type { World } from '../world';
import { requireDistinct } from './contexts';
import type { Field, FieldOption } from './field';

export const MAX_OPTIONS_A_CALL = 1000;
export const MAX_OPTIONS_A_FIELD = 10_000;
const MAX_VALUE = 255;

export interface NewOption {
  readonly value: string;
  readonly disabled: boolean;
  /** The option above it, in a cascading list. */
  readonly parentId: string | undefined;
}

/** Adds all of them or none. */
export function addOptions(
  world: World,
  field: Field,
  contextId: string,
  added: readonly NewOption[],
): FieldOption[] {
  checkNumber(field, added);
  const here = field.options.filter((option) => option.contextId === contextId);
  const taken = new Set(here.map(nameInItsList));
  for (const option of added) {
    checkParent(field, here, option);
    checkValue(option.value);
    const name = nameInItsList(option);
    if (taken.has(name)) throw badRequest(inUse(option.value));
    taken.add(name);
  }
  const made = added.map(({ value, disabled, parentId }) => ({
    id: world.nextId('option', 10020),
    ...{ value, disabled, contextId },
    ...(parentId === undefined ? {} : { parentId }),
  }));
  world.fields.put({ ...field, options: [...field.options, ...made] });
  return made;
}

const inUse = (value: string): string => `The option value '${value}' is already in use.`;

const nameInItsList = ({ value, parentId = '' }: Pick<FieldOption, 'value' | 'parentId'>): string =>
  `${parentId}:${value.toLowerCase()}`;

function checkNumber(field: Field, added: readonly NewOption[]): void {
  if (added.length === 0) throw badRequest('The options have to be provided.');
  if (added.length > MAX_OPTIONS_A_CALL) {
    throw badRequest('The options must contain no more than 1,000 items.');
  }
  if (field.options.length + added.length > MAX_OPTIONS_A_FIELD) {
    throw badRequest('The custom field must have no more than 10,000 options.');
  }
}

function checkParent(field: Field, here: readonly FieldOption[], { parentId }: NewOption): void {
  if (parentId === undefined) return;
  if (field.type !== 'cascadingselect') {
    throw badRequest("The custom field doesn't support cascading options.");
  }
  const parent = here.find(({ id }) => id === parentId);
  if (!parent) throw notFound(`These options were not found: ${parentId}.`);
  if (parent.parentId !== undefined) {
    throw badRequest('Cascading options can be added to options of the first level only.');
  }
}

function checkValue(value: string): void {
  if (value.trim() === '') throw badRequest('The option value has to be provided.');
  if (value.length > MAX_VALUE) {
    throw badRequest('The length of the option value must not exceed 255 characters.');
  }
}

export interface OptionChange {
  readonly id: string;
  readonly value?: string;
  readonly disabled?: boolean;
}

/** @returns those that differ from what they were. */
export function changeOptions(
  world: World,
  field: Field,
  contextId: string,
  changes: readonly OptionChange[],
): FieldOption[] {
  requireDistinct(
    'options',
    changes.map(({ id }) => id),
  );
  if (changes.length > MAX_OPTIONS_A_CALL) {
    throw badRequest('The options must contain no more than 1,000 items.');
  }
  const byId = new Map(changes.map((change) => [change.id, change]));
  requireOptions(field, contextId, [...byId.keys()]);
  const changed: FieldOption[] = [];
  const options = field.options.map((option) => {
    const { value = option.value, disabled = option.disabled } = byId.get(option.id) ?? {};
    if (value === option.value && disabled === option.disabled) return option;
    checkValue(value);
    const after = { ...option, value, disabled };
    changed.push(after);
    return after;
  });
  checkDistinctNames(options.filter((option) => option.contextId === contextId));
  world.fields.put({ ...field, options });
  return changed;
}

function checkDistinctNames(options: readonly FieldOption[]): void {
  const taken = new Set<string>();
  for (const option of options) {
    const name = nameInItsList(option);
    if (taken.has(name)) throw badRequest(inUse(option.value));
    taken.add(name);
  }
}

/** @throws 404 naming those that the context does not have. */
export function requireOptions(field: Field, contextId: string, ids: readonly string[]): void {
  const here = new Set(
    field.options.filter((option) => option.contextId === contextId).map(({ id }) => id),
  );
  const absent = ids.filter((id) => !here.has(id));
  if (absent.length > 0) throw notFound(`These options were not found: ${absent.join(', ')}.`);
}

/** Options of one level of one context change places; all others stay where they are. */
export function moveOptions(
  world: World,
  field: Field,
  contextId: string,
  reordering: Reordering,
): void {
  requireOptions(field, contextId, [
    ...reordering.ids,
    ...(reordering.after === undefined ? [] : [reordering.after]),
  ]);
  const parentId = field.options.find(({ id }) => id === reordering.ids[0])?.parentId;
  const isMoved = (option: FieldOption): boolean =>
    option.contextId === contextId && option.parentId === parentId;
  const level = field.options.filter(isMoved);
  const order = reordered(
    level.map(({ id }) => id),
    reordering,
    (id) => `The option ${id} is not of the same list as the others.`,
  );
  const byId = new Map(level.map((option) => [option.id, option]));
  const inNewOrder = order.flatMap((id) => byId.get(id) ?? []);
  const options = field.options.map((option) =>
    isMoved(option) ? (inNewOrder.shift() ?? option) : option,
  );
  world.fields.put({ ...field, options });
}

/** @throws 400 when options are below it, or issues have it. */
export function deleteOption(
  world: World,
  field: Field,
  contextId: string,
  optionId: string,
): void {
  requireOptions(field, contextId, [optionId]);
  if (field.options.some(({ parentId }) => parentId === optionId)) {
    throw badRequest('Options with cascading options cannot be deleted.');
  }
  for (const issue of world.issues.values()) {
    if (holds(issue.values[field.id], optionId)) {
      throw badRequest('The option is used in issues. Replace it in issues first.');
    }
  }
  const options = field.options.filter(({ id }) => id !== optionId);
  world.fields.put({ ...field, options });
}

/** Whether a value of an issue names the option. */
export const holds = (raw: RawValue | undefined, optionId: string): boolean =>
  raw === optionId || (Array.isArray(raw) && (raw as unknown[]).includes(optionId));
