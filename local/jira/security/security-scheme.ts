import type { Grantee } from '../permissions/permission';

export interface SecurityLevel {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Who sees an issue of this level. */
  readonly members: readonly { readonly id: string; readonly grantee: Grantee }[];
}

export interface SecurityScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly defaultLevelId: string | null;
  readonly levels: readonly SecurityLevel[];
}
