import type { NamedOption } from './card';

/** How a field of a transition's screen is asked. *unknown*: only Jira's own screen can ask it. */
export type FieldInput =
  | { readonly kind: 'text' }
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  | { readonly kind: 'option'; readonly options: readonly NamedOption[] }
  | { readonly kind: 'options'; readonly options: readonly NamedOption[] }
  | { readonly kind: 'unknown' };

/** One field of a transition's screen. */
export interface TransitionField {
  readonly id: string;
  /** Jira's own name, in the user's language. */
  readonly name: string;
  /** Required and without a default: Jira refuses without it. */
  readonly isRequired: boolean;
  readonly input: FieldInput;
}

/** A way out of an issue's present status, for this user, with what it asks for. */
export interface Transition {
  readonly id: string;
  /** Jira's own name. */
  readonly name: string;
  readonly toStatusId: string;
  readonly fields: readonly TransitionField[];
}

/**
 * What a way says by itself: choosing *Scale* is the verdict *Scale*, choosing *Yes, if…* the answer
 * *Yes, if…*. Names are compared with names of the same site only, and what was typed wins.
 *
 * @returns option id by field id.
 */
export function presetsOf(way: Transition): Readonly<Record<string, string>> {
  const meant = plain(way.name);
  return Object.fromEntries(
    way.fields.flatMap(({ id, input }) => {
      const option =
        input.kind === 'option'
          ? input.options.find(({ name }) => plain(name) === meant)
          : undefined;
      return option ? [[id, option.id] as const] : [];
    }),
  );
}

/** Without case and closing dots. */
function plain(name: string): string {
  return name
    .trim()
    .replace(/[.…\s]+$/, '')
    .toLowerCase();
}
