/** No JSON can carry it: what has this key was made here. */
export const VIEW: unique symbol = Symbol('jira-expression-view');

/**
 * A typed object of Jira, such as an issue or a user: its properties are read when an expression
 * asks for them.
 */
export interface View {
  readonly [VIEW]: true;
  /** As Jira's type reference names it: `Issue`, `User`. */
  readonly type: string;
  /** Two views of one type and identity are the same thing. */
  readonly identity: string;
  readonly names: readonly string[];
  /** `undefined`: there is no such property. */
  readonly read: (name: string) => unknown;
  /** Whether the property loads more data. */
  readonly isExpensive: (name: string) => boolean;
  readonly functions: Readonly<Record<string, (...values: unknown[]) => unknown>>;
  readonly toJson: () => unknown;
}

export interface ViewParts {
  readonly type: string;
  readonly identity: string;
  readonly properties: Readonly<Record<string, () => unknown>>;
  /** For names that no list holds: custom fields, keys of entity properties. */
  readonly other?: (name: string) => unknown;
  readonly isExpensive?: (name: string) => boolean;
  readonly functions?: View['functions'];
  readonly toJson: () => unknown;
}

export function makeView(parts: ViewParts): View {
  const { type, identity, properties, other, isExpensive, functions = {}, toJson } = parts;
  return {
    ...{ [VIEW]: true as const, type, identity, functions, toJson },
    names: Object.keys(properties),
    isExpensive: isExpensive ?? (() => false),
    read: (name) => {
      const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return own ? (own() ?? null) : other?.(name);
    },
  };
}

export const isView = (value: unknown): value is View =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, VIEW);

const NAMES: Readonly<Record<string, string>> = {
  string: 'String',
  number: 'Number',
  boolean: 'Boolean',
};

/** The type of a value as Jira's type reference names it. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (isView(value)) return value.type;
  if (Array.isArray(value)) return 'List';
  if (typeof value === 'object') return 'Map';
  return NAMES[typeof value] ?? typeof value;
}
