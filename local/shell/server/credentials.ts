import type { IncomingMessage } from 'node:http';
import type { Actor } from '../../jira/site';
import { isFromOwnPage } from './guard';

/** Finds the person who signs in with an address; `undefined` for nobody. */
export type FindAccount = (emailAddress: string) => string | undefined;

/**
 * Who calls: Basic authentication with an address and any token, or the person of the shell's tab.
 *
 * @returns `undefined` for credentials that are nobody's.
 */
export function actorOf(request: IncomingMessage, findAccount: FindAccount): Actor | undefined {
  const { authorization, 'x-persona': persona } = request.headers;
  if (authorization !== undefined) {
    const accountId = accountOfBasic(authorization, findAccount);
    return accountId === undefined ? undefined : { kind: 'user', accountId };
  }
  return typeof persona === 'string' && isFromOwnPage(request)
    ? { kind: 'user', accountId: persona }
    : { kind: 'anonymous' };
}

function accountOfBasic(authorization: string, findAccount: FindAccount): string | undefined {
  const [, encoded] = /^Basic ([\w+/=-]+)$/i.exec(authorization.trim()) ?? [];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const hasToken = colon > 0 && colon < text.length - 1;
  return hasToken ? findAccount(text.slice(0, colon)) : undefined;
}
