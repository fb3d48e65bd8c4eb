import { createAdmin } from '../box/create-admin';
import type { NewSite } from './new-site';
import type { FoundPerson, Survey } from './survey';
import { NOBODY } from './survey-people';

/** Everybody under their own account id, without an address. Returns the administrator. */
export function adoptPeople(site: NewSite, survey: Survey): string {
  const adminId = createAdmin(site.model);
  for (const person of survey.people.values()) createPerson(site, person);
  createPerson(site, {
    ...{ accountId: NOBODY, displayName: 'Former user', active: false, isApp: false },
  });
  return adminId;
}

function createPerson({ model }: NewSite, person: FoundPerson): void {
  const { accountId, displayName, active, isApp, timeZone } = person;
  model.createUser({
    ...{ accountId, displayName, active, emailAddress: '' },
    ...(isApp && { accountType: 'app' }),
    ...(timeZone !== undefined && isZone(timeZone) && { timeZone }),
  });
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
