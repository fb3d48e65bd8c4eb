'use strict';

/** Folders by who runs them; the picture and the reasons are in README.md. */
const NEVER_SHIPPED = '^(local|test|bench|tools)/';
const PACKAGES = 'node_modules/';

/** Sources that nothing imports because something else names or runs them. */
const RUN_BY_NAME = [
  String.raw`\.(test|spec)\.tsx?$`,
  String.raw`\.d\.m?ts$`,
  String.raw`(^|/)[^/]+\.config\.(mts|mjs|cjs)$`,
  String.raw`\.(mjs|cjs)$`,
  '^src/index\\.ts$',
  '^static/app/src/[^/]+\\.tsx$',
  '^local/[^/]+\\.ts$',
  // Served to the frames as it is.
  '^local/forge/bridge-client/[^/]+\\.js$',
  '^tools/forge/runtime/',
];

/** A folder may only import what `may` names; the comment says what to do instead. */
function only(name, folder, may, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: folder },
    to: { pathNot: [folder, ...may] },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      'domain-imports-nothing',
      '^src/domain/',
      [],
      'The domain is pure and runs in cloud and browser. Pass what you need as an argument: `now`, a ' +
        'seed, a value that a use case fetched.',
    ),
    only(
      'contract-imports-domain-and-zod',
      '^src/contract/',
      ['^src/domain/', `${PACKAGES}zod/`],
      'The contract is loaded by every page. Describe arguments and answers with zod and types of ' +
        'the domain, and leave the work to a use case.',
    ),
    only(
      'jira-imports-domain',
      '^src/jira/',
      ['^src/domain/'],
      'The Jira adapter serves browser and back end. Take a `JiraRequest` and return values of the ' +
        'domain; whose rights it carries is chosen by handlers/authority.ts.',
    ),
    only(
      'storage-imports-domain-and-forge-storage',
      '^src/storage/',
      ['^src/domain/', `${PACKAGES}@forge/(sql|kvs)/`],
      'Storage holds statements and rows. What to store, and when, is decided by a use case.',
    ),
    only(
      'usecases-import-no-platform',
      '^src/usecases/',
      ['^src/(contract|domain|jira|storage)/'],
      'A use case reaches Jira by its `JiraRequest` and Forge by src/storage. Return jobs that are ' +
        'to be queued: the handler pushes them.',
    ),
    only(
      'handlers-import-the-app-and-forge',
      '^src/handlers/',
      [
        '^src/(contract|usecases|domain|jira|storage)/',
        `${PACKAGES}(@forge/(api|events|resolver)|zod)/`,
      ],
      'A handler parses (with zod), authorises, runs one use case and answers. Rows and values go ' +
        'through src/storage; anything that needs another package goes behind a use case.',
    ),
    only(
      'index-only-names-handlers',
      '^src/index\\.ts$',
      ['^src/handlers/'],
      'src/index.ts is the list of functions that manifest.yml names. Export a handler from it.',
    ),
    {
      name: 'browser-takes-contract-domain-jira',
      comment:
        'The other folders of src run in the cloud only. Ask for what you need by an operation of ' +
        'src/contract, through static/app/src/rpc.ts.',
      severity: 'error',
      from: { path: '^static/' },
      to: { path: '^src/', pathNot: '^src/(contract|domain|jira)/' },
    },
    {
      name: 'browser-has-no-node',
      comment: 'Modules of Node do not exist in a frame. Use what the browser has.',
      severity: 'error',
      from: { path: '^static/app/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'bridge-has-three-doors',
      comment:
        'Only static/app/src/rpc.ts (our back end), jira.ts (Jira as the user) and host.ts (the page ' +
        'around the frame) know Forge’s bridge. Add a function to one of them and import that.',
      severity: 'error',
      from: { path: '^(src|static)/', pathNot: '^static/app/src/(rpc|jira|host)\\.ts$' },
      to: { path: `${PACKAGES}@forge/(jira-)?bridge/` },
    },
    {
      name: 'nothing-ships-the-box',
      comment:
        'local, test, bench and tools never ship. Move what both sides need into src or static.',
      severity: 'error',
      from: { path: '^(src|static)/' },
      to: { path: NEVER_SHIPPED },
    },
    {
      name: 'nothing-leans-on-tests',
      comment:
        'Tests and benchmarks stand on the rest, never under it. Move what you need into local/ or ' +
        'into the folder that it is about.',
      severity: 'error',
      from: { pathNot: '^(test|bench)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'what-ships-has-no-development-package',
      comment:
        'src and the interface may only use packages under "dependencies" in package.json: move it ' +
        'there, or use something else.',
      severity: 'error',
      from: { path: '^(src|static/app/src)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-circles',
      comment:
        'Two files that import each other cannot be understood apart. Move what both need into a ' +
        'third file, or join the two.',
      severity: 'error',
      from: { path: '^(src|static)/' },
      to: { circular: true },
    },
    {
      name: 'no-circles-when-run',
      comment:
        'Two files that load each other find the other half-loaded. Move what both need into a third ' +
        'file, or import the type alone (`import type`).',
      severity: 'error',
      from: { pathNot: '^(src|static)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment:
        'Nothing imports this file and nothing runs it by name. Use it, delete it, or, if a tool ' +
        'runs it, add it to RUN_BY_NAME.',
      severity: 'error',
      from: { orphan: true, pathNot: RUN_BY_NAME },
      to: {},
    },
    {
      name: 'everything-resolves',
      comment: 'This import leads nowhere. Correct the path, or add the package to package.json.',
      severity: 'error',
      // These have packages of their own, which only `npm run check:forge` and the bench install.
      from: { pathNot: '^(tools/forge|bench/rival)/' },
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: PACKAGES },
    exclude: { path: '(^|/)(dist|build)/|^(tools/[^/]+|bench/rival)/node_modules/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.all.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'browser', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
