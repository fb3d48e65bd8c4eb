// npm run bench: figures, never a verdict. Depends on nothing but Node; installs and builds what is
// stale, and says so on the other stream: standard output holds the figures alone.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const HELP = `npm run bench -- [options]
  --only GROUP   bundle, back-fill, engine, scale, jira, panel or board; several with commas
  --large        the board with 5,000 cards, too; scale with 1,000,000 issues
  --json         only JSON on standard output`;

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}

const { href } = new URL('../tools/build.mjs', import.meta.url);
const prepare = `import { ensureBuilt, ensureInstalled } from '${href}'; ensureInstalled(); ensureBuilt();`;
const prepared = spawnSync(process.execPath, ['--input-type=module', '--eval', prepare], {
  stdio: ['ignore', 2, 2],
});
if (prepared.status !== 0) process.exit(prepared.status ?? 1);

const bench = spawn(
  process.execPath,
  ['--import', 'tsx', fileURLToPath(new URL('./main.ts', import.meta.url)), ...args],
  {
    cwd: ROOT,
    stdio: 'inherit',
  },
);
// The bench has servers, a browser and folders to put away before it ends.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill(signal));
bench.on('exit', (code) => process.exit(code ?? 1));
