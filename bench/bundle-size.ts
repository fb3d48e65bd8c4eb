import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figure';

const DIST = path.resolve(__dirname, '../static/app/dist');

/** What the browser must load before an entry runs: its scripts with all static imports, and styles. */
export function measureBundles(dist = DIST): readonly Figure[] {
  const pages = readdirSync(dist).filter((file) => file.endsWith('.html'));
  return pages.sort().flatMap((page) => {
    const html = readFileSync(path.join(dist, page), 'utf8');
    const entry = page.replace('.html', '');
    const scripts = listScripts(dist, linksOf(html, 'js'));
    return [
      figureOf(`${entry}, scripts`, kilobytesZipped(dist, scripts)),
      figureOf(`${entry}, styles`, kilobytesZipped(dist, linksOf(html, 'css'))),
    ];
  });
}

function figureOf(of: string, value: number): Figure {
  return { group: 'bundle', of, value, unit: 'kB gz' };
}

function linksOf(html: string, extension: string): string[] {
  const links = html.matchAll(/(?:src|href)="\.\/([^"]+)"/g);
  return [...links].map(([, file]) => file!).filter((file) => file.endsWith(`.${extension}`));
}

/** The files and everything that they import statically, each once. */
export function listScripts(dist: string, files: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(path.join(dist, file), 'utf8');
    for (const [, target] of code.matchAll(/\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g))
      visit(path.posix.join(path.posix.dirname(file), target!));
  };
  files.forEach(visit);
  return [...seen];
}

function kilobytesZipped(dist: string, files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(path.join(dist, file))).length);
  return bytes.reduce((sum, one) => sum + one, 0) / 1000;
}
