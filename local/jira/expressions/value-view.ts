import { adfText, isAdfDocument, type AdfNode } from '../adf';
import { jiraTimestamp } from '../timestamps';
import type { World } from '../world';
import { userView } from './user-view';
import { makeView, type View } from './view';

/** A moment; two compare by their instants. */
export const dateView = (ms: number): View =>
  makeView({
    type: 'Date',
    identity: String(ms),
    properties: {},
    functions: {
      getTime: () => ms,
      toISOString: () => new Date(ms).toISOString(),
      toString: () => jiraTimestamp(ms),
    },
    toJson: () => jiraTimestamp(ms),
  });

/** A formatted text. */
export const documentView = (document: AdfNode): View =>
  makeView({
    type: 'RichText',
    identity: JSON.stringify(document),
    properties: { plainText: () => adfText(document) },
    functions: { toString: () => adfText(document) },
    toJson: () => document,
  });

/** A value of REST as an expression sees it: people and formatted texts are typed, the rest maps. */
export function fromJson(world: World, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => fromJson(world, each));
  if (typeof value !== 'object' || value === null) return value;
  if (isAdfDocument(value)) return documentView(value);
  const { accountId } = value as { accountId?: unknown };
  return typeof accountId === 'string' ? userView(world, accountId) : value;
}
