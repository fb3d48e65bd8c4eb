import { readNote, writeNote } from '../data-dir/note';
import { createHost } from '../forge/host';
import { openHttpSite } from '../site-proxy/http-site';
import type { SiteAccount } from '../site-proxy/site-account';
import { makeWatch } from '../site-proxy/watch-site';
import { whoAmI } from '../site-proxy/who-am-i';
import type { Box, BoxRequest } from './box';

const POLL_MS = 30_000;

/** The app in this box, over a Jira that is elsewhere. */
export async function openRealSiteBox(
  { dataDir, isThere, say, onLog }: BoxRequest,
  account: SiteAccount,
): Promise<Box> {
  const { origin } = account;
  const note = isThere ? readNote(dataDir) : undefined;
  if (note && 'of' in note && note.of !== origin) {
    throw new Error(
      `${dataDir} holds the app’s data of ${note.of}. Give another folder with --data DIR, or forget them with --reset.`,
    );
  }
  const site = openHttpSite(account);
  const me = await whoAmI(site, account);
  const host = await createHost({ jira: site, dataDir, onLog, siteUrl: origin });
  writeNote(dataDir, { kind: 'site', of: origin });
  say(`Over ${origin}: you and the app are both ${me.displayName}, with that account’s rights.`);
  say('A real site sends no events here: changes are asked for every 30 seconds.');
  const poll = makeWatch(site, me.accountId, Date.now);
  const timer = setInterval(() => {
    poll().catch((error: unknown) => onLog({ level: 'warn', values: [String(error)] }));
  }, POLL_MS);
  timer.unref();
  const persona = { key: 'me', accountId: me.accountId, name: me.displayName };
  return {
    host,
    facts: () => ({ strip: [], personas: [{ ...persona, title: { en: '', fr: '' } }] }),
    // Other programs have the site itself.
    findAccount: () => undefined,
    close: async () => {
      clearInterval(timer);
      await host.close();
      site.close();
    },
  };
}
