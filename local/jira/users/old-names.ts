import { badRequest } from '../refusal';
import type { RouteCall } from '../route';

/** @throws 400 for who names people as Jira did before 2019. */
export function refuseOldNames({ query }: RouteCall): void {
  for (const name of ['username', 'key', 'userKey']) {
    if (query.has(name)) {
      throw badRequest(`The query parameter '${name}' is not supported in GDPR strict mode.`);
    }
  }
}
