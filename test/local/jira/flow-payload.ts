/** A status of a payload, new unless it has an id. */
export interface PayloadStatus {
  readonly statusReference: string;
  readonly name: string;
  readonly statusCategory: 'TODO' | 'IN_PROGRESS' | 'DONE';
  readonly id?: string;
  readonly description?: string;
}

/** A rule of a payload. */
export interface PayloadRule {
  readonly ruleKey: string;
  readonly parameters: Record<string, string>;
}

export interface PayloadTransition {
  readonly id: string;
  readonly name: string;
  /** References; `'initial'` creates issues, `'any'` is global. */
  readonly from: readonly string[] | 'initial' | 'any';
  /** Absent: looped. */
  readonly to?: string;
  readonly conditions?: object;
  readonly validators?: readonly PayloadRule[];
  readonly actions?: readonly PayloadRule[];
  readonly transitionScreen?: PayloadRule;
  readonly properties?: Record<string, string>;
}

/** A transition as the API takes it. */
export function transitionPayload({ from, to, ...rest }: PayloadTransition) {
  const isDrawn = from !== 'initial' && from !== 'any';
  return {
    description: '',
    actions: [],
    validators: [],
    triggers: [],
    properties: {},
    ...rest,
    type: from === 'initial' ? 'INITIAL' : from === 'any' ? 'GLOBAL' : 'DIRECTED',
    ...(to === undefined ? {} : { toStatusReference: to }),
    links: isDrawn
      ? from.map((fromStatusReference) => ({ fromStatusReference, fromPort: 1, toPort: 2 }))
      : [],
  };
}

/** A workflow of those statuses, in the form that both creating and updating take. */
export const workflowPayload = (
  name: string,
  references: readonly string[],
  transitions: readonly PayloadTransition[],
) => ({
  name,
  description: '',
  startPointLayout: { x: -100, y: -150 },
  statuses: references.map((statusReference, at) => ({
    statusReference,
    layout: { x: 100 * at, y: 0 },
    properties: {},
  })),
  transitions: transitions.map(transitionPayload),
});

/** A call that creates one workflow of the site. */
export const createPayload = (
  name: string,
  statuses: readonly PayloadStatus[],
  transitions: readonly PayloadTransition[],
) => ({
  scope: { type: 'GLOBAL' },
  statuses,
  workflows: [
    workflowPayload(
      name,
      statuses.map(({ statusReference }) => statusReference),
      transitions,
    ),
  ],
});

/** Two new statuses, and the way there and back: what most tests need. */
export const simplePayload = (name: string, prefix = name) =>
  createPayload(
    name,
    [
      { statusReference: 'open', name: `${prefix} open`, statusCategory: 'TODO' },
      { statusReference: 'over', name: `${prefix} over`, statusCategory: 'DONE' },
    ],
    [
      { id: '1', name: 'Create', from: 'initial', to: 'open' },
      { id: '11', name: 'Finish', from: ['open'], to: 'over' },
      { id: '21', name: 'Anywhere', from: 'any', to: 'open' },
    ],
  );
