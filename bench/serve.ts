import { makeResourceHandler } from '../local/forge/resources';
import { listen } from '../local/shell/server/listen';
import { makeShellHandler } from '../local/shell/server/shell-handler';
import type { Box } from './box';
import type { CleanUp } from './clean-up';

export interface Served {
  readonly origin: string;
  close(): Promise<void>;
}

/** The box in the pages around it, as `npm start` serves it, on two free ports. */
export async function serve({ host, demo }: Box, cleanUp: CleanUp): Promise<Served> {
  let shellOrigin = '';
  const resources = { manifest: host.manifest, shellOrigin: () => shellOrigin };
  const files = await listen(makeResourceHandler(resources), [0]);
  const closeFiles = cleanUp.add(() => files.close());
  const facts = () => demo;
  const findAccount = () => undefined;
  const handler = makeShellHandler({ host, facts, findAccount, filesOrigin: files.origin });
  const shell = await listen(handler, [0]);
  const closeShell = cleanUp.add(() => shell.close());
  shellOrigin = shell.origin;
  return {
    origin: shell.origin,
    close: async () => {
      await closeShell();
      await closeFiles();
    },
  };
}
