import { isRecord } from '../fields/field-kind';
import { invalidPayload } from '../refusal';

type Json = Record<string, unknown>;

/** @throws 400 unless it is an object. */
export function recordIn(value: unknown): Json {
  if (!isRecord(value)) throw invalidPayload();
  return value;
}

/** An absent or null list is empty. @throws 400 for anything but a list of objects. */
export function recordsIn(json: Json, name: string): Json[] {
  const value = json[name] ?? [];
  if (!Array.isArray(value)) throw invalidPayload();
  return value.map(recordIn);
}

/** @throws 400 unless it is a string. */
export function textIn(json: Json, name: string): string {
  const value = json[name];
  if (typeof value !== 'string') throw invalidPayload();
  return value;
}

/** A map of strings, which must be there. @throws 400 */
export function textsIn(value: unknown): Record<string, string> {
  const map = recordIn(value);
  if (Object.values(map).some((each) => typeof each !== 'string')) throw invalidPayload();
  return map as Record<string, string>;
}

/** @throws 400 for another word. */
export function wordIn<T extends string>(json: Json, name: string, words: readonly T[]): T {
  const found = words.find((word) => word === json[name]);
  if (found === undefined) throw invalidPayload();
  return found;
}
