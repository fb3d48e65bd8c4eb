import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { listTextFiles, placesOf, ROOT, type TextFile } from './repository-files';

const FILES = listTextFiles();
const LOCKS = FILES.filter(({ name }) => name.endsWith('package-lock.json'));

describe('the repository', () => {
  it('names no folder of somebody’s machine', () => {
    expect(placesOf(/(^|[\s"'`(=:])\/(work|tmp|home|root|Users)\/[\w.-]/, FILES)).toEqual([]);
  });

  it('names no package registry, neither the usual ones nor the one that npm uses here', () => {
    // As patterns that do not fit themselves, so that this file names none.
    const usual = [
      'registry[.]npmjs[.]',
      'registry[.]yarnpkg[.]',
      'npm[.]pkg[.]',
      'deb[.]debian[.]',
    ];
    const here = registryHere().map((host) => host.replaceAll('.', '[.]'));
    expect(placesOf(new RegExp([...usual, ...here].join('|')), FILES)).toEqual([]);
  });

  it('locks packages by version and hash, without an address', () => {
    expect(LOCKS.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['package-lock.json', 'tools/forge/package-lock.json']),
    );
    expect(placesOf(/"resolved":/, LOCKS)).toEqual([]);
  });

  it('has only links that lead somewhere', () => {
    const pages = FILES.filter(({ name }) => name.endsWith('.md'));
    expect(pages.flatMap(brokenLinksIn)).toEqual([]);
  });
});

/** A host of this machine is in nobody's way, and a word such as "localhost" stands in many files. */
function registryHere(): readonly string[] {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const url = execFileSync(npm, ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
  const { hostname } = new URL(url);
  return /^(localhost|127\.|\[)/.test(hostname) ? [] : [hostname];
}

function brokenLinksIn({ name, text }: TextFile): readonly string[] {
  const withoutCode = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const targets = [...withoutCode.matchAll(/\]\(\s*<?([^)\s>]+)/g)].map(
    ([, target]) => target ?? '',
  );
  return targets
    .filter((target) => !/^[a-z]+:/i.test(target) && !leadsSomewhere(name, target))
    .map((target) => `${name} → ${target}`);
}

function leadsSomewhere(from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const to = file === '' ? from : path.posix.join(path.posix.dirname(from), decodeURI(file));
  if (!existsSync(path.join(ROOT, to))) return false;
  if (anchor === undefined || !to.endsWith('.md')) return true;
  const page = FILES.find(({ name }) => name === to);
  return page !== undefined && headingsOf(page).includes(anchor);
}

/** As GitHub and Bitbucket turn a heading into an anchor. */
function headingsOf({ text }: TextFile): readonly string[] {
  return [...text.matchAll(/^#{1,6}\s+(.+?)\s*$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
