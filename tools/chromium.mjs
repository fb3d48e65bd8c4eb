import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const PLACES = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
/** The same engine without windows: it draws the same and takes a third less of the machine. */
const WITHOUT_WINDOWS = 'chromium-headless-shell';
const INSTALLER_PATIENCE_MS = 30_000;

/**
 * Path of a Chromium on this machine: `CHROMIUM_PATH`, the search path, the usual places, and
 * Playwright's own folder, in this order.
 *
 * @returns {string | undefined} `undefined` when there is none
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run. Correct it or unset it.`);
  }
  return [...onPath(COMMANDS), ...PLACES, playwrightsOwn()].find(
    (path) => path && isExecutable(path),
  );
}

/**
 * What the browser tests run in: Chromium without windows where it is, else what `obtainChromium`
 * finds.
 *
 * @returns {string}
 * @throws with a sentence that says what to do
 */
export function obtainTestChromium() {
  if (process.env.CHROMIUM_PATH) return obtainChromium();
  return onPath([WITHOUT_WINDOWS]).find(isExecutable) ?? obtainChromium();
}

function onPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => commands.map((command) => join(folder, command)));
}

/**
 * Like `findChromium`, but tries to install one when there is none: Debian's package where we may,
 * then Playwright's installer, which gets 30 seconds.
 *
 * @returns {string}
 * @throws with a sentence that says what to do
 */
export function obtainChromium() {
  const path = findChromium() ?? (installFromDebian(), findChromium());
  const found = path ?? (installWithPlaywright(), findChromium());
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium and none was found or could be installed. Install Chromium ' +
      'or Chrome, or set CHROMIUM_PATH to the program, and run the tests again.',
  );
}

function installFromDebian() {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return;
  process.stdout.write('Installing Chromium from the Debian packages …\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
}

function installWithPlaywright() {
  process.stdout.write('Trying to install Chromium with Playwright …\n');
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: INSTALLER_PATIENCE_MS,
  });
}

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
