import type { ScreenField } from '../projects/project';

export interface Transition {
  readonly id: string;
  readonly name: string;
  /** The statuses it leaves from; `initial` creates issues, `any` is global. */
  readonly from: readonly string[] | 'initial' | 'any';
  readonly to: string;
  /** The transition's screen; empty: no screen. */
  readonly screenFields: readonly ScreenField[];
  /** Only who holds one of these may see it. */
  readonly onlyGroups?: readonly string[];
  /**
   * Post function on the resolution. Absent: as Jira's simplified workflow, a done status sets the
   * site's first resolution unless the screen gave one, any other clears it.
   */
  readonly resolution?:
    | { readonly kind: 'set'; readonly resolutionId: string }
    | { readonly kind: 'clear' }
    | { readonly kind: 'keep' };
}

export interface Workflow {
  readonly id: string;
  readonly name: string;
  readonly statusIds: readonly string[];
  readonly transitions: readonly Transition[];
}
