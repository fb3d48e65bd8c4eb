import type { Step } from '../../../../src/domain/setup/step';

/** Under which heading of the plan a step stands. */
export const STEP_GROUPS = ['lists', 'fields', 'screens', 'workflows', 'types', 'spaces'] as const;
export type StepGroup = (typeof STEP_GROUPS)[number];

const OF_SCHEMES = { types: 'types', workflows: 'workflows', screens: 'screens' } as const;

export function groupOf(step: Step): StepGroup {
  switch (step.kind) {
    case 'create-type':
    case 'create-status':
    case 'create-resolution':
    case 'create-link-type':
      return 'lists';
    case 'create-field':
    case 'create-context':
    case 'widen-context':
    case 'add-options':
    case 'show-fields':
      return 'fields';
    case 'create-screen':
    case 'add-to-screen':
    case 'create-screen-scheme':
      return 'screens';
    case 'create-workflow':
    case 'switch-workflows':
    case 'set-gates':
      return 'workflows';
    case 'copy-scheme':
    case 'extend-scheme':
    case 'assign-scheme':
      return OF_SCHEMES[step.of];
    case 'create-filter':
    case 'create-board':
    case 'enrol':
    case 'pin-panel':
      return 'spaces';
  }
}
