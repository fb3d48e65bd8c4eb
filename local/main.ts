// The globals of Forge must stand before any `@forge/*` package is loaded.
import './forge/runtime';
import { openBox } from './box/open-box';
import { spawn } from 'node:child_process';
import { makeResourceHandler } from './forge/resources';
import { readOptions } from './options';
import { listen } from './shell/server/listen';
import { makeShellHandler } from './shell/server/shell-handler';

const DEFAULT_PORT = 8080;

/** A Jira with Entente in it: one process, two ports of 127.0.0.1, data in one folder. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const box = await openBox(options, { say: (text) => console.log(text), onLog: printProblem });
  const { host, facts, findAccount } = box;

  const wanted = options.port === undefined ? [DEFAULT_PORT, 0] : [options.port];
  let shellOrigin = '';
  // Forge serves an app's files from an origin of their own; a second port is one.
  const files = await listen(
    makeResourceHandler({ manifest: host.manifest, shellOrigin: () => shellOrigin }),
    [0],
  );
  const handler = makeShellHandler({ host, facts, findAccount, filesOrigin: files.origin });
  const shell = await listen(handler, wanted);
  shellOrigin = shell.origin;
  box.servedAt?.(shell.origin);
  host.startTimers();

  console.log(`Entente is ready at ${shell.origin}`);
  if (options.open && process.stdout.isTTY) openBrowser(shell.origin);

  let isStopping = false;
  const stop = async () => {
    // A terminal sends the signal to us and to whoever started us, who passes it on.
    if (isStopping) return;
    isStopping = true;
    await Promise.all([shell.close(), files.close()]);
    await box.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

function printProblem({ level, values }: { level: string; values: readonly unknown[] }): void {
  if (level === 'error' || level === 'warn') console.warn(`[${level}]`, ...values);
}

function openBrowser(url: string): void {
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  // Without a browser the printed address is enough.
  spawn(command, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (process.env.DEBUG && error instanceof Error) console.error(error.stack);
  process.exit(1);
});
