import type { RawValue } from '../issues/issue';
import type { World } from '../world';
import type { Field } from './field';

/** A value that the field refuses, in Jira's words. */
export class FieldProblem extends Error {}

/** The two forms of a value in a changelog item. */
export interface ChangeSide {
  readonly id: string | null;
  readonly text: string | null;
}

/** How fields of one type read, show and log their values. */
export interface FieldKind {
  /** Jira's `schema.type` and `schema.items`. */
  readonly schemaType: string;
  readonly schemaItems?: string;
  /** The end of `schema.custom`, absent for system fields. */
  readonly customKey?: string;
  readonly operations: readonly ('set' | 'add' | 'remove')[];
  /** Reads a value of the REST API. `null` empties. @throws FieldProblem */
  parse(world: World, field: Field, input: unknown): RawValue;
  render(world: World, field: Field, raw: Exclude<RawValue, null>): unknown;
  /** The changelog's side of a value; `null` for an empty one. */
  side(world: World, field: Field, raw: RawValue): ChangeSide;
}

export const EMPTY_SIDE: ChangeSide = { id: null, text: null };
/** What multi-valued fields write for an empty side. */
export const BLANK_SIDE: ChangeSide = { id: '', text: '' };

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
