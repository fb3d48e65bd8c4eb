import { badRequest, notFound } from '../refusal';
import type { World } from '../world';
import type { CustomFieldType, Field, FieldOption } from './field';

export interface NewField {
  readonly name: string;
  readonly type: CustomFieldType;
  readonly description?: string;
  readonly options?: readonly string[];
  readonly projectIds?: readonly string[];
}

export function createField(world: World, input: NewField): Field {
  const field = world.fields.put({
    id: `customfield_${world.nextId('field', 10015)}`,
    name: input.name,
    description: input.description ?? '',
    custom: true,
    type: input.type,
    contextId: world.nextId('field-context', 10100),
    options: [],
    projectIds: input.projectIds,
    trashed: false,
  });
  for (const value of input.options ?? []) createOption(world, field.id, value);
  return getField(world, field.id);
}

export function createOption(world: World, fieldId: string, value: string): FieldOption {
  const field = getField(world, fieldId);
  if (field.options.some((option) => option.value.toLowerCase() === value.toLowerCase())) {
    throw badRequest(`The option value '${value}' is already in use.`);
  }
  const option = { id: world.nextId('option', 10020), value, disabled: false };
  world.fields.put({ ...field, options: [...field.options, option] });
  return option;
}

export function updateOption(
  world: World,
  fieldId: string,
  optionId: string,
  changes: Partial<Pick<FieldOption, 'value' | 'disabled'>>,
): void {
  const field = getField(world, fieldId);
  const options = field.options.map((option) =>
    option.id === optionId ? { ...option, ...changes } : option,
  );
  world.fields.put({ ...field, options });
}

export function trashField(world: World, actor: string, fieldId: string): void {
  world.fields.put({ ...getField(world, fieldId), trashed: true });
  world.emit('avi:jira:trashed:field', actor, { id: fieldId });
}

export function getField(world: World, fieldId: string): Field {
  const field = world.fields.find(fieldId);
  if (!field) throw notFound('The custom field was not found.');
  return field;
}

/** Live fields; custom ones with their Jira number. */
export const listFields = (world: World): Field[] =>
  [...world.fields.values()].filter((field) => !field.trashed);

export const customFieldNumber = (field: Field): number =>
  Number(field.id.replace('customfield_', ''));

/** The first live field of a type, for the site's own Sprint, Rank and Flagged. */
export function fieldOfType(world: World, type: Field['type']): Field {
  const field = listFields(world).find((each) => each.type === type);
  if (!field) throw new Error(`no ${type} field`);
  return field;
}
