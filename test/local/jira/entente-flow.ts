import { createPayload, type PayloadStatus, type PayloadTransition } from './flow-payload';

/** The two workflows that Entente's set-up proposes, in the form of the API. */
const STATUSES = [
  ['radar', 'On radar', 'TODO'],
  ['intake', 'Newly filed', 'TODO'],
  ['triage', 'In triage', 'TODO'],
  ['marketing', 'Marketing’s turn', 'TODO'],
  ['ready', 'Ready to build', 'TODO'],
  ['build', 'Being built', 'IN_PROGRESS'],
  ['review', 'In review', 'IN_PROGRESS'],
  ['pilot', 'In pilot', 'IN_PROGRESS'],
  ['verdict', 'Verdict due', 'IN_PROGRESS'],
  ['done', 'Over', 'DONE'],
  ['stopped', 'Stopped', 'DONE'],
] as const;

export type Reference = (typeof STATUSES)[number][0];

export const statusName = (reference: Reference): string =>
  STATUSES.find(([each]) => each === reference)?.[1] ?? reference;

const PROTOTYPES_ONLY: readonly string[] = ['pilot', 'verdict'];

/** The statuses that one may withdraw from. */
export const WITHDRAWABLE = STATUSES.slice(0, 7).map(([reference]) => reference);

/** What the rules of the transitions name. */
export interface FlowParts {
  /** A screen that shows the reason's field. */
  readonly screenId: string;
  readonly reasonField: string;
  readonly dateField: string;
  readonly resolutions: { readonly done: string; readonly stopped: string };
}

interface Step {
  readonly name: string;
  readonly from: readonly Reference[];
  readonly to: Reference;
  readonly wants?: 'reason' | 'date';
  readonly only?: 'prototype' | 'request';
}

export const STEPS: readonly Step[] = [
  { name: 'Put on radar', from: ['intake'], to: 'radar' },
  { name: 'Submit', from: ['radar'], to: 'intake' },
  { name: 'Start triage', from: ['intake'], to: 'triage' },
  { name: 'Ask marketing', from: ['triage'], to: 'marketing' },
  { name: 'Reply', from: ['marketing'], to: 'triage' },
  { name: 'Yes', from: ['triage'], to: 'ready' },
  { name: 'Yes, if…', from: ['triage'], to: 'ready', wants: 'reason' },
  { name: 'Not now…', from: ['triage'], to: 'radar', wants: 'date' },
  { name: 'No, but…', from: ['triage'], to: 'stopped', wants: 'reason' },
  { name: 'Pull', from: ['ready'], to: 'build' },
  { name: 'Submit for review', from: ['build'], to: 'review' },
  { name: 'Send back', from: ['review'], to: 'build', wants: 'reason' },
  { name: 'Start pilot', from: ['review'], to: 'pilot', only: 'prototype' },
  { name: 'Accept', from: ['review'], to: 'done', only: 'request' },
  { name: 'End trial', from: ['pilot'], to: 'verdict', only: 'prototype' },
  { name: 'Scale', from: ['verdict'], to: 'done', only: 'prototype' },
  { name: 'Iterate once', from: ['verdict'], to: 'build', only: 'prototype' },
  { name: 'Stop', from: ['verdict'], to: 'stopped', only: 'prototype' },
  { name: 'Withdraw', from: WITHDRAWABLE, to: 'stopped' },
  { name: 'Reopen', from: ['done', 'stopped'], to: 'triage' },
  { name: 'Return to triage', from: ['ready', 'build'], to: 'triage', wants: 'reason' },
];

export const stepsOf = (kind: 'prototype' | 'request'): readonly Step[] =>
  STEPS.filter(({ only }) => only === undefined || only === kind);

/** A call that creates one of them; statuses that the site has are named by id. */
export function ententePayload(
  name: string,
  kind: 'prototype' | 'request',
  parts: FlowParts,
  ids: Readonly<Record<string, string>> = {},
) {
  const statuses: PayloadStatus[] = STATUSES.filter(
    ([reference]) => kind === 'prototype' || !PROTOTYPES_ONLY.includes(reference),
  ).map(([statusReference, statusName, statusCategory]) => ({
    ...{ statusReference, name: statusName, statusCategory },
    ...(ids[statusReference] && { id: ids[statusReference] }),
  }));
  return createPayload(name, statuses, [
    { id: '1', name: 'Create', from: 'initial', to: 'intake' },
    ...stepsOf(kind).map((step, at) => transitionOf(step, String(10 * at + 11), parts)),
  ]);
}

function transitionOf(
  { name, from, to, wants }: Step,
  id: string,
  parts: FlowParts,
): PayloadTransition {
  const fieldsRequired = wants === 'date' ? parts.dateField : parts.reasonField;
  const parameters = { ruleType: 'fieldRequired', fieldsRequired, ignoreContext: 'true' };
  const { screenId } = parts;
  const resolution = name === 'Reopen' ? '' : resolutionAt(to, parts);
  return {
    ...{ id, name, from, to },
    ...(wants && { validators: [{ ruleKey: 'system:validate-field-value', parameters }] }),
    ...(wants === 'reason' && {
      transitionScreen: { ruleKey: 'system:transition-screen', parameters: { screenId } },
    }),
    ...(resolution !== undefined && {
      actions: [
        { ruleKey: 'system:update-field', parameters: { field: 'resolution', value: resolution } },
      ],
    }),
  };
}

const resolutionAt = (to: Reference, { resolutions }: FlowParts): string | undefined =>
  to === 'done' || to === 'stopped' ? resolutions[to] : undefined;
