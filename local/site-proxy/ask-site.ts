import type { SiteDoor } from '../jira/site';

/** Asks the site as its one account. @throws Error for an answer that is no success. */
export async function askSite<T>(
  site: SiteDoor,
  path: string,
  post?: Readonly<Record<string, unknown>>,
): Promise<T> {
  const answer = await site.handle({
    ...{ method: post ? 'POST' : 'GET', path, actor: { kind: 'app' } },
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(post && { body: JSON.stringify(post) }),
  });
  if (answer.status >= 300) throw new SiteAnswered(answer.status, path);
  return JSON.parse(answer.body) as T;
}

/** The site said no. */
export class SiteAnswered extends Error {
  constructor(
    readonly status: number,
    path: string,
  ) {
    super(`${path} was answered ${status}`);
  }
}
