import { priorityBean } from '../priorities/view';
import { resolutionBean } from '../resolutions/view';
import type { World } from '../world';
import type { Field, FieldOption } from './field';
import { BLANK_SIDE, EMPTY_SIDE, FieldProblem, isRecord, type FieldKind } from './field-kind';

export function parseOption(field: Field, input: unknown): string {
  if (!isRecord(input)) throw new FieldProblem(`Specify a valid 'id' or 'name' for ${field.name}`);
  const { id, value } = input;
  const option =
    id !== undefined
      ? field.options.find((each) => each.id === String(id))
      : field.options.find((each) => each.value === value);
  if (!option || option.disabled) {
    throw new FieldProblem(
      id !== undefined
        ? `Option id '${String(id)}' is not valid`
        : `Option value '${String(value)}' is not valid`,
    );
  }
  return option.id;
}

export const optionOf = (field: Field, id: unknown): FieldOption | undefined =>
  field.options.find((option) => option.id === id);

export function optionBean(
  world: World,
  field: Field,
  id: unknown,
): Record<string, unknown> | undefined {
  const option = optionOf(field, id);
  if (!option) return undefined;
  return {
    self: world.url(`/rest/api/3/customFieldOption/${option.id}`),
    value: option.value,
    id: option.id,
  };
}

export const selectKind: FieldKind = {
  schemaType: 'option',
  customKey: 'select',
  operations: ['set'],
  parse: (_world, field, input) => parseOption(field, input),
  render: (world, field, raw) => optionBean(world, field, raw),
  side: (_world, field, raw) =>
    typeof raw === 'string' ? { id: raw, text: optionOf(field, raw)?.value ?? raw } : EMPTY_SIDE,
};

export const multiselectKind: FieldKind = {
  schemaType: 'array',
  schemaItems: 'option',
  customKey: 'multiselect',
  operations: ['add', 'set', 'remove'],
  parse(_world, field, input) {
    if (!Array.isArray(input)) throw new FieldProblem('data was not an array');
    const ids = [...new Set(input.map((each) => parseOption(field, each)))];
    return ids.length > 0 ? ids : null;
  },
  render: (world, field, raw) =>
    (raw as readonly string[]).map((id) => optionBean(world, field, id)),
  side(_world, field, raw) {
    if (!Array.isArray(raw) || raw.length === 0) return BLANK_SIDE;
    const names = raw.map((id: unknown) => optionOf(field, id)?.value ?? String(id));
    return { id: `[${raw.join(', ')}]`, text: names.join(',') };
  },
};

export const radiobuttonsKind: FieldKind = { ...selectKind, customKey: 'radiobuttons' };

export const checkboxesKind: FieldKind = { ...multiselectKind, customKey: 'multicheckboxes' };

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Reads `{id}` or `{name}` of a site-wide list. */
function parseNamed(input: unknown, all: Iterable<Named>, refusal: string): string {
  if (!isRecord(input)) throw new FieldProblem(refusal);
  const { id, name } = input;
  for (const each of all) {
    if (id !== undefined ? each.id === String(id) : each.name === name) return each.id;
  }
  throw new FieldProblem(refusal);
}

export const priorityKind: FieldKind = {
  schemaType: 'priority',
  operations: ['set'],
  parse: (world, _field, input) =>
    parseNamed(input, world.priorities.values(), 'The priority selected is invalid.'),
  render(world, _field, raw) {
    const priority = world.priorities.find(String(raw));
    return priority ? priorityBean(world, priority) : null;
  },
  side: (world, _field, raw) =>
    typeof raw === 'string'
      ? { id: raw, text: world.priorities.find(raw)?.name ?? raw }
      : EMPTY_SIDE,
};

export const resolutionKind: FieldKind = {
  schemaType: 'resolution',
  operations: ['set'],
  parse: (world, _field, input) =>
    parseNamed(input, world.resolutions.values(), 'The resolution selected is invalid.'),
  render(world, _field, raw) {
    const resolution = world.resolutions.find(String(raw));
    return resolution ? resolutionBean(world, resolution) : null;
  },
  side: (world, _field, raw) =>
    typeof raw === 'string'
      ? { id: raw, text: world.resolutions.find(raw)?.name ?? raw }
      : EMPTY_SIDE,
};
