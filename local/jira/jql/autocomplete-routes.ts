import {
  jsonBody,
  ok,
  stringList,
  whoAsks,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { ClauseField } from './clause-field';
import { compileJql } from './compile';
import { FieldTable, type OfferedField } from './field-table';
import { FUNCTIONS } from './functions';
import { isOrderable } from './order';
import { JqlProblem } from './problem';
import { RESERVED_WORDS } from './reserved-words';
import { scopeFor } from './scope';
import { encoded } from './structure-view';
import { suggestionsFor } from './suggestions';

const JAVA_TYPES: Readonly<Record<ClauseField['kind'], string>> = {
  choice: 'com.atlassian.jira.issue.customfields.option.Option',
  text: 'java.lang.String',
  date: 'java.util.Date',
  number: 'java.lang.Number',
  property: 'java.lang.String',
  query: 'com.atlassian.jira.issue.search.SearchRequest',
};

const flag = (value: boolean): string => String(value);

function fieldBean({ value, displayName, cfid, field }: OfferedField): Record<string, unknown> {
  return {
    value: value.startsWith('"') ? value : encoded(value),
    displayName,
    auto: flag(field.kind === 'choice'),
    orderable: flag(isOrderable(field)),
    searchable: flag(field.operators.length > 0),
    ...(cfid === undefined ? {} : { cfid }),
    operators: field.operators,
    types: [JAVA_TYPES[field.kind]],
  };
}

function tableFor(call: RouteCall): FieldTable {
  const scope = scopeFor(call.world, whoAsks(call));
  return new FieldTable(scope, (jql, inner) => compileJql(jql, inner).test);
}

const referenceData = (call: RouteCall): Record<string, unknown> => ({
  visibleFieldNames: tableFor(call).offered().map(fieldBean),
  visibleFunctionNames: FUNCTIONS.map(({ usage, isList, type }) => ({
    value: usage,
    displayName: usage,
    ...(isList ? { isList: 'true' } : {}),
    types: [type],
  })),
  jqlReservedWords: [...RESERVED_WORDS],
});

/** The filter by projects changes nothing: the box's fields are for all that one may see. */
function filtered(call: RouteCall): Reply {
  stringList(jsonBody(call), 'projectIds');
  return ok(referenceData(call));
}

/** Of a field that has no suggestions, none. */
function suggestions(call: RouteCall): Reply {
  const name = call.query.get('fieldName') ?? '';
  const predicate = call.query.get('predicateName');
  const typed =
    (predicate === null ? call.query.get('fieldValue') : call.query.get('predicateValue')) ?? '';
  const asked = predicate?.toLowerCase() === 'by' ? 'assignee' : name;
  try {
    const field = tableFor(call).get(asked.replace(/^"(.*)"$/, '$1'), []);
    const results = suggestionsFor(scopeFor(call.world, whoAsks(call)), field, typed);
    return ok({ results });
  } catch (problem) {
    if (problem instanceof JqlProblem) return ok({ results: [] });
    throw problem;
  }
}

export const autocompleteRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/jql/autocompletedata',
    handle: (call) => ok(referenceData(call)),
  },
  { method: 'POST', path: '/rest/api/3/jql/autocompletedata', handle: filtered },
  { method: 'GET', path: '/rest/api/3/jql/autocompletedata/suggestions', handle: suggestions },
];
