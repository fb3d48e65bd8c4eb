import { issueBean, selectFields } from '../issues/view';
import { projectOf } from '../permissions/model';
import { getStatus } from '../statuses/model';
import { isRecord } from '../fields/field-kind';
import type { RuleContext } from './rule-context';
import { targetOf } from './model';
import type { WorkflowRule } from './workflow';

export const EXPRESSION_VALIDATOR = 'forge:expression-validator';
export const EXPRESSION_CONDITION = 'forge:expression-condition';

/** A rule of an app as its manifest declares it. */
export interface AppRule {
  readonly ruleType: 'Validator' | 'Condition';
  readonly name: string;
  readonly description: string;
  /** The unique identifier of the module: an ARI that ends in its key. */
  readonly id: string;
  readonly expression: string;
  readonly errorMessage?: string;
}

/** The names that an expression of a workflow rule may use. */
export interface ExpressionContext {
  /** Fields by id with the values that REST shows, and Jira expressions' own names beside them. */
  readonly issue: Readonly<Record<string, unknown>>;
  readonly user: Readonly<Record<string, unknown>> | null;
  readonly project: Readonly<Record<string, unknown>>;
  readonly transition: Readonly<Record<string, unknown>>;
  /** What the administrator configured; null: nothing. */
  readonly config: unknown;
}

/** Set by whoever runs the site: evaluates Jira expressions for the rules of its app. */
export interface ExpressionHost {
  /** Whether the expression is true. @throws for what it cannot evaluate */
  holds(text: string, context: ExpressionContext): boolean;
  /** The app's workflow rules by module key. */
  readonly rules?: Readonly<Record<string, AppRule>>;
}

/**
 * What an app's rule says against the transition; `undefined` where it holds. It fails closed: an
 * expression that throws, an app that is not installed and a site without an evaluator refuse.
 */
export function expressionProblem(rule: WorkflowRule, context: RuleContext): string | undefined {
  const host = context.world.expressions;
  if (!host) return 'The rule of the app cannot run: this site has no evaluator of expressions.';
  const key = rule.parameters.key?.split('/').at(-1) ?? '';
  const known = host.rules?.[key];
  if (!known || rule.parameters.disabled === 'true') {
    return `The app that provides the rule "${key}" is not installed.`;
  }
  const message = known.errorMessage ?? 'The transition is not valid.';
  try {
    return host.holds(known.expression, contextOf(rule, context)) ? undefined : message;
  } catch {
    return message;
  }
}

function contextOf(rule: WorkflowRule, context: RuleContext): ExpressionContext {
  const { world, accountId, transition } = context;
  const project = projectOf(world, context.issue);
  const user = world.users.find(accountId);
  const target = targetOf(transition, context.issue.statusId);
  const status = (id: string) => ({ id, name: getStatus(world, id).name });
  return {
    issue: issueOf(context),
    user: user ? { accountId: user.id, displayName: user.displayName } : null,
    project: { id: Number(project.id), key: project.key, name: project.name },
    transition: {
      id: Number(transition.id),
      name: transition.name,
      from: transition.from === 'initial' ? null : status(context.issue.statusId),
      to: status(target),
    },
    config: configOf(rule.parameters.config),
  };
}

function issueOf({ world, accountId, issue, values }: RuleContext): Record<string, unknown> {
  const bean = issueBean(world, accountId, { ...issue, values }, selectFields(world, ['*all']));
  const fields = isRecord(bean.fields) ? bean.fields : {};
  return {
    ...fields,
    parent: fields.parent ?? null,
    id: Number(issue.id),
    key: issue.key,
    issueType: fields.issuetype,
    links: fields.issuelinks,
  };
}

function configOf(text: string | undefined): unknown {
  if (text === undefined || text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
