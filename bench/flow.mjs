// npm run bench:flow -- FILE: how fast the app's own engine goes through an export, and what it finds.
// Depends on nothing but Node; installs what is missing, and says so on the other stream.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const HELP = `npm run bench:flow -- FILE [options]
  FILE             an export of Jira's: {"issues": […]}, a list, or a line an issue or page; with changelogs
  --json           a line of JSON an issue, then one of aggregates; the times go to the other stream
  --calendar FILE  working time: {"timeZone", "workdays", "fromMinute", "toMinute", "holidays"}
  --stages FILE    stages by status: {"stageMap": {"10010": {"stage", "waitsOn"}, …}, "flagReasons"}`;

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}

const { href } = new URL('../tools/build.mjs', import.meta.url);
const prepare = `import { ensureInstalled } from '${href}'; ensureInstalled();`;
const prepared = spawnSync(process.execPath, ['--input-type=module', '--eval', prepare], {
  stdio: ['ignore', 2, 2],
});
if (prepared.status !== 0) process.exit(prepared.status ?? 1);

// From the root for tsx; files are named from where npm was called.
const from = process.env.INIT_CWD ?? process.cwd();
const bench = spawn(
  process.execPath,
  ['--import', 'tsx', fileURLToPath(new URL('./flow/main.ts', import.meta.url)), ...args],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, INIT_CWD: from } },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill(signal));
bench.on('exit', (code) => process.exit(code ?? 1));
