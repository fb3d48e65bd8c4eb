import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { listScripts, measureBundles } from '../../bench/bundle-size';
import type { Figure } from '../../bench/figure';
import { formatTable } from '../../bench/format-table';
import { median, medianFigures } from '../../bench/median';
import { readOptions } from '../../bench/options';

const FILES = {
  'index.html':
    '<script type="module" src="./assets/index.js"></script><link rel="modulepreload" href="./assets/shared.js"><link rel="stylesheet" href="./assets/index.css">',
  'assets/index.js': 'import{a}from"./shared.js";import"./side-effect.js";import("./later.js");a()',
  'assets/shared.js': 'import{b}from"./deep.js";import{c}from"./index.js";export const a=b',
  'assets/side-effect.js': 'window.x=1',
  'assets/deep.js': 'export const b=1',
  'assets/later.js': 'export const later=1',
  'assets/index.css': '.a{color:red}',
} as const;

describe('the size of a bundle', () => {
  let dist: string;
  beforeEach(() => {
    dist = mkdtempSync(path.join(tmpdir(), 'entente-dist-'));
    mkdirSync(path.join(dist, 'assets'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(dist, name), text);
  });
  afterEach(() => rmSync(dist, { recursive: true }));

  test('counts what an entry imports statically, each file once, and nothing that loads later', () => {
    expect([...listScripts(dist, ['assets/index.js', 'assets/shared.js'])].sort()).toEqual([
      'assets/deep.js',
      'assets/index.js',
      'assets/shared.js',
      'assets/side-effect.js',
    ]);
  });

  test('is that of the files as they travel, scripts and styles apart', () => {
    const zipped = (name: keyof typeof FILES) => gzipSync(FILES[name]).length / 1000;
    const [scripts, styles] = measureBundles(dist);
    expect(scripts).toMatchObject({ of: 'index, scripts', unit: 'kB gz' });
    expect(scripts?.value).toBeCloseTo(
      zipped('assets/index.js') +
        zipped('assets/shared.js') +
        zipped('assets/side-effect.js') +
        zipped('assets/deep.js'),
    );
    expect(styles).toMatchObject({ of: 'index, styles', value: zipped('assets/index.css') });
  });
});

const figure = (value: number, more: Partial<Figure> = {}): Figure => ({
  ...{ group: 'board', of: 'first card painted', with: '300 cards', unit: 'ms', value, ...more },
});

test('the table has its figures in columns, rounded to what is known', () => {
  const text = formatTable([
    figure(1234.5),
    figure(2.0458, { group: 'back-fill', of: 'points', with: undefined, unit: 'points' }),
  ]);
  expect(text.split('\n')).toEqual([
    'board      first card painted  300 cards  1,235  ms',
    'back-fill  points                          2.05  points',
  ]);
});

test('a median is of each figure, and one slow run does not move it', () => {
  expect(median([9000, 3, 1])).toBe(3);
  const runs = [5, 900, 7].map((ms) => [figure(ms), figure(ms / 10, { of: 'drag' })]);
  expect(medianFigures(runs).map(({ of, value }) => [of, value])).toEqual([
    ['first card painted', 7],
    ['drag', 0.7],
  ]);
});

describe('the options', () => {
  test('--only takes groups', () => {
    expect(readOptions(['--only', 'bundle,board']).groups).toEqual(['bundle', 'board']);
    expect(readOptions([])).toMatchObject({ json: false, isLarge: false });
  });

  test('a group that does not exist is refused with those that do', () => {
    expect(() => readOptions(['--only', 'boards'])).toThrow(
      '--only knows bundle, back-fill, engine, scale, jira, panel, board, not "boards"',
    );
  });
});
