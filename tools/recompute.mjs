// npm run recompute -- FILE: computes a figure again from its receipt, by this copy's own formulas.
// Depends on nothing but Node; installs what is missing, and says so on the other stream.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './build.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const HELP = `npm run recompute -- FILE
  FILE   a receipt, as the page of a measure offers it
Says what the figure is, and ends with 1 where it is another or the file cannot be read.`;

const args = process.argv.slice(2);
if (args.length !== 1 || args[0] === '--help') {
  console.log(HELP);
  process.exit(args[0] === '--help' ? 0 : 2);
}
ensureInstalled();

// From the root for tsx; the file is named from where npm was called.
const from = process.env.INIT_CWD ?? process.cwd();
const main = fileURLToPath(new URL('./recompute/main.ts', import.meta.url));
const { status } = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, INIT_CWD: from },
});
process.exit(status ?? 1);
