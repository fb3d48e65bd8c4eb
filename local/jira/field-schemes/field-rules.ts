import { badRequest } from '../refusal';
import type { World } from '../world';
import type { FieldRule, FieldScheme } from './field-scheme';
import { getScheme } from './partial';

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

/** @throws 400 for fields and types that there are not. */
function checkNames(world: World, fieldId: string, typeIds: readonly string[]): void {
  if (!world.fields.has(fieldId)) throw badRequest(`Field ${fieldId} doesn't exist`);
  for (const id of typeIds) {
    if (!world.issueTypes.has(id)) throw badRequest(`Work type ${id} doesn't exist`);
  }
}

/** Gives the scheme the field, for all types or for those only. */
export function addField(
  world: World,
  schemeId: string,
  fieldId: string,
  typeIds: readonly string[],
): void {
  const scheme = getScheme(world, schemeId);
  checkNames(world, fieldId, typeIds);
  const { restrictedToTypeIds: _, ...before } = scheme.fields[fieldId] ?? {
    isRequired: false,
    description: '',
  };
  const restricted = typeIds.length > 0 ? { restrictedToTypeIds: typeIds } : {};
  putRule(world, scheme, fieldId, { ...before, ...restricted });
}

/** The summary is in every scheme. */
export const canBeRemoved = (fieldId: string): boolean => fieldId !== 'summary';

export function removeField(world: World, schemeId: string, fieldId: string): void {
  const scheme = getScheme(world, schemeId);
  checkNames(world, fieldId, []);
  if (!canBeRemoved(fieldId)) throw badRequest(`Field ${fieldId} cannot be removed`);
  if (!scheme.fields[fieldId]) throw badRequest(notAssociated(fieldId, schemeId));
  dissociateField(world, schemeId, fieldId);
}

export const notAssociated = (fieldId: string, schemeId: string): string =>
  `The field '${fieldId}' is not associated with the scheme '${schemeId}'.`;

export type Parameters = Partial<Pick<FieldRule, 'isRequired' | 'description'>>;

/** What the scheme says of the field, for all types or for one. */
export function setParameters(
  world: World,
  schemeId: string,
  fieldId: string,
  parameters: Parameters,
  typeId?: string,
): void {
  const scheme = getScheme(world, schemeId);
  checkNames(world, fieldId, typeId === undefined ? [] : [typeId]);
  const rule = scheme.fields[fieldId];
  if (!rule) throw badRequest(notAssociated(fieldId, schemeId));
  if (typeId === undefined) {
    putRule(world, scheme, fieldId, { ...rule, ...parameters });
    return;
  }
  const own = { ...rule.byType?.[typeId], ...parameters };
  putRule(world, scheme, fieldId, { ...rule, byType: { ...rule.byType, [typeId]: own } });
}

/** The types have no parameters of their own any more, or not these. */
export function clearParameters(
  world: World,
  schemeId: string,
  fieldId: string,
  names: readonly string[],
  typeIds: readonly string[],
): void {
  const scheme = getScheme(world, schemeId);
  checkNames(world, fieldId, typeIds);
  const rule = scheme.fields[fieldId];
  if (!rule) throw badRequest(notAssociated(fieldId, schemeId));
  const left = Object.entries(rule.byType ?? {}).flatMap(([typeId, own]) => {
    if (!typeIds.includes(typeId)) return [[typeId, own] as const];
    const kept = Object.entries(own).filter(([name]) => !names.includes(name));
    return kept.length > 0 ? [[typeId, Object.fromEntries(kept)] as const] : [];
  });
  putRule(world, scheme, fieldId, { ...rule, byType: Object.fromEntries(left) });
}
