import { parseArgs } from 'node:util';
import { GROUPS, type Group } from './figure';

/** What `npm run bench` was asked for. */
export interface Options {
  readonly json: boolean;
  /** The board with 5,000 cards, too; a million issues. */
  readonly isLarge: boolean;
  readonly groups: readonly Group[];
}

/** @throws Error with a sentence for an option that does not exist or has no sense. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      large: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  });
  const groups = values.only === undefined ? GROUPS : values.only.split(',').map(groupOf);
  return { json: values.json, isLarge: values.large, groups };
}

function groupOf(name: string): Group {
  const group = GROUPS.find((each) => each === name.trim());
  if (!group) throw new Error(`--only knows ${GROUPS.join(', ')}, not "${name}"`);
  return group;
}
