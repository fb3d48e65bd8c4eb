// npm test: everything that has to be run to be believed. Depends on nothing but Node; installs and
// builds what is missing or stale. `npm test -- board` runs the files whose path has that word,
// `npm test -- -t "full cell"` the tests whose title has those.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled } from '../tools/build.mjs';
import { obtainTestChromium } from '../tools/chromium.mjs';
import { closingLine } from '../tools/sum-up.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const REPORTS = join(ROOT, 'build', 'test-reports');
const BROWSER_TESTS = 'test/e2e';
const HELP = `npm test -- [options] [words of paths]
  -t, --title TEXT   only tests whose title holds this
  --no-browser       leave the browser tests out (they are then not counted)`;

const { positionals: paths, values } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    title: { type: 'string', short: 't' },
    browser: { type: 'boolean', default: true },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else process.exitCode = runAll();

/** @returns {number} exit code */
function runAll() {
  const start = performance.now();
  try {
    ensureInstalled();
    ensureBuilt();
    rmSync(REPORTS, { recursive: true, force: true });
    mkdirSync(REPORTS, { recursive: true });
    const runs = [runJest(), ...(values.browser ? [runPlaywright()] : [])];
    return sumUp(runs, (performance.now() - start) / 1000);
  } catch (error) {
    console.error(error.message);
    console.log(closingLine({ passed: 0, failed: 1 }));
    return 1;
  }
}

function sumUp(runs, seconds) {
  const sum = (count) => runs.reduce((total, run) => total + run[count], 0);
  const counts = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
  const executed = counts.passed + counts.failed;
  if (executed === 0) console.error('No test was executed: nothing has that path or title.');
  console.log(`\nAll tests took ${seconds.toFixed(0)} s.`);
  console.log(closingLine(executed === 0 ? { ...counts, failed: 1 } : counts));
  return executed === 0 || counts.failed > 0 ? 1 : 0;
}

function runJest() {
  const report = join(REPORTS, 'jest.json');
  const title = values.title ? ['-t', values.title] : [];
  const status = runNode([
    createRequire(import.meta.url).resolve('jest/bin/jest'),
    ...['--maxWorkers=2', '--passWithNoTests', '--json', `--outputFile=${report}`],
    ...title,
    ...paths,
  ]);
  const found = readReport(report);
  const counts = {
    passed: found?.numPassedTests ?? 0,
    failed: (found?.numFailedTests ?? 0) + (found?.numRuntimeErrorTestSuites ?? 0),
    // What `-t` leaves out is not "skipped": nobody asked for it.
    skipped: values.title ? 0 : (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0),
  };
  return withStatus(counts, status);
}

function runPlaywright() {
  if (!asksForBrowser()) return { passed: 0, failed: 0, skipped: 0 };
  const report = join(REPORTS, 'playwright.json');
  const title = values.title ? ['-g', values.title] : [];
  const status = runNode(
    [
      createRequire(import.meta.url).resolve('@playwright/test/cli'),
      ...['test', '--config', `${BROWSER_TESTS}/playwright.config.mts`],
      ...['--pass-with-no-tests', '--reporter=list,json'],
      ...title,
      ...paths,
    ],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report, CHROMIUM_PATH: obtainTestChromium() },
  );
  const { stats, errors = [] } = readReport(report) ?? {};
  const counts = {
    passed: stats?.expected ?? 0,
    // A test that passes at the second try has failed once, and will again.
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + errors.length,
    skipped: stats?.skipped ?? 0,
  };
  return withStatus(counts, status);
}

/** Playwright writes its demo before it looks which files it has to run; so we look first. */
function asksForBrowser() {
  const specs = readdirSync(join(ROOT, BROWSER_TESTS), { recursive: true })
    .map((name) => `${BROWSER_TESTS}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.spec.ts'));
  if (paths.length === 0) return specs.length > 0;
  return specs.some((spec) => paths.some((path) => new RegExp(path).test(spec)));
}

/** A runner that ends badly without naming a failed test has failed all the same. */
function withStatus(counts, status) {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function runNode(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
