import { isRecord } from '../fields/field-kind';
import type { Issue } from '../issues/issue';
import { getVisibleIssue, requireAdmin } from '../permissions/model';
import { badRequest, invalidPayload, JiraRefusal } from '../refusal';
import {
  jsonBody,
  ok,
  stringList,
  whoAsks,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { compileOrRefuse } from '../search/search';
import { parseJql, type QueryNode } from './ast';
import { autocompleteRoutes } from './autocomplete-routes';
import { problemsOf } from './compile';
import { migrated } from './personal-data';
import { JqlProblem } from './problem';
import { sanitized } from './sanitize';
import { scopeFor, type JqlScope } from './scope';
import { structureBean } from './structure-view';

type Bean = Record<string, unknown>;

/** Which of the given issues match each query; a refused query says so beside the others. */
function match(call: RouteCall): Reply {
  const { world } = call;
  const viewer = whoAsks(call);
  const body = jsonBody(call);
  const jqls = stringList(body, 'jqls');
  const issueIds = stringList(body, 'issueIds');
  if (!jqls || !issueIds) throw invalidPayload();
  const issues = [...new Set(issueIds)].flatMap((id) => visible(call, viewer, id));
  const matches = jqls.map((jql) => {
    try {
      const { test } = compileOrRefuse(world, viewer, jql);
      return { matchedIssues: issues.filter(test).map(({ id }) => Number(id)), errors: [] };
    } catch (problem) {
      if (!(problem instanceof JiraRefusal)) throw problem;
      return { matchedIssues: [], errors: problem.errorMessages };
    }
  });
  return ok({ matches });
}

/** What does not exist or is hidden matches nothing. */
function visible(call: RouteCall, viewer: string, id: string): Issue[] {
  try {
    return [getVisibleIssue(call.world, viewer, id)];
  } catch (problem) {
    if (problem instanceof JiraRefusal) return [];
    throw problem;
  }
}

const VALIDATIONS = new Set(['strict', 'warn', 'none']);

function parse(call: RouteCall): Reply {
  const validation = call.query.get('validation') ?? 'strict';
  if (!VALIDATIONS.has(validation)) {
    throw badRequest(`The validation mode '${validation}' is not valid.`);
  }
  const queries = stringList(jsonBody(call), 'queries');
  if (!queries || queries.length === 0) throw invalidPayload();
  const scope = scopeFor(call.world, whoAsks(call));
  return ok({ queries: queries.map((query) => parsed(query, validation, scope)) });
}

function parsed(query: string, validation: string, scope: JqlScope): Bean {
  let tree: QueryNode;
  try {
    tree = parseJql(query);
  } catch (problem) {
    if (problem instanceof JqlProblem) return { query, errors: [problem.message] };
    throw problem;
  }
  const problems = validation === 'none' ? [] : problemsOf(query, scope);
  if (problems.length === 0) return { query, structure: structureBean(tree) };
  return validation === 'strict'
    ? { query, errors: problems }
    : { query, structure: structureBean(tree), warnings: problems };
}

const MAX_SANITIZED = 20;

function sanitize(call: RouteCall): Reply {
  requireAdmin(call.world, call.accountId);
  const { queries } = jsonBody(call);
  if (!Array.isArray(queries) || !queries.every(isSanitizable)) throw invalidPayload();
  if (queries.length > MAX_SANITIZED) {
    throw badRequest('The number of queries to sanitize must not exceed 20.');
  }
  return ok({
    queries: queries.map(({ query, accountId }) => {
      const common = { initialQuery: query, ...(accountId ? { accountId } : {}) };
      try {
        const scope = scopeFor(call.world, accountId ?? 'anonymous');
        return { ...common, sanitizedQuery: sanitized(query, scope) };
      } catch (problem) {
        if (!(problem instanceof JqlProblem)) throw problem;
        return { ...common, errors: { errorMessages: [problem.message], errors: {} } };
      }
    }),
  });
}

const isSanitizable = (
  each: unknown,
): each is { readonly query: string; readonly accountId?: string | null } =>
  isRecord(each) &&
  typeof each.query === 'string' &&
  (each.accountId === undefined || each.accountId === null || typeof each.accountId === 'string');

const MAX_MIGRATED = 100;

function migrate(call: RouteCall): Reply {
  whoCalls(call);
  const queries = stringList(jsonBody(call), 'queryStrings') ?? [];
  if (queries.length > MAX_MIGRATED) {
    throw badRequest('The number of queries to convert must not exceed 100.');
  }
  return ok(migrated(queries, scopeFor(call.world, whoAsks(call))));
}

export const jqlRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/jql/match', handle: match },
  { method: 'POST', path: '/rest/api/3/jql/parse', handle: parse },
  { method: 'POST', path: '/rest/api/3/jql/sanitize', handle: sanitize },
  { method: 'POST', path: '/rest/api/3/jql/pdcleaner', handle: migrate },
  ...autocompleteRoutes,
];
