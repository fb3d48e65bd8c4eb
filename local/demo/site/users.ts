import type { JiraModel } from '../../jira/site';
import type { Language } from '../language';
import { PEOPLE, type Person, type PersonKey } from '../people';

export const GROUPS = {
  it: 'orvelle-it',
  marketing: 'orvelle-marketing',
  shop: 'orvelle-shop',
} as const;

/** Jira's own group of administrators. */
const ADMIN_GROUP = 'jira-administrators';
const LOCALES = { en: 'en_US', fr: 'fr_FR' } as const;
const DEFAULT_ZONE = 'Europe/Paris';

/** Everyone who works at Orvelle, and the groups that the projects open to. */
export function createPeople(
  model: JiraModel,
  language: Language,
): Readonly<Record<PersonKey, string>> {
  const ids: Record<string, string> = {};
  for (const name of Object.values(GROUPS)) model.createGroup({ name });
  for (const person of PEOPLE as readonly Person[]) {
    const user = model.createUser({
      displayName: person.name,
      locale: LOCALES[person.alwaysIn ?? language],
      timeZone: person.timeZone ?? DEFAULT_ZONE,
    });
    ids[person.key] = user.id;
    model.addToGroup(person.side === 'it' ? GROUPS.it : GROUPS.marketing, user.id);
    if (person.seesWeb) model.addToGroup(GROUPS.shop, user.id);
  }
  model.addToGroup(ADMIN_GROUP, ids.noe as string);
  return ids as Record<PersonKey, string>;
}
