import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** `npm`, with one name on Windows and another elsewhere. */
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Installs a folder's packages from its lock file when they are missing or differ from it.
 * Compares what is written in the two lock files, not their times, which a checkout changes.
 *
 * @param {string} folder with package.json and package-lock.json; the repository when absent
 * @throws when `npm ci` fails
 */
export function ensureInstalled(folder = ROOT) {
  const difference = differenceFromLock(folder);
  if (difference === undefined) return;
  process.stdout.write(`Installing packages (${difference}); this takes about a minute …\n`);
  const { status, error } = spawnSync(NPM, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) throw new Error(`npm could not be started: ${error.message}`, { cause: error });
  if (status !== 0) {
    throw new Error('`npm ci` failed. Is the network there? Then run `npm ci` to see more.');
  }
}

/**
 * Why the installed packages do not satisfy the lock file, or `undefined` when they do.
 *
 * @param {string} folder
 * @returns {string | undefined}
 */
function differenceFromLock(folder) {
  const installedFile = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return 'none are there yet';
  const wanted = packagesOf(join(folder, 'package-lock.json'));
  const installed = packagesOf(installedFile);
  for (const [path, entry] of Object.entries(wanted)) {
    // Binaries for other systems are in the lock file and rightly not on this disk.
    if (path === '' || entry.optional) continue;
    if (installed[path]?.version !== entry.version)
      return `${path.slice(13)} is not ${entry.version}`;
  }
  return undefined;
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
}

/**
 * What Vite builds: `app` ships with Entente, `shell` stands around it on your machine. A build
 * is stale when anything under `sources` is newer than its output.
 */
const BUILDS = [
  {
    name: 'app',
    config: 'static/app/vite.config.mts',
    sources: ['static/app', 'src/contract', 'src/domain', 'src/jira', 'package-lock.json'],
    output: 'static/app/dist',
  },
  {
    name: 'shell',
    config: 'local/shell/vite.config.mts',
    sources: ['local/shell', 'local/forge', 'static/app/vite', 'src/domain', 'package-lock.json'],
    output: 'local/shell/dist',
  },
];

const NOT_SOURCES = new Set(['dist', 'node_modules']);

/**
 * Builds what is stale. Needs the packages (`ensureInstalled`).
 *
 * @param {readonly string[]} names of the builds to look at; all when absent
 * @throws when Vite refuses
 */
export function ensureBuilt(names = BUILDS.map(({ name }) => name)) {
  for (const build of BUILDS) {
    if (!names.includes(build.name) || !existsSync(join(ROOT, build.config))) continue;
    if (isFresh(build)) continue;
    process.stdout.write(`Building ${build.output} …\n`);
    runVite(build.config);
  }
}

function isFresh({ sources, output }) {
  const built = times(join(ROOT, output));
  if (built.length === 0) return false;
  const oldestBuilt = built.reduce((a, b) => Math.min(a, b));
  const written = sources.flatMap((source) => times(join(ROOT, source)));
  return written.every((time) => time < oldestBuilt);
}

function runVite(config) {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', config, '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`The build with ${config} failed; Vite's words are above.`);
}

/**
 * When a file, or everything in a folder and the folder itself (its time tells of deletions), was
 * last written, in milliseconds.
 *
 * @param {string} path the answer is empty when there is nothing
 * @returns {number[]}
 */
function times(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [found.mtimeMs];
  const inside = readdirSync(path).filter((name) => !NOT_SOURCES.has(name));
  return [found.mtimeMs, ...inside.flatMap((name) => times(join(path, name)))];
}
