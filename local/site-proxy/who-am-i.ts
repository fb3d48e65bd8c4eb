import type { SiteDoor } from '../jira/site';
import { askSite, SiteAnswered } from './ask-site';
import type { SiteAccount } from './site-account';

export interface Myself {
  readonly accountId: string;
  readonly displayName: string;
}

/** @throws Error with a sentence that says what is wrong with address, account or line. */
export async function whoAmI(site: SiteDoor, { origin, email }: SiteAccount): Promise<Myself> {
  try {
    const me = await askSite<Myself>(site, '/rest/api/3/myself');
    if (typeof me.accountId !== 'string') throw new SyntaxError('no account');
    return me;
  } catch (error) {
    throw new Error(sentenceOf(error, origin, email), { cause: error });
  }
}

function sentenceOf(error: unknown, origin: string, email: string): string {
  if (error instanceof SyntaxError) return `${origin} does not answer as Jira does.`;
  if (!(error instanceof SiteAnswered)) return `${origin} cannot be reached.`;
  if (error.status === 401) return `${origin} does not know ${email} with that token.`;
  if (error.status === 403) return `${origin} does not let ${email} in.`;
  return `${origin} answered ${error.status} to the question who ${email} is: is it a Jira site?`;
}
