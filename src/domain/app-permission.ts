/**
 * Permissions of our own, which administrators grant in permission schemes; keys of their modules in
 * manifest.yml. *approve-waivers*: lets a waiver be approved. *view-totals*: gives sums over a project
 * to who may not browse it.
 */
export const APP_PERMISSIONS = ['approve-waivers', 'view-totals'] as const;
export type AppPermission = (typeof APP_PERMISSIONS)[number];

/** Which of ours a permission's key in Jira stands for; `undefined` for any other. */
export const appPermissionOf = (key: string): AppPermission | undefined =>
  key.startsWith('ari:cloud:ecosystem::extension/')
    ? APP_PERMISSIONS.find((each) => key.endsWith(`/static/${each}`))
    : undefined;
