/**
 * `T` when it survives JSON as it is, else `never`: a `Date`, a function, a `Map` or a `bigint`
 * in an answer does not compile.
 */
export type Serializable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends (...args: never[]) => unknown
    ? never
    : T extends Date | Map<unknown, unknown> | Set<unknown> | bigint | symbol
      ? never
      : T extends object
        ? { [K in keyof T]: Serializable<T[K]> }
        : never;

/** `T` as a caller may hold it: nothing that we pass on is ours to change. */
export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;
