// npm start: on a fresh machine, one command. Depends on nothing but Node; installs and builds what
// is missing or stale, then runs the local Jira with Entente in it.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, ensureInstalled } from '../tools/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const HELP = `npm start -- [options]
  --port N      port of the page (default: 8080, or the next free one)
  --data DIR    where Jira's and the app's data are kept (default: .data; each of the below: .data-…)
  --reset       forget the data first, and begin anew
  --language L  language in which types, statuses and issues are created: en or fr (default: en)
  --no-open     do not open a browser

Instead of the demo:
  --empty       a bare Jira site: one administrator (admin@example.com), no project
  --import FILE a Jira export: issues as REST returns them (expand=changelog,names,schema),
                as JSON or as JSON lines; with it:
    --roster FILE     {"it": […], "marketing": […]}: account ids, names or groups
    --import-anyway   take the good lines of a file that has broken ones
  --site URL    a real Jira site, with JIRA_EMAIL and JIRA_API_TOKEN in the environment`;

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}

await ensureInstalled();
await ensureBuilt();

const server = spawn(process.execPath, ['--import', 'tsx', 'local/main.ts', ...args], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
