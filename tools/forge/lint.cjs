'use strict';

// node tools/forge/lint.cjs: the linters of `forge lint` that need no account. The one that compares
// requests with scopes needs Atlassian's OpenAPI documents: see openApiDocuments in check.mjs.
const path = require('node:path');
const { getClientSideLintersOnly, lint } = require('@forge/lint');
const { DEPRECATED_RUNTIMES, logger, openApp } = require('./app-config.cjs');

const ENVIRONMENT = 'development';
const flags = { getDeprecatedRuntimes: async () => DEPRECATED_RUNTIMES };

async function problemsOfApp() {
  const { reader, config, manifest } = await openApp();
  const uiKit = await config.getResources(['nativeUI']);
  const folders = ['./src', ...uiKit.map((resource) => path.dirname(resource.path))];
  const files = await Promise.all(
    folders.map((folder) => reader.recursiveReadDir(folder, ['.git', 'node_modules'])),
  );
  const linters = (await getClientSideLintersOnly(manifest, ENVIRONMENT, logger, flags)).filter(
    isRunnable,
  );
  const results = await lint([...new Set(files.flat())], manifest, ENVIRONMENT, logger, flags, {
    linters,
    linter: { mode: 'client-side' },
  });
  return results.flatMap(({ file, errors, warnings }) =>
    [...errors, ...warnings].map(
      ({ line, column, message, reference }) =>
        `${file}:${line}:${column} ${message} [${reference}]`,
    ),
  );
}

/** Without local documents the permission linter downloads them, and fails the whole run offline. */
function isRunnable(linter) {
  return linter.constructor.name !== 'PermissionLinter' || process.env.USE_LOCAL_SWAGGER === '1';
}

problemsOfApp()
  .then((problems) => {
    for (const problem of problems) console.log(problem);
    process.exitCode = problems.length > 0 ? 1 : 0;
  })
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
