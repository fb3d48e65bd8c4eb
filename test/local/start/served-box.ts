import { aHost } from '../../support/create-host';
import { listen, type Listening } from '../../../local/shell/server/listen';
import { factsOfSite } from '../../../local/shell/server/shell-facts';
import { makeShellHandler } from '../../../local/shell/server/shell-handler';
import type { JiraSite } from '../../../local/jira/site';

const open: Listening[] = [];

/** A site in the shell, as `npm start` serves it; closed after the test. */
export async function serveBox(jira: JiraSite): Promise<string> {
  const host = await aHost({ jira });
  const served = await listen(
    makeShellHandler({
      host,
      facts: () => factsOfSite(jira.model),
      findAccount: (address) => jira.model.findUserByAddress(address)?.id,
      filesOrigin: 'http://127.0.0.1:1',
    }),
    [0],
  );
  jira.model.setBaseUrl(served.origin);
  open.push(served);
  return served.origin;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

export const basic = (address: string, token = 'any-token'): string =>
  `Basic ${Buffer.from(`${address}:${token}`).toString('base64')}`;
