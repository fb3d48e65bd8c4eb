import type { FieldKey } from '../fields';
import type { GateKey } from '../gates/gate';
import type { Side } from '../side';

/** What a side must be allowed to in a project, by Jira's key. */
export type NeededPermission =
  | 'BROWSE_PROJECTS'
  | 'CREATE_ISSUES'
  | 'EDIT_ISSUES'
  | 'TRANSITION_ISSUES'
  | 'ADD_COMMENTS'
  | 'LINK_ISSUES'
  | 'SCHEDULE_ISSUES';

/** One thing that is not as it should be; the admin page has a sentence and a remedy for each. */
export type Finding =
  | { readonly kind: 'unmapped-status'; readonly statusId: string; readonly issues: number }
  | { readonly kind: 'lane-without-limit'; readonly laneKey: string }
  | { readonly kind: 'roster-empty'; readonly side: Side }
  /** The roster follows a group that Jira does not have any more. */
  | { readonly kind: 'group-missing'; readonly side: Side; readonly name: string }
  /** It is there, and the app could not read it last night. */
  | { readonly kind: 'group-hidden'; readonly side: Side; readonly name: string }
  /** With last night's members of its groups the roster would have been too large to keep. */
  | { readonly kind: 'roster-full' }
  | { readonly kind: 'fields-not-mapped'; readonly fields: readonly FieldKey[] }
  /** On no create screen of the type, or hidden there: Jira answers *cannot be set*. */
  | {
      readonly kind: 'field-not-shown';
      readonly workType: 'prototype' | 'request';
      readonly fields: readonly FieldKey[];
    }
  /** People of a side whom the project's permission scheme leaves out. */
  | {
      readonly kind: 'permission-missing';
      readonly side: Side;
      readonly permission: NeededPermission;
      readonly accountIds: readonly string[];
    }
  | { readonly kind: 'events-not-enabled' }
  /** Events are on, and yet the latest change in Jira did not reach us. */
  | { readonly kind: 'events-not-arriving'; readonly since: number }
  /** Changes have been waiting to be recomputed since then. */
  | { readonly kind: 'recompute-behind' }
  /** An organisation's app-access rule keeps us out. */
  | { readonly kind: 'blocked-by-access-rule' }
  /** Archived, in the trash, or the app lacks *Browse projects*. */
  | { readonly kind: 'not-readable' }
  | { readonly kind: 'back-fill-not-started' }
  /** Nothing was read since then, though there is more to read. */
  | { readonly kind: 'back-fill-behind'; readonly since: number }
  | { readonly kind: 'back-fill-stopped'; readonly detail: string }
  /** Agreed to block, and not in the workflow. */
  | { readonly kind: 'gate-missing'; readonly gates: readonly GateKey[] }
  /** In the workflow, and not agreed on any more. */
  | { readonly kind: 'gate-left'; readonly gates: readonly GateKey[] }
  | { readonly kind: 'storage-nearly-full' };
