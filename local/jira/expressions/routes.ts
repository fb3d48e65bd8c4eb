import { isRecord } from '../fields/field-kind';
import { getVisibleIssue, getVisibleProject } from '../permissions/model';
import { badRequest, invalidPayload, notFound } from '../refusal';
import {
  jsonBody,
  ok,
  optionalNumber,
  optionalString,
  stringList,
  whoAsks,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { searchBounded, tokenPage } from '../search/search';
import { sprintBean } from '../sprints/view';
import type { World } from '../world';
import { compileExpression } from './compile';
import { ExpressionError } from './expression-error';
import { JIRA_EXPRESSION_LIMITS, RESULT_LIMITS } from './expression-limits';
import { issueView, projectView } from './issue-view';
import { resultOf, type Result } from './result';
import type { Outcome } from './evaluate';
import { userView } from './user-view';

interface Context {
  readonly scope: Readonly<Record<string, unknown>>;
  readonly issues?: { readonly nextPageToken: string | null; readonly isLast: boolean };
}

const MAX_ISSUES = 1000;

function evaluate(call: RouteCall): Reply {
  const body = jsonBody(call);
  const text = optionalString(body, 'expression');
  if (text === undefined) throw badRequest('An expression is required.');
  const context = contextOf(call, body.context ?? {});
  const [outcome, result] = refusing(() => {
    const expression = compileExpression(text, { variables: Object.keys(context.scope) });
    const ran = expression.run(context.scope);
    return [ran, resultOf(ran.value)] as const;
  });
  const wantsComplexity = (call.query.get('expand') ?? '').split(',').includes('meta.complexity');
  const meta = {
    ...(wantsComplexity && { complexity: complexityOf(outcome, result) }),
    ...(context.issues && { issues: { jql: context.issues } }),
  };
  return ok({ value: result.value ?? null, ...(Object.keys(meta).length > 0 && { meta }) });
}

function complexityOf(outcome: Outcome, result: Result) {
  const { steps, expensiveOperations } = JIRA_EXPRESSION_LIMITS;
  return {
    steps: { value: outcome.steps, limit: steps },
    expensiveOperations: { value: outcome.expensiveOperations, limit: expensiveOperations },
    beans: { value: result.beans, limit: RESULT_LIMITS.beans },
    primitiveValues: { value: result.primitiveValues, limit: RESULT_LIMITS.primitiveValues },
  };
}

/** @throws 400 with Jira's sentence about what failed. */
function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (problem) {
    if (!(problem instanceof ExpressionError)) throw problem;
    const { expression } = problem.place;
    if (expression === undefined) throw badRequest(problem.message);
    throw badRequest(`Evaluation failed: "${expression}" - ${problem.message}`);
  }
}

/** The variables that a call asks for. @throws 404 for what its caller may not see. */
function contextOf(call: RouteCall, given: unknown): Context {
  if (!isRecord(given)) throw invalidPayload();
  const { world, accountId } = call;
  const viewer = whoAsks(call);
  const page = issuesOf(world, viewer, given.issues);
  const issue = given.issue === undefined ? undefined : idOrKey(given.issue);
  const project = given.project === undefined ? undefined : idOrKey(given.project);
  return {
    scope: {
      user: userView(world, accountId),
      ...(issue && { issue: issueView(world, viewer, getVisibleIssue(world, viewer, issue)) }),
      ...(project && {
        project: projectView(world, viewer, getVisibleProject(world, viewer, project)),
      }),
      ...(given.sprint !== undefined && { sprint: sprintOf(world, given.sprint) }),
      ...(page && { issues: page.issues.map((each) => issueView(world, viewer, each)) }),
      ...customOf(world, viewer, given.custom),
    },
    ...(page && { issues: { nextPageToken: page.nextPageToken ?? null, isLast: page.isLast } }),
  };
}

function idOrKey(given: unknown): string {
  if (!isRecord(given)) throw invalidPayload();
  const { id, key } = given;
  if ((id === undefined) === (key === undefined))
    throw badRequest('Exactly one of id and key is required.');
  return String(id ?? key);
}

function sprintOf(world: World, id: unknown): unknown {
  const sprint = world.sprints.find(String(id));
  if (!sprint) throw notFound('Sprint does not exist or you do not have permission to see it.');
  return sprintBean(world, sprint);
}

function issuesOf(world: World, viewer: string, given: unknown) {
  if (given === undefined) return undefined;
  const jql = isRecord(given) ? given.jql : undefined;
  if (!isRecord(jql)) throw invalidPayload();
  const query = optionalString(jql, 'query') ?? '';
  const size = Math.min(Math.max(0, optionalNumber(jql, 'maxResults') ?? 50), MAX_ISSUES);
  const token = optionalString(jql, 'nextPageToken');
  return tokenPage(searchBounded(world, viewer, query), query, size, token);
}

function customOf(world: World, viewer: string, given: unknown): Record<string, unknown> {
  if (given === undefined) return {};
  if (!isRecord(given)) throw invalidPayload();
  const entries = Object.entries(given);
  return Object.fromEntries(entries.map(([name, each]) => [name, variable(world, viewer, each)]));
}

function variable(world: World, viewer: string, given: unknown): unknown {
  if (Array.isArray(given)) return given.map((each) => variable(world, viewer, each));
  if (!isRecord(given)) throw invalidPayload();
  if (given.type === 'json') return given.value ?? null;
  if (given.type === 'issue')
    return issueView(world, viewer, getVisibleIssue(world, viewer, idOrKey(given)));
  if (given.type !== 'user') throw badRequest(`Unknown type of variable: ${String(given.type)}`);
  const user = world.users.find(String(given.accountId));
  if (!user) throw notFound(`User with accountId '${String(given.accountId)}' does not exist.`);
  return userView(world, user.id);
}

/** The context that `analyse` takes for granted, as Jira's type checker does. */
const COMMON = ['user', 'app', 'issue', 'issues', 'project', 'sprint', 'board'];

/** `syntax` alone is checked: types and complexity are experimental in Jira itself. */
function analyse(call: RouteCall): Reply {
  const body = jsonBody(call);
  const expressions = stringList(body, 'expressions');
  if (!expressions) throw badRequest('At least one expression is required.');
  const { contextVariables = {} } = body;
  if (!isRecord(contextVariables)) throw invalidPayload();
  const check = call.query.get('check') ?? 'syntax';
  if (!['syntax', 'type', 'complexity'].includes(check))
    throw badRequest(`Unknown check: ${check}. Allowed are: syntax, type, complexity.`);
  const variables = [...COMMON, ...Object.keys(contextVariables)];
  return ok({ results: expressions.map((text) => analysisOf(text, variables)) });
}

function analysisOf(text: string, variables: readonly string[]) {
  try {
    compileExpression(text, { variables });
    return { expression: text, valid: true };
  } catch (problem) {
    if (!(problem instanceof ExpressionError)) throw problem;
    const { kind: type, message, place } = problem;
    return { expression: text, valid: false, errors: [{ ...place, message, type }] };
  }
}

export const expressionRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/expression/evaluate', handle: evaluate },
  { method: 'POST', path: '/rest/api/3/expression/analyse', handle: analyse },
];
