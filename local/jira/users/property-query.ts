import { isRecord } from '../fields/field-kind';
import { findProperty } from '../properties/model';
import { badRequest } from '../refusal';
import type { World } from '../world';

/** `thekey.path.to=value` over a user's properties. @throws 400 for another form. */
export function hasUserProperty(world: World, accountId: string, query: string): boolean {
  const [, key = '', path = '', wanted = ''] = /^([^.=]+)((?:\.[^.=]+)*)=(.+)$/.exec(query) ?? [];
  if (key === '') throw badRequest(`The property query '${query}' is not valid.`);
  const value = findProperty(world, 'user', accountId, key)?.value;
  const found = path
    .split('.')
    .filter(Boolean)
    .reduce<unknown>((inner, step) => (isRecord(inner) ? inner[step] : undefined), value);
  return found !== undefined && String(found) === wanted.replace(/^"(.*)"$/, '$1');
}
