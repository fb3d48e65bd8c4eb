import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/**
 * Atlaskit ships atomic CSS (`*.compiled.css`). After concatenation the rules must be sorted
 * (shorthands before longhands, `:hover` before `:active`, at-rules last), else buttons and labels
 * lose their font weight.
 */
export function sortCompiledCss(): Plugin {
  const require = createRequire(import.meta.url);
  const { sort } = require('@compiled/css') as { sort: (css: string, options: object) => string };
  return {
    name: 'sort-compiled-css',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = sort(String(file.source), {
          sortAtRulesEnabled: true,
          sortShorthandEnabled: true,
        });
      }
    },
  };
}
