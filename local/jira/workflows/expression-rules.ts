import { isRecord } from '../fields/field-kind';
import { compileRule, issueContext } from '../expressions/context';
import { ExpressionError } from '../expressions/expression-error';
import { getStatus } from '../statuses/model';
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
  /** By the locale of whoever moves the issue, such as `fr_FR`; one text stands for all. */
  readonly errorMessage?: string | Readonly<Record<string, string>>;
}

/** What the app of the site brings for workflows; set by whoever runs the site. */
export type AppRules = Readonly<Record<string, AppRule>>;

/** What stands in for a locale in which the app says nothing. */
const FALLBACK_LOCALE = 'en_US';

/**
 * What an app's rule says against the transition; `undefined` where it holds. It fails closed: an
 * expression that throws, one that is not a boolean and an app that is not installed refuse. One that
 * answers with a text refuses in those words. An expression in the configuration stands for the
 * manifest's.
 */
export function expressionProblem(rule: WorkflowRule, context: RuleContext): string | undefined {
  const key = rule.parameters.key?.split('/').at(-1) ?? '';
  const known = context.world.appRules[key];
  if (!known || rule.parameters.disabled === 'true') {
    return `The app that provides the rule "${key}" is not installed.`;
  }
  const message = messageOf(known, context);
  try {
    const { value } = compileRule(expressionOf(rule, known)).run(scopeOf(rule, context));
    if (typeof value === 'string') return value;
    return value === true ? undefined : message;
  } catch (problem) {
    if (!(problem instanceof ExpressionError)) throw problem;
    return message;
  }
}

function messageOf({ errorMessage }: AppRule, { world, accountId }: RuleContext): string {
  const locale = world.users.find(accountId)?.locale ?? FALLBACK_LOCALE;
  const said =
    typeof errorMessage === 'object'
      ? (errorMessage[locale] ?? errorMessage[FALLBACK_LOCALE])
      : errorMessage;
  return said ?? 'The transition is not valid.';
}

function expressionOf(rule: WorkflowRule, { expression }: AppRule): string {
  const config = configOf(rule.parameters.config);
  const own = isRecord(config) ? config.expression : undefined;
  return typeof own === 'string' ? own : expression;
}

function scopeOf(rule: WorkflowRule, context: RuleContext): Readonly<Record<string, unknown>> {
  const { world, accountId, issue, values, transition } = context;
  const status = (id: string) => ({ id, name: getStatus(world, id).name });
  const isInitial = transition.from === 'initial';
  return {
    ...issueContext(world, accountId, issue, values, {
      id: transition.id,
      name: transition.name,
      from: isInitial ? null : status(issue.statusId),
      to: status(targetOf(transition, issue.statusId)),
    }),
    config: configOf(rule.parameters.config),
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
