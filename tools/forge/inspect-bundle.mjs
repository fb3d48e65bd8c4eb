import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const NEVER_SHIPPED = ['local', 'test', 'bench', 'tools'];

/**
 * Words that only stand in what never ships: names of its files, of its own packages, of the
 * fictitious company of the demo.
 */
const FOREIGN_WORDS = [
  'local/jira/',
  'local/forge/',
  'openJiraSite',
  'libsql',
  'lexorank',
  'fast-check',
  'Orvelle',
];

/**
 * Sees to it that what would be deployed comes from `src/`, `static/` and packages alone, and that
 * it says nothing of the machine on which it was made.
 *
 * @param {string} root of the repository
 * @param {string} bundle with `functions` and `resources`
 * @throws with a line for each thing that has no business there
 */
export function inspectBundle(root, bundle) {
  const files = filesOf(bundle);
  const maps = files.filter((file) => file.endsWith('.map'));
  const findings = files.flatMap((file) => foreignWordsIn(file, root));
  findings.push(...maps.flatMap(foreignSourcesIn));
  if (maps.length === 0) findings.push('functions have no source map to judge them by');
  if (findings.length > 0) throw new Error(findings.join('\n'));
}

/** A source map names each file that webpack took in: `webpack://entente/./src/index.ts`. */
function foreignSourcesIn(map) {
  const { sources } = JSON.parse(readFileSync(map, 'utf8'));
  const ours = sources.filter((source) => !source.includes('node_modules/'));
  if (!ours.some((source) => source.includes('/src/'))) return [`${map} names nothing of src/`];
  return ours
    .filter((source) => NEVER_SHIPPED.some((folder) => source.includes(`/./${folder}/`)))
    .map((source) => `${map} holds ${source}`);
}

function foreignWordsIn(file, root) {
  const text = readFileSync(file, 'utf8');
  return [...FOREIGN_WORDS, root]
    .filter((word) => text.includes(word))
    .map((word) => `${file} holds the words "${word}"`);
}

function filesOf(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesOf(path) : [path]));
}
