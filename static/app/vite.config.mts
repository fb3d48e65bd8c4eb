import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { adsThemes } from './vite/ads-themes.mts';
import { foldFeatureGates } from './vite/fold-feature-gates.mts';
import { icuMessages } from './vite/icu-messages.mts';
import { sortCompiledCss } from './vite/sort-compiled-css.mts';

/** One entry a Jira module; the names are the keys of `resources.entry` in manifest.yml. */
const ENTRIES = ['project', 'global', 'panel', 'context', 'admin', 'project-settings', 'gadget'];
const root = import.meta.dirname;

export default defineConfig({
  root,
  // Forge serves the resource from a hashed sub-path of its CDN.
  base: './',
  plugins: [react(), icuMessages(), foldFeatureGates(), adsThemes(), sortCompiledCss()],
  build: {
    outDir: resolve(root, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    // The polyfill is inlined code that the default CSP would have to hash for nothing.
    modulePreload: { polyfill: false },
    // One sheet for all entries: atomic rules must be sorted together (sort-compiled-css).
    cssCodeSplit: false,
    rolldownOptions: {
      input: Object.fromEntries(ENTRIES.map((entry) => [entry, resolve(root, `${entry}.html`)])),
    },
  },
});
