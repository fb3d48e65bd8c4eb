import { badRequest, invalidPayload } from '../refusal';
import {
  jsonBody,
  listParam,
  optionalNumber,
  optionalString,
  stringList,
  type RouteCall,
} from '../route';

/** A search by JQL, from a query or from a body. */
export interface SearchRequest {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly expand: readonly string[];
  readonly properties: readonly string[];
  readonly maxResults: number;
  readonly nextPageToken?: string;
  readonly reconcileIssues: readonly string[];
}

const DEFAULT_PAGE = 50;
const PAGE_WITH_FIELDS = 100;
const PAGE_OF_IDS = 5000;
const MAX_RECONCILED = 50;
const MAX_PROPERTIES = 5;
const BODY_KEYS = new Set([
  'jql',
  'nextPageToken',
  'maxResults',
  'fields',
  'expand',
  'properties',
  'fieldsByKeys',
  'failFast',
  'reconcileIssues',
]);
const IDS_ONLY = new Set(['id', 'key']);

export function requestFromQuery(call: RouteCall): SearchRequest {
  const number = call.query.get('maxResults');
  return checked({
    jql: call.query.get('jql') ?? '',
    fields: listParam(call, 'fields'),
    expand: listParam(call, 'expand'),
    properties: listParam(call, 'properties'),
    maxResults: number === null ? DEFAULT_PAGE : Number(number),
    nextPageToken: call.query.get('nextPageToken') ?? undefined,
    reconcileIssues: listParam(call, 'reconcileIssues'),
  });
}

export function requestFromBody(call: RouteCall): SearchRequest {
  const body = jsonBody(call);
  const isKnown = Object.keys(body).every((key) => BODY_KEYS.has(key));
  if (!isKnown || !isFlag(body.fieldsByKeys) || !isFlag(body.failFast)) throw invalidPayload();
  const expand = optionalString(body, 'expand');
  return checked({
    jql: optionalString(body, 'jql') ?? '',
    fields: stringList(body, 'fields') ?? [],
    expand: expand ? expand.split(',') : [],
    properties: stringList(body, 'properties') ?? [],
    maxResults: optionalNumber(body, 'maxResults') ?? DEFAULT_PAGE,
    nextPageToken: optionalString(body, 'nextPageToken'),
    reconcileIssues: stringList(body, 'reconcileIssues') ?? [],
  });
}

const isFlag = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'boolean';

/** The caps that were measured on Cloud: a page with fields is 100 whatever is asked. */
function checked(request: SearchRequest): SearchRequest {
  if (!Number.isInteger(request.maxResults) || request.maxResults < 0) {
    throw badRequest('The value of maxResults must be a whole number that is not negative.');
  }
  if (request.reconcileIssues.length > MAX_RECONCILED) {
    throw badRequest('The number of issues to reconcile must not exceed 50.');
  }
  if (request.reconcileIssues.some((id) => !/^\d+$/.test(id))) {
    throw badRequest('reconcileIssues takes numeric issue ids.');
  }
  if (request.properties.length > MAX_PROPERTIES) {
    throw badRequest('A maximum of 5 issue property keys can be specified.');
  }
  const onlyIds = request.fields.every((field) => IDS_ONLY.has(field));
  const cap = onlyIds && request.properties.length === 0 ? PAGE_OF_IDS : PAGE_WITH_FIELDS;
  return { ...request, maxResults: Math.min(request.maxResults || DEFAULT_PAGE, cap) };
}
