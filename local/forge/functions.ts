import path from 'node:path';
import { getFunction, type ForgeManifest } from './app-manifest';

/** An entry point of the app: what arrived, and who caused it. */
export type AppFunction = (body: unknown, context: unknown) => unknown;

/** Where the app's functions come from. */
export type FunctionSource =
  /** `src/`, as TypeScript. */
  | { readonly kind: 'sources' }
  /** The folder that Forge's bundler made: `index.cjs` and its like. */
  | { readonly kind: 'bundle'; readonly folder: string }
  /** Functions of a test, by export name. */
  | { readonly kind: 'given'; readonly exports: Readonly<Record<string, AppFunction>> };

/** Finds the export that `handler: file.name` of the manifest means. */
export function loadFunction(
  source: FunctionSource,
  manifest: ForgeManifest,
  root: string,
  functionKey: string,
): AppFunction {
  const { handler } = getFunction(manifest, functionKey);
  const dot = handler.lastIndexOf('.');
  const exports = loadModule(source, root, handler.slice(0, dot));
  const found = exports[handler.slice(dot + 1)];
  if (typeof found !== 'function') throw new Error(`Handler ${handler} is not exported`);
  return found as AppFunction;
}

/** The folder in which Forge's i18n looks for `__LOCALES__`. */
export function codeFolder(source: FunctionSource, root: string): string {
  return source.kind === 'bundle' ? source.folder : root;
}

/** Loaded on first use and by `require`: the runtime's globals must stand before `@forge/*` loads. */
function loadModule(source: FunctionSource, root: string, name: string): Record<string, unknown> {
  switch (source.kind) {
    case 'given':
      return source.exports;
    case 'bundle':
      return require(path.join(source.folder, `${name}.cjs`)) as Record<string, unknown>;
    case 'sources':
      return require(path.join(root, 'src', name)) as Record<string, unknown>;
  }
}
