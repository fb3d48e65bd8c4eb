import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const READY = /Entente is ready at (http:\/\/127\.0\.0\.1:\d+)/;

/** Names the folder with the data that seed-once.ts has written. */
export const SEED_VARIABLE = 'ENTENTE_E2E_SEED';

/** `npm start`, running. */
export interface Site {
  readonly url: string;
  stop(): Promise<void>;
  /** As a machine that loses its power: nothing is put away. */
  kill(): Promise<void>;
}

/** A site of one's own with the demo as it is on the first day; its data go when it stops. */
export async function startOwnSite(patienceMs: number): Promise<Site> {
  const data = mkdtempSync(join(tmpdir(), 'entente-e2e-'));
  const seed = process.env[SEED_VARIABLE];
  if (seed) cpSync(seed, data, { recursive: true });
  const { url, stop, kill } = await startSite(data, patienceMs);
  return {
    ...{ url, kill },
    stop: async () => {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/**
 * Starts the local Jira on a free port; it seeds an empty folder.
 *
 * @throws when it ends, or says nothing within the time, with what it has printed
 */
export function startSite(
  data: string,
  patienceMs: number,
  options: readonly string[] = [],
): Promise<Site> {
  const args = ['local/start.mjs', '--no-open', '--port', '0', '--data', data, ...options];
  const server = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((ready, fail) => {
    let said = '';
    const giveUp = (why: string) => {
      clearTimeout(timer);
      void end(server).then(() => {
        fail(new Error(`npm start ${why}. It said:\n${said}`));
      });
    };
    const timer = setTimeout(giveUp, patienceMs, `was not ready after ${patienceMs} ms`);
    server.on('exit', (code) => {
      giveUp(`ended with ${code}`);
    });
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const url = READY.exec(said)?.[1];
      if (!url) return;
      clearTimeout(timer);
      ready({ url, stop: () => end(server), kill: () => crash(server, data) });
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

/** The process that serves is a child of the one that was started; it says its number in its folder. */
async function crash(server: ChildProcess, data: string): Promise<void> {
  process.kill(Number(readFileSync(join(data, 'box.pid'), 'utf8')), 'SIGKILL');
  await end(server);
}
