import type { Share } from '../sharing/share';

export const GADGET_COLOURS = [
  'blue',
  'red',
  'yellow',
  'green',
  'cyan',
  'purple',
  'gray',
  'white',
] as const;
export type GadgetColour = (typeof GADGET_COLOURS)[number];

/** A gadget on a dashboard; its row is its place among those of its column. */
export interface Gadget {
  readonly id: string;
  readonly title: string;
  readonly color: GadgetColour;
  readonly column: number;
  readonly moduleKey?: string;
  readonly uri?: string;
}

/** A kind of gadget that an app brings. `id` is its module key. */
export interface AppGadget {
  readonly id: string;
  readonly title: string;
}

export interface Dashboard {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** null: the system dashboard, which administrators own. */
  readonly ownerId: string | null;
  readonly sharePermissions: readonly Share[];
  readonly editPermissions: readonly Share[];
  /** Column by column, from the top. */
  readonly gadgets: readonly Gadget[];
}
