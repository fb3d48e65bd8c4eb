import type { FieldInput, TransitionField } from '../domain/board/transition';
import { toAdf } from './adf';
import type { JiraFields } from './field-values';

/** What was typed into a transition's screen, by field id; a list for several choices. */
export type TypedValues = Readonly<Record<string, string | readonly string[]>>;

/** Typed values as Jira takes them; what was left empty is left out. */
export function encodeTyped(fields: readonly TransitionField[], typed: TypedValues): JiraFields {
  return Object.fromEntries(
    fields.flatMap(({ id, input }) => {
      const value = typed[id];
      return value === undefined || value.length === 0 ? [] : [[id, encode(input, value)] as const];
    }),
  );
}

function encode(input: FieldInput, value: string | readonly string[]): unknown {
  switch (input.kind) {
    case 'paragraph':
      return toAdf(String(value));
    case 'number':
      return Number(value);
    case 'option':
      return { id: value };
    case 'options':
      return [value].flat().map((id) => ({ id }));
    default:
      return value;
  }
}
