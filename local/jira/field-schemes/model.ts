import type { Project } from '../projects/project';
import type { World } from '../world';
import type { FieldRule, FieldScheme } from './field-scheme';

export const DEFAULT_FIELD_SCHEME = '10000';
const PLAIN: FieldRule = { isRequired: false, description: '' };

export interface NewFieldScheme {
  readonly name: string;
  readonly description?: string;
  readonly fields?: FieldScheme['fields'];
}

export const createFieldScheme = (world: World, input: NewFieldScheme): FieldScheme =>
  world.fieldSchemes.put({
    id: world.nextId('field-scheme'),
    name: input.name,
    description: input.description ?? '',
    isDefault: world.fieldSchemes.size === 0,
    fields: input.fields ?? {},
  });

export function fieldSchemeOf(world: World, project: Project): FieldScheme {
  const scheme = world.fieldSchemes.find(project.fieldSchemeId);
  if (!scheme) throw new Error(`project ${project.key} has no field scheme`);
  return scheme;
}

/** Adds the field where it is not yet. */
export function associateField(world: World, schemeId: string, fieldId: string): void {
  const scheme = world.fieldSchemes.find(schemeId);
  if (!scheme || scheme.fields[fieldId]) return;
  world.fieldSchemes.put({ ...scheme, fields: { ...scheme.fields, [fieldId]: PLAIN } });
}

/** `undefined` where the project, or the type in it, does not have the field. */
export function fieldRuleIn(
  scheme: FieldScheme,
  fieldId: string,
  typeId: string,
): Pick<FieldRule, 'isRequired' | 'description'> | undefined {
  const rule = scheme.fields[fieldId];
  if (!rule) return undefined;
  if (rule.restrictedToTypeIds && !rule.restrictedToTypeIds.includes(typeId)) return undefined;
  return { ...rule, ...rule.byType?.[typeId] };
}
