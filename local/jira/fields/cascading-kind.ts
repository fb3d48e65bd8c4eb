import type { World } from '../world';
import { optionBean, optionOf, parseOption } from './choice-kinds';
import type { Field } from './field';
import { EMPTY_SIDE, FieldProblem, isRecord, type FieldKind } from './field-kind';

const among = (field: Field, parentId: string | undefined): Field => ({
  ...field,
  options: field.options.filter((option) => option.parentId === parentId),
});

const parts = (raw: unknown): readonly string[] => (Array.isArray(raw) ? (raw as string[]) : []);

function bean(world: World, field: Field, raw: unknown): Record<string, unknown> | null {
  const [parentId, childId] = parts(raw);
  const parent = optionBean(world, field, parentId);
  if (!parent) return null;
  const child = childId === undefined ? undefined : optionBean(world, field, childId);
  return child ? { ...parent, child } : parent;
}

/** Kept as the id of the option and, where one is chosen, of the option below it. */
export const cascadingKind: FieldKind = {
  schemaType: 'option-with-child',
  customKey: 'cascadingselect',
  operations: ['set'],
  parse(_world, field, input) {
    const parentId = parseOption(among(field, undefined), input);
    const child = isRecord(input) ? input.child : undefined;
    if (child === undefined || child === null) return [parentId];
    if (!isRecord(child)) throw new FieldProblem('data was not an object');
    return [parentId, parseOption(among(field, parentId), child)];
  },
  render: bean,
  side(_world, field, raw) {
    const [parentId, childId] = parts(raw);
    if (parentId === undefined) return EMPTY_SIDE;
    const name = (id: string): string => optionOf(field, id)?.value ?? id;
    const ofParent = `Parent values: ${name(parentId)}(${parentId})`;
    if (childId === undefined) return { id: null, text: ofParent };
    return { id: null, text: `${ofParent}Level 1 values: ${name(childId)}(${childId})` };
  },
};
