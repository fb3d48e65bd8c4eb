import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');

/** What `.gitignore` leaves out. */
const NOT_OURS = new Set([
  ...['.git', 'node_modules', 'dist', 'build', '.data', 'coverage', 'test-results'],
]);
const TEXT =
  /(^|\/)(LICENSE|run|\.[a-z]+(rc)?|[^/]+\.(tsx?|mts|[mc]?js|json|ya?ml|md|css|html|svg))$/;

export interface TextFile {
  /** From the root of the repository, with slashes. */
  readonly name: string;
  readonly text: string;
}

/** Every text file of the repository whose name fits, lock files included. */
export function listTextFiles(fits: RegExp = TEXT): readonly TextFile[] {
  return namesIn('')
    .filter((name) => TEXT.test(name) && fits.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(ROOT, name), 'utf8') }));
}

function namesIn(folder: string): string[] {
  const entries = readdirSync(path.join(ROOT, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return namesIn(name);
    return entry.isFile() ? [name] : [];
  });
}

/** `file:line` of every place where a pattern stands. */
export function placesOf(pattern: RegExp, files: readonly TextFile[]): readonly string[] {
  return files.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1}`] : [])),
  );
}
