import type { Share } from '../sharing/share';

export interface Filter {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly jql: string;
  readonly ownerId: string;
  /** Who may see it besides its owner. */
  readonly sharePermissions: readonly Share[];
  /** Who may change it besides its owner; they see it, too. */
  readonly editPermissions: readonly Share[];
  /** Account ids of those whose favourite it is. */
  readonly favouriteOf: readonly string[];
  /** null: none of its own. */
  readonly columns: readonly string[] | null;
}
