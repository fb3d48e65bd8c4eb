import { badRequest } from './refusal';
import type { RouteCall } from './route';

const DEFAULT_SIZE = 50;
const MAX_SIZE = 200;

/** The page of ids with which Jira answers who uses something. */
export function usagePage(call: RouteCall, ids: readonly string[]): Record<string, unknown> {
  const from = offsetOf(call.query.get('nextPageToken'));
  const size = sizeOf(call.query.get('maxResults'));
  const values = ids.slice(from, from + size).map((id) => ({ id }));
  const next = from + values.length;
  return { values, ...(next < ids.length ? { nextPageToken: tokenAt(next) } : {}) };
}

const tokenAt = (offset: number): string =>
  Buffer.from(JSON.stringify({ o: offset })).toString('base64');

function offsetOf(token: string | null): number {
  if (token === null || token === '') return 0;
  const text = Buffer.from(token, 'base64').toString();
  const offset = Number(/^\{"o":(\d+)\}$/.exec(text)?.[1]);
  if (Number.isNaN(offset)) throw badRequest('Invalid format of nextPageToken');
  return offset;
}

function sizeOf(text: string | null): number {
  if (text === null) return DEFAULT_SIZE;
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size > MAX_SIZE) {
    throw badRequest(`maxResults must be between 1 and ${MAX_SIZE}`);
  }
  return size;
}
