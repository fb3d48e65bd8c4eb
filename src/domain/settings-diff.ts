/** One place at which two settings differ. Values are JSON; absent: it is not there on that side. */
export interface SettingsChange {
  /** Names on the way, lists by what their items are known by: `lanes.urgent.limit`. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/**
 * Every place at which settings differ, in the order of the names. What is there on one side only is
 * one change, whatever it holds; a list of plain values is one value.
 */
export function diffSettings(before: object | undefined, after: object): readonly SettingsChange[] {
  return diff(toPlain(before ?? {}), toPlain(after), []);
}

/** Without what JSON leaves out. */
const toPlain = (value: object): Plain => JSON.parse(JSON.stringify(value)) as Plain;

function diff(
  before: Plain | undefined,
  after: Plain | undefined,
  path: readonly string[],
): SettingsChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [old, now] = [namedParts(before), namedParts(after)];
  if (old === undefined || now === undefined) {
    return [
      {
        path: path.join('.'),
        ...(before !== undefined && { before: JSON.stringify(before) }),
        ...(after !== undefined && { after: JSON.stringify(after) }),
      },
    ];
  }
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  const inside = names.flatMap((name) => diff(old.get(name), now.get(name), [...path, name]));
  // The same items in another order.
  if (inside.length === 0)
    return [
      {
        path: path.join('.'),
        before: JSON.stringify([...old.keys()]),
        after: JSON.stringify([...now.keys()]),
      },
    ];
  return inside;
}

/** What an object holds by name, or a list of objects by what each is known by; nothing for a plain value. */
function namedParts(value: Plain | undefined): ReadonlyMap<string, Plain> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!isList(value)) return new Map(Object.entries(value));
  const names = value.map(nameOf);
  const isNamed =
    value.length > 0 && !names.includes(undefined) && new Set(names).size === names.length;
  return isNamed ? new Map(value.map((item, at) => [names[at] ?? '', item])) : undefined;
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

/** Keys come first; a target and a membership are known by more than one of their parts. */
function nameOf(item: Plain): string | undefined {
  if (typeof item !== 'object' || item === null || isList(item)) return undefined;
  if (typeof item.key === 'string') return item.key;
  const parts = [item.measure ?? item.accountId ?? item.gate, item.stage, item.side, item.from];
  const name = parts.filter((each) => typeof each === 'string').join('/');
  return name === '' ? undefined : name;
}
