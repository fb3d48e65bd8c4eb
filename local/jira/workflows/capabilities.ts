import type { Project } from '../projects/project';
import type { World } from '../world';
import { EXPRESSION_CONDITION, EXPRESSION_VALIDATOR } from './expression-rules';

type RuleType = 'Condition' | 'Validator' | 'Function' | 'Screen';

/** The rules that the box carries out: key, kind, name, sentence. */
const SYSTEM_RULES: readonly (readonly [string, RuleType, string, string])[] = [
  [
    'system:restrict-issue-transition',
    'Condition',
    'Restrict who can move an issue',
    'Only the given people, roles and groups can use the transition.',
  ],
  [
    'system:restrict-from-all-users',
    'Condition',
    'Hide from all users',
    'Nobody sees the transition; the API can still use it.',
  ],
  [
    'system:check-field-value',
    'Condition',
    'Check a field value',
    'The transition is there only while a field has a value.',
  ],
  [
    'system:previous-status-condition',
    'Condition',
    'Check previous statuses',
    'The transition is there only if the issue has been in a status.',
  ],
  [
    'system:parent-or-child-blocking-condition',
    'Condition',
    'Block by sub-tasks',
    'The transition waits for the sub-tasks.',
  ],
  [
    'system:separation-of-duties',
    'Condition',
    'Separation of duties',
    'Who made an earlier transition cannot make this one.',
  ],
  [
    'system:block-in-progress-approval',
    'Condition',
    'Block while an approval is in progress',
    'The transition waits for approvals.',
  ],
  [
    'system:validate-field-value',
    'Validator',
    'Validate a field',
    'A field must meet a criterion before the issue moves.',
  ],
  [
    'system:check-permission-validator',
    'Validator',
    'Check a permission',
    'Who moves the issue must hold a permission.',
  ],
  [
    'system:parent-or-child-blocking-validator',
    'Validator',
    'Check the parent',
    'The parent must be in a status before the issue moves.',
  ],
  [
    'system:previous-status-validator',
    'Validator',
    'Check a previous status',
    'The issue must have been in a status before it moves.',
  ],
  ['system:change-assignee', 'Function', 'Assign an issue', 'The transition assigns the issue.'],
  ['system:update-field', 'Function', 'Update a field', 'The transition sets a field.'],
  [
    'system:copy-value-from-other-field',
    'Function',
    'Copy a field',
    'The transition copies one field to another.',
  ],
  [
    'system:remind-people-to-update-fields',
    'Screen',
    'Remind people to update fields',
    'The transition asks for fields.',
  ],
  ['system:transition-screen', 'Screen', 'Show a screen', 'The transition shows a screen.'],
];

/** What a workflow's author can use. */
export function capabilities(world: World, project: Project | undefined): Record<string, unknown> {
  return {
    editorScope: project?.style === 'team-managed' ? 'PROJECT' : 'GLOBAL',
    projectTypes: ['software', 'business'],
    systemRules: SYSTEM_RULES.map(([ruleKey, ruleType, name, description]) => ({
      ...{ ruleKey, ruleType, name, description },
      incompatibleRuleKeys: [],
      // The transition that makes an issue has no conditions and no screen.
      isAvailableForInitialTransition: ruleType === 'Validator' || ruleType === 'Function',
      isVisible: true,
    })),
    forgeRules: Object.values(world.appRules).map(({ id, name, description, ruleType }) => ({
      ...{ id, name, description, ruleType },
      ruleKey: ruleType === 'Validator' ? EXPRESSION_VALIDATOR : EXPRESSION_CONDITION,
    })),
    connectRules: [],
    triggerRules: [],
  };
}
