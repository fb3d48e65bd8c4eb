import { isView, type View } from './view';

export type Lambda = (...values: unknown[]) => unknown;
/** Fails with a message; the evaluator adds the place. */
export type Fail = (message: string) => Error;
type Fn<T> = (self: T, given: readonly unknown[], fail: Fail) => unknown;
type List = readonly unknown[];

const LIST: Readonly<Record<string, Fn<List>>> = {
  map: (list, given, fail) => list.map((each, at) => lambda(given, fail)(each, at) ?? null),
  filter: (list, given, fail) => list.filter((each) => isTrue(lambda(given, fail)(each), fail)),
  some: (list, given, fail) => list.some((each) => isTrue(lambda(given, fail)(each), fail)),
  every: (list, given, fail) => list.every((each) => isTrue(lambda(given, fail)(each), fail)),
  find: (list, given, fail) => list.find((each) => isTrue(lambda(given, fail)(each), fail)) ?? null,
  flatMap: (list, given, fail) => list.flatMap((each) => lambda(given, fail)(each) ?? null),
  flatten: (list) => list.flat(),
  includes: (list, [wanted]) => list.some((each) => isSame(each, wanted)),
  indexOf: (list, [wanted]) => list.findIndex((each) => isSame(each, wanted)),
  concat: (list, [more], fail) => {
    if (!Array.isArray(more)) throw fail('concat() needs a list');
    return [...list, ...(more as List)];
  },
  join: (list, [between]) => list.map(textOf).join(between === undefined ? ',' : textOf(between)),
  slice: (list, given) => list.slice(...(given as [number?, number?])),
};

const STRING: Readonly<Record<string, Fn<string>>> = {
  includes: (text, given, fail) => text.includes(string(given, fail)),
  indexOf: (text, given, fail) => text.indexOf(string(given, fail)),
  startsWith: (text, given, fail) => text.startsWith(string(given, fail)),
  endsWith: (text, given, fail) => text.endsWith(string(given, fail)),
  split: (text, given, fail) => text.split(string(given, fail)),
  replace: (text, given, fail) => text.replaceAll(string(given, fail), () => textOf(given[1])),
  slice: (text, given) => text.slice(...(given as [number?, number?])),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  toString: (text: string) => text,
};

const PLAIN: Readonly<Record<string, Fn<unknown>>> = {
  toString: (value: unknown) => textOf(value),
};

/** Of views: dates and entity properties. */
const VIEW_FUNCTIONS = ['toISOString', 'getTime', 'get'];

/** All names that may be called on anything. */
export const FUNCTION_NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(LIST),
  ...Object.keys(STRING),
  ...VIEW_FUNCTIONS,
]);

/** The function of that name on a value; undefined when its type has none. */
export function functionOf(
  self: unknown,
  name: string,
): ((given: readonly unknown[], fail: Fail) => unknown) | undefined {
  if (isView(self)) return viewFunction(self, name);
  const table = (
    Array.isArray(self) ? LIST : typeof self === 'string' ? STRING : PLAIN
  ) as Readonly<Record<string, Fn<unknown>>>;
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  return found && ((given, fail) => found(self, given, fail));
}

function viewFunction(self: View, name: string) {
  const own = Object.hasOwn(self.functions, name) ? self.functions[name] : undefined;
  return own && ((given: readonly unknown[]) => own(...given) ?? null);
}

function lambda([first]: readonly unknown[], fail: Fail): Lambda {
  if (typeof first !== 'function') throw fail('A lambda is expected as the argument');
  return first as Lambda;
}

function string([first]: readonly unknown[], fail: Fail): string {
  if (typeof first !== 'string') throw fail('A string is expected as the argument');
  return first;
}

function isTrue(value: unknown, fail: Fail): boolean {
  if (typeof value !== 'boolean') throw fail('The lambda must answer with a boolean');
  return value;
}

export function isSame(left: unknown, right: unknown): boolean {
  if (isView(left) && isView(right))
    return left.type === right.type && left.identity === right.identity;
  return left === right;
}

/** A value inside a string. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isView(value)) return textOf(value.toJson());
  return value === undefined ? 'null' : JSON.stringify(value);
}
