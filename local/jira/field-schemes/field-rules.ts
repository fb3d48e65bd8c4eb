import type { World } from '../world';
import type { FieldRule, FieldScheme } from './field-scheme';

/** Writes what the scheme says of a field. */
export function putRule(
  world: World,
  scheme: FieldScheme,
  fieldId: string,
  rule: FieldRule,
): FieldScheme {
  return world.fieldSchemes.put({ ...scheme, fields: { ...scheme.fields, [fieldId]: rule } });
}

/** The scheme has the field no more. */
export function dissociateField(world: World, schemeId: string, fieldId: string): void {
  const scheme = world.fieldSchemes.find(schemeId);
  if (!scheme?.fields[fieldId]) return;
  const left = Object.entries(scheme.fields).filter(([id]) => id !== fieldId);
  world.fieldSchemes.put({ ...scheme, fields: Object.fromEntries(left) });
}
