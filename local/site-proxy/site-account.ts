/** A real site, and the one account as which everything there is done. */
export interface SiteAccount {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly email: string;
  /** Sent to `origin` only; never written anywhere. */
  readonly token: string;
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The account from the address and the environment.
 *
 * @throws Error with a sentence for an address that is none or not safe, and for missing variables.
 */
export function readSiteAccount(
  address: string,
  env: Readonly<Record<string, string | undefined>>,
): SiteAccount {
  const { JIRA_EMAIL: email, JIRA_API_TOKEN: token } = env;
  if (!email || !token) {
    throw new Error('--site needs JIRA_EMAIL and JIRA_API_TOKEN in the environment.');
  }
  return { origin: originOf(address), email, token };
}

/** A token does not travel in the clear, save within the machine. */
function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !isHttp) {
    throw new Error(`--site is an address like https://your-site.atlassian.net, not "${address}".`);
  }
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) {
    throw new Error(
      `--site must be https, not ${url.origin}: the token would travel in the clear.`,
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new Error('--site holds no credentials: they belong in the environment.');
  }
  return url.origin;
}
