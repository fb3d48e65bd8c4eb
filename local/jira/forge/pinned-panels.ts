/** The issue panels of apps that are pinned to a project. `id` is the project's. */
export interface PinnedPanels {
  readonly id: string;
  /** `ari:cloud:ecosystem::extension/<app>/<environment>/static/<module>` */
  readonly moduleIds: readonly string[];
}
