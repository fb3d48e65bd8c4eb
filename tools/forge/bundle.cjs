'use strict';

// node tools/forge/bundle.cjs: bundles the app of the current folder into build/forge as
// `forge deploy` does. Must be the main script and CommonJS: the bundler looks at `require.main`.
const fs = require('node:fs');
const path = require('node:path');

const OUT = path.resolve('build/forge');
const RUNTIME = path.join(OUT, 'runtime');
// Read when the bundler is loaded; without it the bundler downloads Forge's own runtime.
process.env.FORGE_RUNTIME_PATH = RUNTIME;

const { getEntryPoints, getNodeBundler, getWrapperProvider } = require('@forge/bundler');
const { I18nResourceBundlingService } = require('@forge/cli-shared');
const { logger, openApp } = require('./app-config.cjs');

async function bundle() {
  fs.rmSync(OUT, { recursive: true, force: true });
  layOutRuntime();
  const app = await openApp();
  await bundleFunctions(app);
  await copyResources(app);
  fs.rmSync(RUNTIME, { recursive: true });
}

/** The bundler wants the two files in a folder called `dist`, which this repository ignores. */
function layOutRuntime() {
  for (const name of ['loader.js', 'wrapper.js']) {
    fs.cpSync(path.join(__dirname, 'runtime', name), path.join(RUNTIME, 'dist', name));
  }
}

async function bundleFunctions({ reader, config, manifest }) {
  const locales = new I18nResourceBundlingService();
  const bundler = getNodeBundler(logger, getWrapperProvider({ fileSystemReader: reader }), config);
  const { outputDir, additionalOutputs } = await bundler.bundle({
    appDirectory: process.cwd(),
    entryPoints: getEntryPoints(await config.getAppHandlers()),
    i18nResourceBundle: await locales.bundle(manifest.modules, manifest.translations),
  });
  const out = path.join(OUT, 'functions');
  fs.cpSync(outputDir, out, { recursive: true });
  fs.rmSync(outputDir, { recursive: true, force: true });
  for (const [name, content] of additionalOutputs) {
    const file = path.join(out, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (Buffer.isBuffer(content)) fs.writeFileSync(file, content);
    else fs.copyFileSync(content, file);
  }
  // Forge stores the manifest as JSON under its usual name; JSON is YAML.
  fs.writeFileSync(path.join(out, 'manifest.yml'), JSON.stringify(manifest));
}

/** Custom UI is already built; `getResources` throws when a resource of the manifest is missing. */
async function copyResources({ config }) {
  for (const resource of await config.getResources()) {
    if (resource.resourceType !== 'customUI') {
      throw new Error(`Resource ${resource.key} is UI Kit; this app has Custom UI only.`);
    }
    fs.cpSync(path.resolve(resource.path), path.join(OUT, 'resources', resource.key), {
      recursive: true,
    });
  }
}

bundle().catch((error) => {
  // The bundler joins the compiler's complaints into one line, and the stack is its own.
  console.error(String(error?.message ?? error).replaceAll(', [tsl]', '\n[tsl]'));
  process.exitCode = 1;
});
