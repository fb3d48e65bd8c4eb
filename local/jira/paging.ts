import { badRequest } from './refusal';
import type { RouteCall } from './route';

export interface PageRequest {
  readonly startAt: number;
  readonly maxResults: number;
}

/** Reads `startAt` and `maxResults`; a larger page than the cap is cut, as Jira does. */
export function pageRequest(call: RouteCall, fallback = 50, cap = fallback): PageRequest {
  const number = (name: string, absent: number): number => {
    const text = call.query.get(name);
    if (text === null) return absent;
    const value = Number(text);
    if (!Number.isInteger(value) || value < 0) {
      throw badRequest(`The value of '${name}' must be a whole number that is not negative.`);
    }
    return value;
  };
  const startAt = number('startAt', 0);
  return { startAt, maxResults: Math.min(number('maxResults', fallback), cap) };
}

/** Jira's page bean. */
export function pageOf<T>(
  call: RouteCall,
  all: readonly T[],
  request: PageRequest,
  show: (item: T) => unknown,
): Record<string, unknown> {
  const { startAt, maxResults } = request;
  const values = all.slice(startAt, startAt + maxResults).map(show);
  const end = startAt + values.length;
  return {
    self: call.world.url(call.raw.path),
    maxResults,
    startAt,
    total: all.length,
    isLast: end >= all.length,
    values,
  };
}

/** A page inside a record, with all that there is. */
export const wholePage = (values: readonly unknown[]): Record<string, unknown> => ({
  maxResults: 100,
  startAt: 0,
  total: values.length,
  isLast: true,
  values,
});
