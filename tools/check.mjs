// npm run check: all that can be said about the code without running it.
import { resolve } from 'node:path';
import { ensureInstalled } from './build.mjs';
import { runSteps } from './run-steps.mjs';
import { closingLine } from './sum-up.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const BIN = (file) => resolve(ROOT, 'node_modules', file);

/** The slowest first: with two at a time the others fit beside it. */
const STEPS = [
  {
    name: 'lint',
    command: [BIN('eslint/bin/eslint.js'), '.'],
    note: (output) => /\d+ warnings?/.exec(output)?.[0] ?? '',
  },
  {
    name: 'types of all',
    command: [BIN('typescript/bin/tsc'), '-p', 'tsconfig.all.json', '--noEmit'],
  },
  {
    name: 'types of src as Forge compiles it',
    command: [BIN('typescript/bin/tsc'), '-p', 'tsconfig.json', '--noEmit'],
  },
  {
    name: 'format',
    command: [BIN('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  },
  {
    name: 'who imports whom',
    command: [
      BIN('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
      ...['src', 'static', 'local', 'test', 'bench', 'tools'],
    ],
  },
  { name: 'unused code', command: [BIN('knip/bin/knip.js'), '--no-progress'] },
  { name: 'languages', command: [resolve(ROOT, 'tools/check-locales.mjs')] },
];

ensureInstalled();
const counts = await runSteps(STEPS, ROOT);
console.log(closingLine(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
