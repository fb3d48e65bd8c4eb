/** With whom a filter or a dashboard is shared. */
export type Share = { readonly id: number } & ShareTarget;

export type ShareTarget =
  /** With the public. */
  | { readonly kind: 'global' }
  | { readonly kind: 'logged-in' }
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'group'; readonly groupId: string }
  | { readonly kind: 'project'; readonly projectId: string }
  | { readonly kind: 'role'; readonly projectId: string; readonly roleId: string };
