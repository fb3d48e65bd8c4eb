import { badRequest, invalidPayload, unauthorized } from './refusal';
import { isRecord } from './fields/field-kind';
import type { JiraCall } from './site';
import type { World } from './world';

/** A call as a resource's handler sees it. */
export interface RouteCall {
  readonly world: World;
  /** `undefined` for an anonymous caller. */
  readonly accountId: string | undefined;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly raw: JiraCall;
}

export interface Reply {
  readonly status: number;
  /** JSON; absent: an empty body. */
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly bytes?: Buffer;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** A template as Atlassian's document writes it: `/rest/api/3/issue/{issueIdOrKey}`. */
  readonly path: string;
  readonly handle: (call: RouteCall) => Reply;
}

export const ok = (json: unknown): Reply => ({ status: 200, json });
export const created = (json: unknown): Reply => ({ status: 201, json });
export const noContent = (): Reply => ({ status: 204 });

/** @throws 401 for an anonymous caller. */
export function whoCalls(call: RouteCall): string {
  if (call.accountId === undefined) throw unauthorized();
  return call.accountId;
}

/** A caller for questions that anyone may ask; an anonymous one has an id that holds nothing. */
export const whoAsks = (call: RouteCall): string => call.accountId ?? 'anonymous';

export function param(call: RouteCall, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`the template has no {${name}}`);
  return value;
}

/** The JSON body, an object. @throws 400 as Jira for anything else. */
export function jsonBody(call: RouteCall): Record<string, unknown> {
  const body = anyJsonBody(call);
  if (!isRecord(body)) throw invalidPayload();
  return body;
}

export function anyJsonBody(call: RouteCall): unknown {
  const text = call.raw.body?.toString() ?? '';
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalidPayload();
  }
}

/** A list in a query: `a,b` and repeated parameters are the same. */
export const listParam = (call: RouteCall, name: string): string[] =>
  call.query
    .getAll(name)
    .flatMap((each) => each.split(','))
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** @throws 400 when given and not a list of strings. */
export function stringList(body: Record<string, unknown>, name: string): string[] | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (
    !Array.isArray(value) ||
    value.some((each) => typeof each !== 'string' && typeof each !== 'number')
  ) {
    throw invalidPayload();
  }
  return value.map(String);
}

/** @throws 400 when given and not a string. */
export function optionalString(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalidPayload();
  return value;
}

/** @throws 400 when given and not a whole number. */
export function optionalNumber(body: Record<string, unknown>, name: string): number | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidPayload();
  return value;
}

/** @throws 400 for a property that the call does not know. */
export function onlyKeys(body: Record<string, unknown>, known: readonly string[]): void {
  if (Object.keys(body).some((key) => !known.includes(key))) throw invalidPayload();
}

/** An id that Jira takes as a number or as a string of digits. @throws 400 for anything else. */
export function optionalId(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  const isNumber = typeof value === 'number' && Number.isInteger(value);
  if (!isNumber && !(typeof value === 'string' && /^-?\d+$/.test(value))) throw invalidPayload();
  return String(value);
}

/** A text within its limit. @throws 400 when it is longer. */
export function limitedString(
  body: Record<string, unknown>,
  name: string,
  limit: number,
): string | undefined {
  const value = optionalString(body, name);
  if (value !== undefined && value.length > limit) {
    throw badRequest(`The ${name} must not exceed ${limit} characters.`);
  }
  return value;
}
